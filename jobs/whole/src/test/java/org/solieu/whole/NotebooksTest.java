package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.workflow.engines.User;

/** Every notebook runs from top to bottom, and says what the warehouse says. */
class NotebooksTest {
    private static final Path NOTEBOOKS = Installation.PROJECT.resolve("notebooks");
    private static final long PATIENCE_IN_MINUTES = 20;
    private static final String KEY_NUMBERS = "application/vnd.solieu.figures+json";
    /** The figures of the release that the notebooks pin. */
    private static final String RELEASED = "SELECT * FROM vintages WHERE release_from <= 1 AND release_to > 1";

    private static final List<String> IDENTITY =
            List.of("indicator", "place", "breakdown", "measure", "scenario", "period_start", "period_end");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @ExtendWith(RunningInstallation.class)
    void everyNotebookRunsAndItsKeyNumbersAreThoseOfTheWarehouse(Installation installation, @TempDir Path folder)
            throws IOException, InterruptedException, SQLException {
        copy(folder);
        execute(installation, folder);

        List<Map<String, @Nullable String>> released = installation.query(User.ECONOMIST, RELEASED);
        for (Path notebook : notebooks(folder)) {
            List<JsonNode> shown = keyNumbers(notebook);
            assertThat(shown).as("key numbers of %s", notebook.getFileName()).isNotEmpty();
            for (JsonNode figure : shown) {
                assertThat(values(released, figure))
                        .as("%s in %s", figure, notebook.getFileName())
                        .containsExactly(figure.path("value").asText());
            }
        }
    }

    @Test
    void noNotebookKeepsWhatItOnceShowed() throws IOException {
        for (Path notebook : notebooks(NOTEBOOKS)) {
            for (JsonNode cell : JSON.readTree(notebook.toFile()).path("cells")) {
                assertThat(cell.path("outputs")).as(notebook.toString()).isEmpty();
                assertThat(cell.path("execution_count").asInt(0))
                        .as(notebook.toString())
                        .isZero();
            }
        }
    }

    @Test
    void everyNotebookSpeaksBothLanguagesAndPinsARelease() throws IOException {
        for (Path notebook : notebooks(NOTEBOOKS)) {
            assertThat(Files.readString(notebook))
                    .as(notebook.toString())
                    .contains("**English summary.**", "RELEASE = 1 ")
                    .doesNotContain("series.", "claims.", "observations.", "archive.");
        }
    }

    /** The values of a figure among those that Trino's driver of Java gave. */
    private static List<@Nullable String> values(List<Map<String, @Nullable String>> released, JsonNode figure) {
        return released.stream()
                .filter(row -> IDENTITY.stream()
                        .allMatch(column -> figure.path(column).asText().equals(row.get(column))))
                .<@Nullable String>map(row -> row.get("value"))
                .toList();
    }

    private static void execute(Installation installation, Path folder) throws IOException, InterruptedException {
        installation.solieu("fetch", "jupyter");
        List<String> command = new ArrayList<>(List.of(
                Installation.PROJECT
                        .resolve("engines/jupyter/target/venv/bin/jupyter")
                        .toString(),
                "execute",
                "--inplace",
                "--timeout=600"));
        notebooks(folder).forEach(notebook -> command.add(notebook.toString()));
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        for (Setting setting : List.of(Setting.HOME, Setting.TRINO_PORT)) {
            builder.environment()
                    .put(setting.variable(), installation.settings().get(setting));
        }
        Instant begin = Instant.now();
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)).isTrue();
        System.out.printf("all notebooks ran in %s%n", Duration.between(begin, Instant.now()));
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static List<JsonNode> keyNumbers(Path notebook) throws IOException {
        List<JsonNode> figures = new ArrayList<>();
        JSON.readTree(notebook.toFile())
                .path("cells")
                .forEach(cell -> cell.path("outputs")
                        .forEach(output -> output.path("data").path(KEY_NUMBERS).forEach(figures::add)));
        return figures;
    }

    private static void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(NOTEBOOKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private static List<Path> notebooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }
}
