package org.solieu.views.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.solieu.vocabulary.Fault;

/**
 * One YAML of {@code schemas/views/dashboards}: a dataset, a chart or a dashboard in both languages.
 *
 * @param name the name of its file, by which others refer to it
 */
record Definition(Path file, String name, JsonNode text) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String ENDING = ".yaml";

    /** All of a folder, in the order of their names. */
    static List<Definition> all(Path folder) {
        List<Definition> definitions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                definitions.add(read(file));
            }
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot read %s: %s".formatted(folder, e), e);
        }
        return List.copyOf(definitions);
    }

    static Definition read(Path file) {
        try {
            String name = file.getFileName().toString().replace(ENDING, "");
            return new Definition(file, name, YAML.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** A part that must be there. */
    JsonNode required(String key) {
        if (!text.hasNonNull(key)) {
            throw new Fault.OfOurs("Invalid %s: no '%s', write one".formatted(file, key));
        }
        return text.path(key);
    }

    /** A text in one language. */
    String text(String key, Language language) {
        return language.of(required(key)).asText();
    }
}
