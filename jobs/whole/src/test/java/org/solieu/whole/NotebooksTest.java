package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.workflow.engines.User;

/** Every notebook runs from top to bottom, and says what the warehouse says. */
class NotebooksTest {
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
        Notebooks notebooks = Notebooks.copiedTo(folder);
        notebooks.run(installation, notebooks.files());

        List<Map<String, @Nullable String>> released = installation.query(User.ECONOMIST, RELEASED);
        for (Path notebook : notebooks.files()) {
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
        for (Path notebook : Notebooks.originals().files()) {
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
        for (Path notebook : Notebooks.originals().files()) {
            assertThat(Files.readString(notebook))
                    .as(notebook.toString())
                    .contains("**English summary.**")
                    .containsAnyOf("RELEASE = 1 ", "RELEASE = newest_release() ")
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

    private static List<JsonNode> keyNumbers(Path notebook) throws IOException {
        return Notebooks.shown(notebook, KEY_NUMBERS).stream()
                .flatMap(figures -> StreamSupport.stream(figures.spliterator(), false))
                .toList();
    }
}
