package org.solieu.workflow.engines;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.warehouse.PrivateFiles;
import org.solieu.warehouse.Settings;

/** Keeps the engines of one installation running, and ends exactly those. */
final class Supervisor {
    /** The system cuts a socket's name at 104 to 108 bytes, and the supervisor adds its process number. */
    private static final int LONGEST_SOCKET_NAME = 95;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration UNTIL_IT_ANSWERS = Duration.ofSeconds(5);

    private final Path tools;
    private final Path folder;

    Supervisor(Settings settings) {
        this.tools = settings.project().resolve("engines/supervisor/target/venv/bin");
        this.folder = settings.home().resolve("engines");
    }

    Path socket() {
        return folder.resolve("supervisor.sock");
    }

    Path configuration() {
        return folder.resolve("supervisor/supervisord.conf");
    }

    /** The file that lists the programs of an engine; its configuration includes whichever there are. */
    Path programs(String engine) {
        return configuration().resolveSibling(engine + ".ini");
    }

    /** Leaves what was chosen for an earlier start out of the next one. */
    void forgetPrograms() throws IOException {
        Path programs = PrivateFiles.folder(folder.resolve("supervisor"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(programs, "*.ini")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /**
     * One line per program, such as {@code trino RUNNING pid 4711, uptime 0:01:00}; none when nothing runs. A supervisor that
     * does not answer, as where 'up' was killed while it began, is found by its process.
     */
    List<String> programs() {
        List<String> programs = answer();
        if (programs.isEmpty() && processes().findAny().isPresent()) {
            Patience.lasts(
                    UNTIL_IT_ANSWERS,
                    () -> !answer().isEmpty() || processes().findAny().isEmpty());
            programs = answer();
        }
        return programs.isEmpty()
                ? processes()
                        .map(process -> "supervisor STARTING pid %d".formatted(process.pid()))
                        .toList()
                : programs;
    }

    private List<String> answer() {
        if (!Files.exists(socket())) {
            return List.of();
        }
        String lines = control("status").attempt().output();
        return Arrays.stream(lines.split("\n"))
                .filter(line -> line.matches("\\S+ +[A-Z]+\\b.*"))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }

    /** The supervisor of this installation, as the system lists it. */
    private Stream<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(process -> {
            List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
            return arguments.stream().anyMatch(argument -> argument.endsWith("/supervisord"))
                    && arguments.stream().anyMatch(this::isItsConfiguration);
        });
    }

    private boolean isItsConfiguration(String argument) {
        try {
            return argument.endsWith("/supervisord.conf") && Files.isSameFile(Path.of(argument), configuration());
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts what its configuration lists. */
    void start() {
        if (socket().toString().length() > LONGEST_SOCKET_NAME) {
            throw new Fault.OfSource(
                    "Invalid setting home: '%s', must be shorter: a socket's name ends after %d characters"
                            .formatted(folder.getParent(), LONGEST_SOCKET_NAME - "/engines/supervisor.sock".length()));
        }
        program("supervisord").with(List.of("-c", configuration().toString())).run();
    }

    /** Starts what has come to its configuration; what runs is left alone. */
    void startWhatIsNew() {
        control("update").run();
    }

    /** Ends all engines and itself, and returns when they are gone. */
    void stop() {
        List<ProcessHandle> all = processes()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        processes().forEach(ProcessHandle::destroy);
        if (!Patience.lasts(
                PATIENCE,
                () -> all.stream().noneMatch(ProcessHandle::isAlive)
                        && processes().findAny().isEmpty())) {
            throw new Fault.OfInfrastructure("Cannot end the engines: processes %s are still there after %s"
                    .formatted(
                            all.stream()
                                    .filter(ProcessHandle::isAlive)
                                    .map(ProcessHandle::pid)
                                    .toList(),
                            PATIENCE));
        }
    }

    /** Ends the programs of engines, of which its configuration says nothing from then on. */
    void end(Collection<String> engines) {
        try {
            for (String engine : engines) {
                Files.deleteIfExists(programs(engine));
            }
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot end %s: %s".formatted(engines, Reason.of(e)), e);
        }
        control("update").run();
    }

    /** The socket is named too: the configuration of a home that was copied names the other's. */
    private Program control(String action) {
        return program("supervisorctl")
                .with(List.of("-c", configuration().toString(), "-s", "unix://" + socket(), action));
    }

    private Program program(String name) {
        return Program.of(tools.resolve(name).toString());
    }
}
