package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.whole.Installation.Outcome;

/** The command line as a user meets it. */
class CommandLineTest {
    @Test
    void aTakenPortIsToldWithItsNumberAndItsRemedy() throws IOException {
        try (Installation installation = Installation.create();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = installation.attempt("up", "--set", "trino_port=" + taken.getLocalPort());
            assertThat(outcome.exitCode()).isEqualTo(4);
            assertThat(outcome.err())
                    .contains("port %d is taken".formatted(taken.getLocalPort()))
                    .contains("--set trino_port=", "SOLIEU_TRINO_PORT", "settings.properties");
            assertThat(installation.processes()).isEmpty();
            assertThat(installation.home().resolve("settings.properties"))
                    .as("what it was given is found by every other command")
                    .hasContent("trino_port=" + taken.getLocalPort());
        }
    }

    @Test
    void statusTellsWhatIsDamagedAndWhatToDo() throws IOException {
        try (Installation installation = Installation.create()) {
            Files.writeString(installation.home().resolve("catalog.db"), "garbage ".repeat(1000));
            assertThat(installation.solieu("status"))
                    .contains("'./solieu restore --catalog'", "none runs; './solieu up' starts them", "release");
        }
    }

    @Test
    void aWrongArgumentIsItsAuthorsFault() throws IOException {
        try (Installation installation = Installation.create()) {
            Outcome outcome = installation.attempt("load", "--day", "13/2023");
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err()).contains("Invalid day: '13/2023', must be a date such as 2024-11-06");
        }
    }

    @Test
    @ExtendWith(RunningInstallation.class)
    void aSecondUpLeavesAloneWhatRuns(Installation installation) {
        List<ProcessHandle> before = installation.processes();
        assertThat(installation.solieu("up")).contains("trino answers at https://127.0.0.1:");
        assertThat(installation.processes()).isEqualTo(before);
    }

    @Test
    @ExtendWith(RunningInstallation.class)
    void statusTellsWhatRunsAndWhere(Installation installation) {
        assertThat(installation.solieu("status"))
                .contains(installation.home().toString(), "trino RUNNING pid ", "release ");
    }

    @Test
    @ExtendWith(RunningInstallation.class)
    void statusCompletesWhileAnEngineHangs(Installation installation) throws IOException, InterruptedException {
        List<ProcessHandle> all = installation.processes();
        List<ProcessHandle> engines = all.subList(1, all.size());
        signal("STOP", engines);
        try {
            assertThat(installation.solieu("status"))
                    .contains(
                            "trino RUNNING pid ",
                            "release     no answer within ",
                            "'./solieu down'",
                            "as the tables tell");
        } finally {
            signal("CONT", engines);
        }
    }

    @Test
    @ExtendWith(RunningInstallation.class)
    void aCopiedHomeNeitherSeesNorEndsTheEnginesOfTheOther(Installation installation, @TempDir Path folder)
            throws IOException, InterruptedException {
        List<ProcessHandle> before = installation.processes();
        Path home = folder.resolve("copy");
        run("cp", "-r", installation.home().toString(), home.toString());
        assertThat(home.resolve("engines/supervisor.sock")).exists();
        Installation copy = installation.with(Setting.HOME, home.toString());
        assertThat(copy.solieu("status")).doesNotContain("RUNNING").contains("'./solieu move'");
        copy.solieu("down");
        assertThat(before).allMatch(ProcessHandle::isAlive);
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            run("kill", "-" + signal, Long.toString(process.pid()));
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as("%s", List.of(command))
                .isZero();
    }

    @Test
    @ExtendWith(RunningInstallation.class)
    void sqlGivesEveryDigitAndTellsNullFromEmptyText(Installation installation) {
        String query = "SELECT CAST('9300000000000.000001' AS decimal(38, 6)) AS value, CAST(NULL AS varchar) AS none,"
                + " '' AS empty, DATE '2023-12-29' AS day";
        assertThat(installation.solieu("sql", "--format", "csv", query)).isEqualToNormalizingNewlines("""
                        "value","none","empty","day"
                        "9300000000000.000001",,"","2023-12-29"
                        """);
        assertThat(installation.solieu("sql", "--format", "json", query))
                .contains("{\"value\":9300000000000.000001,\"none\":null,\"empty\":\"\",\"day\":\"2023-12-29\"}");
    }

    @Test
    @ExtendWith(RunningInstallation.class)
    void aWrongQueryIsItsAuthorsFault(Installation installation) {
        Outcome nothing = installation.attempt("sql", "SELECT * FROM nothing");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err())
                .contains("'solieu.views.nothing' does not exist; there are ", "budget_revenue", "figures");
        assertThat(installation.attempt("sql", "SELECT * FROM series.figures").exitCode())
                .isEqualTo(2);
    }
}
