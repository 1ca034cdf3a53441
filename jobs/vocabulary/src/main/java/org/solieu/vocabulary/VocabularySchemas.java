package org.solieu.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * Holds every file of the vocabulary against the JSON Schema of its kind. {@link Vocabulary#load} only checks what it
 * needs to read; this takes longer and finds what the load passes over, such as a field nobody knows.
 */
public final class VocabularySchemas {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder(
                    JsonSchemaFactory.getInstance(VersionFlag.V202012))
            .metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .keyword(new NonValidationKeyword("guidelines"))
                    .keyword(new NonValidationKeyword("examples_bad"))
                    .build())
            .build();
    private static final Map<String, String> KINDS = Map.of(
            "dimensions", "dimension",
            "indicators", "indicator",
            "subjects", "subject",
            "units", "unit",
            "sources", "source",
            "places", "place_words",
            "rejections.yaml", "rejections");

    private final Path folder;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private VocabularySchemas(Path folder) {
        this.folder = folder;
    }

    /**
     * Checks every file.
     *
     * @param folder {@code schemas/vocabulary}
     * @throws Fault.OfSource naming every file, value and rule that do not agree
     */
    public static void check(Path folder) {
        List<String> problems = new VocabularySchemas(folder).problems();
        if (!problems.isEmpty()) {
            throw new Fault.OfSource("Cannot use the vocabulary: %d values break their schema, correct them:%n%s"
                    .formatted(problems.size(), String.join(System.lineSeparator(), problems)));
        }
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        VocabularyFiles files = VocabularyFiles.in(folder);
        files.contents().forEach((path, bytes) -> {
            if (path.endsWith(".csv")) {
                for (CSVRecord line : PlacesFile.lines(path, bytes)) {
                    check("%s, line %d".formatted(path, line.getRecordNumber() + 1), "place", row(line), problems);
                }
            } else {
                check(path, kind(path), YamlFile.read(path, bytes).node(), problems);
            }
        });
        return problems;
    }

    private void check(String where, String kind, JsonNode node, List<String> problems) {
        for (ValidationMessage problem :
                schemas.computeIfAbsent(kind, this::schema).validate(node)) {
            problems.add(where + ": " + problem.getMessage());
        }
    }

    private static String kind(String path) {
        String kind = KINDS.get(path.split("/", -1)[0]);
        if (kind == null) {
            throw new Fault.OfSource("Cannot use the vocabulary: %s is in no known folder, must lie in one of %s"
                    .formatted(path, KINDS.keySet().stream().sorted().toList()));
        }
        return kind;
    }

    private JsonSchema schema(String kind) {
        Path file = folder.resolve(kind + ".schema.json");
        try {
            return FACTORY.getSchema(Files.readString(file));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static ObjectNode row(CSVRecord line) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        line.toMap().forEach(row::put);
        return row;
    }
}
