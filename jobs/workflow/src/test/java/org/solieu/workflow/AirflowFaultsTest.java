package org.solieu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.workflow.airflow.FakeAirflow;
import picocli.CommandLine;

/** What a user is told, and may do, when Airflow does not do what it is asked for. */
class AirflowFaultsTest {
    private static final String NO_RUNS = "{\"dag_runs\": []}";
    private static final String AT_ONCE = "0";
    private static final int ATTEMPTS = 4;

    @TempDir
    private Path home;

    private record Outcome(int exitCode, String message) {}

    @BeforeEach
    void writePassword() throws IOException {
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/airflow.password"), "secret\n");
    }

    @Test
    void everyFaultHasItsOwnMessageAndItsOwnExitCode() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        try (FakeAirflow airflow = FakeAirflow.start().refusesPasswords().answers(200, "", NO_RUNS)) {
            outcomes.add(trigger(airflow.port()));
        }
        for (int status : List.of(404, 429, 503)) {
            try (FakeAirflow airflow = FakeAirflow.start().answers(status, AT_ONCE, "{}")) {
                outcomes.add(trigger(airflow.port()));
            }
        }
        outcomes.add(trigger(portWhereNobodyListens()));

        assertThat(outcomes).extracting(Outcome::exitCode).containsExactly(5, 6, 8, 9, 7);
        assertThat(outcomes)
                .extracting(outcome -> outcome.message().replaceFirst("^.* in Airflow at \\S+: ", ""))
                .doesNotHaveDuplicates()
                .satisfiesExactly(
                        refused -> assertThat(refused).contains("refuses", "airflow.password", "./solieu up"),
                        unknown -> assertThat(unknown).contains("does not know", "./solieu runs"),
                        busy -> assertThat(busy).contains("too many requests (429)"),
                        unavailable -> assertThat(unavailable).contains("cannot answer just now (503)"),
                        unreachable -> assertThat(unreachable).contains("nothing answers", "./solieu up"));
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.message())
                        .startsWith("Cannot run daily_indicators for 2024-11-06 in Airflow"));
    }

    @Test
    void aQuestionIsAskedAgainButAnOrderOnlyWhereItSurelyWasNotCarriedOut() throws IOException {
        try (FakeAirflow airflow = FakeAirflow.start().answers(503, AT_ONCE, "{}")) {
            assertThat(solieu(airflow.port(), "runs").exitCode()).isEqualTo(9);
            assertThat(airflow.requests()).hasSize(ATTEMPTS);
        }
        try (FakeAirflow airflow = FakeAirflow.start().answers(503, AT_ONCE, "{}")) {
            assertThat(trigger(airflow.port()).exitCode()).isEqualTo(9);
            assertThat(airflow.requests()).hasSize(1);
        }
        try (FakeAirflow airflow = FakeAirflow.start().answers(429, AT_ONCE, "{}")) {
            assertThat(trigger(airflow.port()).exitCode()).isEqualTo(8);
            assertThat(airflow.requests()).hasSize(ATTEMPTS);
        }
        try (FakeAirflow airflow = FakeAirflow.start().answers(400, AT_ONCE, "{}")) {
            assertThat(solieu(airflow.port(), "runs").exitCode()).isEqualTo(2);
            assertThat(airflow.requests()).hasSize(1);
        }
    }

    @Test
    void aDayWithoutARunIsUnknown() throws IOException {
        try (FakeAirflow airflow = FakeAirflow.start().answers(200, "", NO_RUNS)) {
            Outcome outcome = solieu(airflow.port(), "runs", "--log", "2024-11-06");
            assertThat(outcome.exitCode()).isEqualTo(6);
            assertThat(outcome.message()).contains("./solieu trigger --dag daily_indicators --day 2024-11-06");
        }
    }

    @Test
    void airflowIsLeftAloneForAsLongAsItAsksFor() throws IOException {
        assertLeftAlone("2");
        Instant soon = Instant.now().plusSeconds(3);
        assertLeftAlone(DateTimeFormatter.RFC_1123_DATE_TIME.format(soon.atZone(ZoneOffset.UTC)));
        try (FakeAirflow airflow = FakeAirflow.start().answers(429, "3600", "{}")) {
            assertThat(solieu(airflow.port(), "runs").exitCode()).isEqualTo(8);
            assertThat(airflow.requests()).hasSize(1);
        }
    }

    @Test
    void aTokenThatHasRunOutIsRenewed() throws IOException {
        try (FakeAirflow airflow = FakeAirflow.start().answers(401, "", "{}").answers(200, "", NO_RUNS)) {
            assertThat(solieu(airflow.port(), "runs").exitCode()).isEqualTo(5);
        }
        try (FakeAirflow airflow = FakeAirflow.start()
                .answers(
                        200,
                        "",
                        "{\"backfills\": [{\"logical_date\": \"2024-11-05T23:30:00Z\"}], \"total_entries\": 1}")
                .answers(401, "", "{}")
                .answers(404, "", "{}")) {
            assertThat(solieu(airflow.port(), "backfill", "2024-11-06", "2024-11-06")
                            .exitCode())
                    .isEqualTo(6);
            assertThat(airflow.requests())
                    .extracting(FakeAirflow.Request::token)
                    .containsExactly("Bearer token 1", "Bearer token 1", "Bearer token 2");
        }
    }

    private void assertLeftAlone(String retryAfter) throws IOException {
        try (FakeAirflow airflow =
                FakeAirflow.start().answers(429, retryAfter, "{}").answers(200, "", NO_RUNS)) {
            assertThat(solieu(airflow.port(), "runs").exitCode()).isZero();
            assertThat(Duration.between(
                            airflow.requests().getFirst().at(),
                            airflow.requests().getLast().at()))
                    .isGreaterThan(Duration.ofMillis(1_500));
        }
    }

    private Outcome trigger(int port) {
        return solieu(port, "trigger", "--day", "2024-11-06");
    }

    private Outcome solieu(int port, String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = Solieu.commandLine().setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--set", "home=" + home, "--set", "airflow_port=" + port));
        return new Outcome(line.execute(all.toArray(new String[0])), err.toString());
    }

    private static int portWhereNobodyListens() throws IOException {
        try (FakeAirflow airflow = FakeAirflow.start()) {
            return airflow.port();
        }
    }
}
