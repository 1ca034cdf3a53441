package org.solieu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;
import picocli.CommandLine.Command;

/** The exit code says who must act, one line says why, a file has the rest. */
class FailuresTest {
    @TempDir
    private Path home;

    private final StringWriter err = new StringWriter();

    @Test
    void aFaultEndsWithItsOwnCodeAndItsOwnWords() {
        assertThat(failing(new Fault.OfSource("Invalid period: '13/2023'"))).isEqualTo(2);
        assertThat(failing(new Fault.OfInfrastructure("Cannot reach Trino"))).isEqualTo(4);
        assertThat(err.toString()).isEqualToNormalizingNewlines("Invalid period: '13/2023'\nCannot reach Trino\n");
    }

    @Test
    void anythingElseIsOursAndIsWrittenDown() throws IOException {
        assertThat(failing(new IllegalStateException("no such column"))).isEqualTo(3);
        Path log = home.resolve("logs/failures.log");
        assertThat(err.toString()).contains("Cannot failing: ", "no such column", log.toString());
        assertThat(Files.readString(log)).contains("IllegalStateException: no such column", "\tat ");
    }

    @Test
    void aFullDiskIsTheInfrastructuresHoweverDeepItIsFound() {
        Exception deep = new IOException("No space left on device");
        assertThat(failing(new IllegalStateException("Job aborted", new IllegalStateException(deep))))
                .isEqualTo(4);
        assertThat(err.toString()).contains("the disk is full", "free some space", "run the command again");
    }

    private int failing(RuntimeException failure) {
        return Solieu.commandLine()
                .addSubcommand(new Failing(failure))
                .setErr(new PrintWriter(err, true))
                .execute("--set", "home=" + home, "failing");
    }

    /** A command that fails. */
    @Command(name = "failing")
    private record Failing(RuntimeException failure) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw failure;
        }
    }
}
