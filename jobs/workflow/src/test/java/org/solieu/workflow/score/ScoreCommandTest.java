package org.solieu.workflow.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.workflow.Solieu;

class ScoreCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private static String project() {
        return "project=" + System.getProperty("solieu.project");
    }

    private static int run(ByteArrayOutputStream out, String... arguments) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return Solieu.commandLine().execute(arguments);
        } finally {
            System.setOut(before);
        }
    }

    private void writeText() throws IOException {
        Files.writeString(folder.resolve("bulletin.txt"), "Năm 2023, thu nội địa đạt 9.300 tỷ đồng.");
        Files.writeString(folder.resolve("bulletin.txt.meta.yaml"), "published_on: 2024-01-05\nplace: Hà Tĩnh\n");
        Files.writeString(folder.resolve("bulletin.json"), """
                {"claims": [{"start": 26, "end": 39, "quote": "9.300 tỷ đồng", "indicator": "domestic_revenue",
                  "measure": "level", "value": "9300000000000", "unit": "VND", "qualifier": "exact", "place": "Hà Tĩnh",
                  "period": {"start": "2023-01-01", "end": "2023-12-31"}, "breakdown": {}}]}
                """);
    }

    @Test
    void printsTheShareOfWhatIsLetInThatIsRight() throws IOException {
        writeText();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(out, "score", "--set", project(), folder.toString(), folder.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("gold: 1")
                .contains("fully_recall: 1.0", "accepted_precision: ", "part_as_whole: 0", "field_breakdown: 1.0");
    }

    @Test
    void theOptionForACurveLeavesTheFoldersAlone() throws IOException {
        writeText();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(out, "score", "--set", project(), "--curve", folder.toString(), folder.toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("gold: 1");
    }
}
