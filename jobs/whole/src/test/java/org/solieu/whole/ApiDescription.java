package org.solieu.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A description of Airflow's operations. */
record ApiDescription(JsonNode node) {
    private static final Path COMMITTED = Installation.PROJECT.resolve("jobs/workflow/src/main/openapi/airflow.yaml");
    /** How deep Python keeps a file of a package. */
    private static final int DEPTH = 9;
    /** What names and groups, and means nothing to a client. */
    private static final Set<String> NAMES = Set.of("info", "tags", "description");

    /** The one that the client is generated from. */
    static ApiDescription committed() throws IOException {
        return read(COMMITTED);
    }

    /** The one that an Airflow was published with, and answers by. */
    static ApiDescription installed(Path environment) throws IOException {
        try (Stream<Path> files = Files.find(
                environment.resolve("lib"), DEPTH, (file, attributes) -> file.endsWith("v2-rest-api-generated.yaml"))) {
            return read(files.findFirst().orElseThrow());
        }
    }

    private static ApiDescription read(Path file) throws IOException {
        return new ApiDescription(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
    }

    /** What this one says and the other does not, and what the other needs to be told and this one cannot. */
    List<String> missingFrom(ApiDescription other) {
        List<String> missing = new ArrayList<>();
        compare(node, other.node, "", missing);
        node.path("components").path("schemas").properties().forEach(schema -> {
            JsonNode theirs = other.node.path("components").path("schemas").path(schema.getKey());
            if (schema.getKey().endsWith("Body")) {
                theirs.path("required").forEach(name -> {
                    if (!schema.getValue().path("properties").has(name.asText())) {
                        missing.add("%s must be told '%s'".formatted(schema.getKey(), name.asText()));
                    }
                });
            }
        });
        return missing;
    }

    private static void compare(JsonNode ours, JsonNode theirs, String place, List<String> missing) {
        if (ours.isObject() && theirs.isObject()) {
            ours.properties().stream()
                    .filter(field -> !NAMES.contains(field.getKey()))
                    .forEach(field -> compare(
                            field.getValue(), theirs.path(field.getKey()), place + "/" + field.getKey(), missing));
        } else if (place.endsWith("/enum")) {
            if (!texts(ours).equals(texts(theirs))) {
                missing.add("%s: %s, but %s".formatted(place, texts(ours), texts(theirs)));
            }
        } else if (ours.isArray() && theirs.isArray()) {
            ours.forEach(element -> compareAny(element, theirs, place, missing));
        } else if (ours.isNumber() ? ours.decimalValue().compareTo(theirs.decimalValue()) != 0 : !ours.equals(theirs)) {
            missing.add("%s: %s, but %s".formatted(place, ours, theirs));
        }
    }

    private static void compareAny(JsonNode element, JsonNode theirs, String place, List<String> missing) {
        for (JsonNode candidate : theirs) {
            List<String> differences = new ArrayList<>();
            compare(element, candidate, place, differences);
            if (differences.isEmpty()) {
                return;
            }
        }
        missing.add("%s: no %s".formatted(place, element));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
