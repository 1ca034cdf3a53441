package org.solieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TableFilesTest {
    @TestFactory
    Stream<DynamicTest> everyTableSaysInTableYamlWhatARowIs() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(Project.SCHEMAS.resolve("table.schema.json")));
        return tables().stream()
                .map(folder -> DynamicTest.dynamicTest(
                        name(folder),
                        () -> assertThat(schema.validate(said(folder))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyKeyIsAColumnOfItsTable() throws IOException {
        return tables().stream()
                .map(folder -> DynamicTest.dynamicTest(name(folder), () -> {
                    String ddl = Files.readString(folder.resolve("table.sql"));
                    assertThat(said(folder).path("keys"))
                            .isNotEmpty()
                            .allSatisfy(key -> assertThat(ddl).containsPattern("(?m)^  " + key.asText() + " "));
                }));
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.walk(Project.SCHEMAS, 3)) {
            return files.filter(file -> file.endsWith("table.sql"))
                    .map(Path::getParent)
                    .toList();
        }
    }

    private static JsonNode said(Path folder) throws IOException {
        return YamlFile.read(name(folder), Files.readAllBytes(folder.resolve("table.yaml")))
                .node();
    }

    private static String name(Path folder) {
        return Project.SCHEMAS.relativize(folder).toString();
    }
}
