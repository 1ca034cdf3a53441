package org.solieu.whole;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.workflow.engines.TrinoAccess;
import org.solieu.workflow.engines.User;

/**
 * A home of its own, with ports of its own, used as a user would: through {@code ./solieu}. A test class that asks for one
 * as a parameter gets the {@linkplain RunningInstallation running one}.
 */
final class Installation implements AutoCloseable {
    static final Path PROJECT = Path.of(System.getProperty("solieu.project"));

    private static final long PATIENCE_IN_MINUTES = 60;

    private final Path home;
    private final Map<String, String> environment;

    private Installation(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** What a command answered. */
    record Outcome(int exitCode, String out, String err) {}

    /** An empty home where nothing runs. */
    static Installation create() {
        return create("trino");
    }

    /** An empty home where nothing runs, for these engines. */
    static Installation create(String engines) {
        try {
            // short, because a socket's name is
            Path home = Files.createTempDirectory("solieu");
            return new Installation(
                    home,
                    Map.of(
                            "SOLIEU_HOME", home.toString(),
                            "SOLIEU_PROJECT", PROJECT.toString(),
                            "SOLIEU_ENGINES", engines,
                            "SOLIEU_TRINO_PORT", Integer.toString(freePort()),
                            "SOLIEU_SUPERSET_PORT", Integer.toString(freePort()),
                            "SOLIEU_AIRFLOW_PORT", Integer.toString(freePort()),
                            "SOLIEU_TRINO_MEMORY", "1200M",
                            "SOLIEU_SPARK_MASTER", "local[2]"));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot create a home", e);
        }
    }

    /** The same with another value of a setting, which must come before its first use. */
    Installation with(Setting setting, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(setting.variable(), value);
        return new Installation(home, changed);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Path home() {
        return home;
    }

    Settings settings() {
        return Settings.of(environment);
    }

    /** Runs a command that is expected to succeed, and gives what it printed. */
    String solieu(String... arguments) {
        Outcome outcome = attempt(arguments);
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException("solieu %s ended with %d: %s"
                    .formatted(String.join(" ", arguments), outcome.exitCode(), outcome.err()));
        }
        return outcome.out();
    }

    /** Runs a command, whatever comes. */
    Outcome attempt(String... arguments) {
        try {
            File out = Files.createTempFile(home, "out", ".txt").toFile();
            File err = Files.createTempFile(home, "err", ".txt").toFile();
            Process process = start(out, err, arguments);
            if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException("solieu %s does not end".formatted(String.join(" ", arguments)));
            }
            return new Outcome(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot run solieu", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot wait for solieu", e);
        }
    }

    /** Begins a command and does not wait for it. */
    Process start(String... arguments) throws IOException {
        File out = Files.createTempFile(home, "out", ".txt").toFile();
        return start(out, out, arguments);
    }

    private Process start(File out, File err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PROJECT.resolve("solieu").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** The rows of a query, by the names of their columns; values as text. */
    List<Map<String, @Nullable String>> query(User user, String sql) throws SQLException {
        try (Connection connection = TrinoAccess.of(settings()).connect(user);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Map<String, @Nullable String>> result = new ArrayList<>();
            while (rows.next()) {
                Map<String, @Nullable String> row = new TreeMap<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.put(rows.getMetaData().getColumnLabel(column), rows.getString(column));
                }
                result.add(row);
            }
            return result;
        }
    }

    /** Every process that runs for this installation. */
    List<ProcessHandle> processes() {
        Path file = home.resolve("engines/supervisord.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).stream()
                            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    /** Ends what runs, sees that it has ended, and leaves nothing behind. */
    @Override
    public void close() throws IOException {
        List<ProcessHandle> processes = processes();
        solieu("down");
        if (processes.stream().anyMatch(ProcessHandle::isAlive)) {
            throw new IllegalStateException("'solieu down' left something running: " + processes);
        }
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> deepestFirst = files.sorted((a, b) -> b.compareTo(a)).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
