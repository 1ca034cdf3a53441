package org.solieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamesTest {
    private static final int STEPS = 4;

    @TempDir
    private Path folder;

    @Test
    void whereverTheyAreInterruptedTheWriterWhoComesNextCompletesThem() throws IOException {
        for (int made = 0; made <= STEPS; made++) {
            Path home = home("home with %d".formatted(made));
            Path list = home.resolve("renames.unfinished");
            Files.write(list, interrupted(home, made));

            try (WriterLock lock = WriterLock.take(home.resolve("writer.lock"), "test", waiting -> {})) {
                Renames.complete(home);
            }
            assertThat(home.resolve("old.before")).hasContent("old");
            assertThat(home.resolve("old")).hasContent("new");
            assertThat(home.resolve("table/first")).hasContent("first, new");
            assertThat(home.resolve("table/second")).hasContent("second, new");
            assertThat(list).doesNotExist();
        }
    }

    private Path home(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("table"));
        Files.createDirectories(home.resolve("ready"));
        Files.writeString(home.resolve("old"), "old");
        Files.writeString(home.resolve("ready/old"), "new");
        for (String file : List.of("first", "second")) {
            Files.writeString(home.resolve("table").resolve(file), file);
            Files.writeString(home.resolve("ready").resolve(file), file + ", new");
        }
        return home;
    }

    /** Writes a list as its process did, makes the first of the renames, and gives the list. */
    private static List<String> interrupted(Path home, int made) throws IOException {
        Path copy = Files.createDirectories(home.resolveSibling(home.getFileName() + " copy"));
        Renames renames = new Renames()
                .aside(home.resolve("old"), home.resolve("old.before"))
                .into(home.resolve("ready/old"), home.resolve("old"))
                .into(home.resolve("ready/first"), home.resolve("table/first"))
                .into(home.resolve("ready/second"), home.resolve("table/second"));
        List<String> lines = renames.lines();
        assertThat(lines).hasSize(STEPS);
        for (String line : lines.subList(0, made)) {
            Files.write(copy.resolve("renames.unfinished"), List.of(line));
            Renames.complete(copy);
        }
        return lines;
    }
}
