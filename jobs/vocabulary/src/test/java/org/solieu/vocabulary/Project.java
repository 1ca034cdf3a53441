package org.solieu.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project the tests run in. */
final class Project {
    static final Path SCHEMAS = Path.of(System.getProperty("solieu.project"), "schemas");
    static final Path VOCABULARY = SCHEMAS.resolve("vocabulary");

    private Project() {}

    /** A copy of the vocabulary that a test may spoil. */
    static void copyVocabulary(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(VOCABULARY)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = folder.resolve(VOCABULARY.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
