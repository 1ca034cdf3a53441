package org.solieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class VocabularySchemasTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyFileAgreesWithTheSchemaOfItsKind() {
        assertThatCode(() -> VocabularySchemas.check(Project.VOCABULARY)).doesNotThrowAnyException();
    }

    @Test
    void aFieldNobodyKnowsIsFoundWithItsFile(@TempDir Path copy) throws IOException {
        Project.copyVocabulary(copy);
        Files.writeString(copy.resolve("units/percent.yaml"), "colour: red\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> VocabularySchemas.check(copy))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("units/percent.yaml")
                .hasMessageContaining("colour");
    }

    @TestFactory
    Stream<DynamicTest> everyBadExampleIsRefused() throws IOException {
        return fields().stream()
                .flatMap(field -> field.badExamples().stream()
                        .map(bad -> DynamicTest.dynamicTest(
                                "%s: %s".formatted(field.where(), bad),
                                () -> assertThat(field.refuses(bad))
                                        .as("%s accepts its bad example %s".formatted(field.where(), bad))
                                        .isTrue())));
    }

    @Test
    void everyFieldHasAGuidelineAndABadExample() throws IOException {
        assertThat(fields()).hasSizeGreaterThan(50).allSatisfy(field -> {
            assertThat(field.schema().path("guidelines").asText())
                    .as(field.where())
                    .endsWith(".");
            assertThat(field.badExamples()).as(field.where()).isNotEmpty();
        });
    }

    /** A field of a schema, with the whole schema it can refer to. */
    private record Field(String where, JsonNode schema, JsonNode root) {
        List<JsonNode> badExamples() {
            List<JsonNode> examples = new ArrayList<>();
            schema.path("examples_bad").forEach(examples::add);
            return examples;
        }

        boolean refuses(JsonNode value) {
            ObjectNode alone = ((ObjectNode) schema).deepCopy();
            alone.set("$defs", root.path("$defs"));
            return !JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(alone)
                    .validate(value)
                    .isEmpty();
        }
    }

    private static List<Field> fields() throws IOException {
        List<Field> fields = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Project.SCHEMAS, 2)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList()) {
                JsonNode root = JSON.readTree(file.toFile());
                fields(file.getFileName() + " ", root, root, fields);
                for (String definition : List.of("contract", "column", "title", "group", "terms", "rejection")) {
                    fields(
                            file.getFileName() + " " + definition + ".",
                            root.path("$defs").path(definition),
                            root,
                            fields);
                }
            }
        }
        return fields;
    }

    private static void fields(String where, JsonNode object, JsonNode root, List<Field> fields) {
        object.path("properties")
                .properties()
                .forEach(field -> fields.add(new Field(where + field.getKey(), field.getValue(), root)));
    }
}
