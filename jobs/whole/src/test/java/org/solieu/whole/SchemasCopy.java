package org.solieu.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the project's schemas that a test may change. */
final class SchemasCopy {
    private SchemasCopy() {}

    static Path in(Path folder) throws IOException {
        Path original = Installation.PROJECT.resolve("schemas");
        List<Path> files;
        try (Stream<Path> all = Files.walk(original)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = folder.resolve(original.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return folder;
    }
}
