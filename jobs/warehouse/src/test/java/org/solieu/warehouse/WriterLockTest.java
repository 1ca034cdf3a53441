package org.solieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that write, one after the other. */
class WriterLockTest {
    @TempDir
    private Path home;

    @Test
    void aSecondProcessTellsForWhomItWaitsAndGoesOnWhenItIsFree() throws IOException, InterruptedException {
        WriterLock lock = WriterLock.take(home.resolve("writer.lock"), "load of 2024-01-02", waiting -> {});
        Process second = another("load of 2024-01-03");
        try (BufferedReader said = second.inputReader()) {
            assertThat(said.readLine())
                    .matches("Waiting for load of 2024-01-02 \\(process %d\\) since \\d\\d:\\d\\d:\\d\\d"
                            .formatted(ProcessHandle.current().pid()));

            lock.close();

            assertThat(said.readLine()).isEqualTo("has it");
            assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aProcessThatIsKilledFreesIt() throws IOException, InterruptedException {
        Process holder = another("load that dies", "and waits");
        try (BufferedReader said = holder.inputReader()) {
            assertThat(said.readLine()).isEqualTo("has it");
        }

        holder.destroyForcibly().waitFor();

        WriterLock.take(home.resolve("writer.lock"), "the next", waiting -> {}).close();
    }

    private Process another(String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Another.class.getName(),
                                home.toString()),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Takes the lock in a process of its own, and gives it back, or keeps it until it is killed. */
    static final class Another {
        private Another() {}

        private static void say(String line) {
            System.out.println(line);
        }

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0], "writer.lock");
            try (WriterLock lock = WriterLock.take(file, arguments[1], Another::say)) {
                say("has it");
                if (arguments.length > 2) {
                    System.in.read();
                }
            }
        }
    }
}
