package org.solieu.workflow.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Settings;

class SupervisorTest {
    @TempDir
    private Path folder;

    @Test
    void aSupervisorThatDoesNotAnswerYetIsKnownAndEnded() throws IOException {
        Settings settings = Settings.of(Map.of(
                "SOLIEU_HOME", folder.resolve("home").toString(),
                "SOLIEU_PROJECT", System.getProperty("solieu.project")));
        Supervisor supervisor = new Supervisor(settings);
        assertThat(supervisor.programs()).isEmpty();

        Process begun = begin(supervisor.configuration());
        try {
            assertThat(supervisor.programs()).containsExactly("supervisor STARTING pid " + begun.pid());
            supervisor.stop();

            assertThat(begun.isAlive()).isFalse();
            assertThat(supervisor.programs()).isEmpty();
        } finally {
            begun.destroyForcibly();
        }
    }

    /** A process that looks as a supervisor does before it has opened its socket. */
    private Process begin(Path configuration) throws IOException {
        Path supervisord = Files.writeString(folder.resolve("supervisord"), "read -r _\n");
        return new ProcessBuilder("bash", supervisord.toString(), "-c", configuration.toString()).start();
    }
}
