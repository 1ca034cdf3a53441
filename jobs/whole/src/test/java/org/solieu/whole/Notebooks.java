package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.solieu.warehouse.Settings.Setting;

/** The project's notebooks in a folder of their own, where they are run. */
record Notebooks(Path folder) {
    private static final Path ORIGINALS = Installation.PROJECT.resolve("notebooks");
    private static final long PATIENCE_IN_MINUTES = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As they are kept, without what they show. */
    static Notebooks originals() {
        return new Notebooks(ORIGINALS);
    }

    /** Copies them, and what they share. */
    static Notebooks copiedTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(ORIGINALS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        return new Notebooks(folder);
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    /** Runs some from top to bottom; what they show stays in them. */
    void run(Installation installation, List<Path> notebooks) throws IOException, InterruptedException {
        installation.solieu("fetch", "jupyter");
        List<String> command = new ArrayList<>(List.of(
                Installation.PROJECT
                        .resolve("engines/jupyter/target/venv/bin/jupyter")
                        .toString(),
                "execute",
                "--inplace",
                "--timeout=600"));
        notebooks.forEach(notebook -> command.add(notebook.toString()));
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        for (Setting setting : List.of(Setting.HOME, Setting.TRINO_PORT)) {
            builder.environment()
                    .put(setting.variable(), installation.settings().get(setting));
        }
        builder.environment().put("SOLIEU_RELEASE", "1");
        Instant begin = Instant.now();
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)).isTrue();
        System.out.printf("%d notebooks ran in %s%n", notebooks.size(), Duration.between(begin, Instant.now()));
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    /** What a notebook shows of one kind, such as {@code text/html}. */
    static List<JsonNode> shown(Path notebook, String mediaType) throws IOException {
        List<JsonNode> shown = new ArrayList<>();
        JSON.readTree(notebook.toFile())
                .path("cells")
                .forEach(cell -> cell.path("outputs").forEach(output -> {
                    if (output.path("data").has(mediaType)) {
                        shown.add(output.path("data").path(mediaType));
                    }
                }));
        return shown;
    }
}
