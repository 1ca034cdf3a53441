package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Airflow's own files say about our use of it; nothing of it is started. */
class InstalledAirflowTest {
    private static final Path ENVIRONMENT = Installation.PROJECT.resolve("engines/airflow/target/venv");

    @BeforeAll
    static void fetch() throws IOException {
        try (Installation installation = Installation.create("airflow")) {
            installation.solieu("fetch", "airflow");
        }
    }

    @Test
    void theCommittedDescriptionIsPartOfAirflowsOwn() throws IOException {
        assertThat(ApiDescription.committed().missingFrom(ApiDescription.installed(ENVIRONMENT)))
                .isEmpty();
    }

    @Test
    void everyDagKeepsTheRulesOfDags(@TempDir Path home) throws IOException, InterruptedException {
        Path log = home.resolve("log.txt");
        ProcessBuilder rules = new ProcessBuilder(
                        ENVIRONMENT.resolve("bin/python").toString(),
                        "-m",
                        "unittest",
                        "discover",
                        Installation.PROJECT.resolve("dags/tests").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        rules.environment().put("AIRFLOW_HOME", home.toString());
        rules.environment().put("AIRFLOW__CORE__DAGBAG_IMPORT_TIMEOUT", "600");
        int exitCode = rules.start().waitFor();
        assertThat(exitCode).as(Files.readString(log)).isZero();
    }
}
