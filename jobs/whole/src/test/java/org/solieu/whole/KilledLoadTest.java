package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.workflow.engines.User;

/** A load killed after its figures are written and before they are published. */
@ExtendWith(RunningInstallation.class)
class KilledLoadTest {
    private static final String SHOWN = "SELECT claim_id, measure, release FROM views.figures ORDER BY 1, 2";
    private static final String NEXT =
            "SELECT snapshot_id FROM series.\"figures$refs\" WHERE name = 'next' AND snapshot_id NOT IN"
                    + " (SELECT snapshot_id FROM series.\"figures$refs\" WHERE name = 'main')";
    private static final String ENDLESS_CHECK =
            "\n-- fail: a check that does not end\nSELECT id FROM range(100000000000000) WHERE id < 0;\n";
    private static final int POLLS = 600;

    private final Installation installation;

    @TempDir
    private Path folder;

    KilledLoadTest(Installation installation) {
        this.installation = installation;
    }

    @Test
    void readersSeeNothingOfItAndTheNextLoadCompletes() throws IOException, InterruptedException, SQLException {
        Path inbox = inbox();
        List<Map<String, @Nullable String>> before = installation.query(User.ECONOMIST, SHOWN);
        Process load = installation.start(
                "load",
                "--set",
                "schemas=" + schemasWithAnEndlessCheck(),
                "--day",
                "2024-12-05",
                "--inbox",
                inbox.toString());
        awaitUnpublishedFigures(load);

        load.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        load.destroyForcibly().waitFor();

        assertThat(installation.query(User.ECONOMIST, SHOWN)).isEqualTo(before);
        installation.solieu("load", "--day", "2024-12-05", "--inbox", inbox.toString());
        assertThat(installation.query(User.ECONOMIST, """
                        SELECT value FROM views.figures
                        WHERE indicator = 'domestic_revenue' AND measure = 'level' AND period_end = DATE '2018-12-31'
                        """))
                .extracting(row -> row.get("value"))
                .containsExactly("7777000000000.000000");
    }

    /** Waits, for a bounded time, until the load has written its figures where no reader looks. */
    private void awaitUnpublishedFigures(Process load) throws InterruptedException, SQLException {
        for (int poll = 0; poll < POLLS; poll++) {
            assertThat(load.waitFor(500, TimeUnit.MILLISECONDS))
                    .as("the load has ended")
                    .isFalse();
            if (!installation.query(User.SOLIEU, NEXT).isEmpty()) {
                return;
            }
        }
        throw new IllegalStateException("The load has written nothing");
    }

    private Path schemasWithAnEndlessCheck() throws IOException {
        Path schemas = SchemasCopy.in(folder.resolve("schemas"));
        Files.writeString(schemas.resolve("series/figures/checks.sql"), ENDLESS_CHECK, StandardOpenOption.APPEND);
        return schemas;
    }

    private Path inbox() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(
                inbox.resolve("killed.txt"), "Trong năm 2018, thu nội địa của tỉnh Thái Bình là 7.777 tỷ đồng.\n");
        Files.writeString(inbox.resolve("killed.txt.meta.yaml"), "published_on: 2019-01-05\nplace: Thái Bình\n");
        return inbox;
    }
}
