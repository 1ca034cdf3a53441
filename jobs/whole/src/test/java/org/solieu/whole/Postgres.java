package org.solieu.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** This machine's PostgreSQL, where it has one, with a database in a folder of its own, on loopback. */
final class Postgres implements AutoCloseable {
    private static final String USER = "postgres";

    private final Path programs;
    private final Path folder;
    private final int port;

    private Postgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Where its programs lie: where systems put them, or in the folder of Debian's newest version. */
    static @Nullable Path programs() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin")));
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.map(version -> version.resolve("bin")).sorted().forEach(folders::add);
            }
        }
        return folders.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    static Postgres start(Path programs) throws IOException {
        Path folder = Files.createTempDirectory("postgres");
        Postgres postgres = new Postgres(programs, folder, Installation.freePort());
        if (isRoot()) {
            run(List.of("chown", USER, folder.toString()));
        }
        postgres.program("initdb", "--auth=trust", "--username=" + USER, "--no-sync", "--pgdata=" + folder + "/data");
        postgres.program(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=300",
                "--pgdata=" + folder + "/data",
                "--log=" + folder + "/log.txt",
                "--options=-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -p " + postgres.port);
        return postgres;
    }

    /** Its address, as SQLAlchemy writes it. */
    String address() {
        return "postgresql+psycopg2://%s@127.0.0.1:%d/%s".formatted(USER, port, USER);
    }

    /** What a query answers, as text. */
    String ask(String sql) {
        return program("psql", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER, "-tAc", sql);
    }

    private String program(String name, String... arguments) {
        // it refuses to run as root
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", USER, "--") : List.of());
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String run(List<String> command) {
        try {
            Path out = Files.createTempFile("postgres", ".txt");
            int exitCode = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start()
                    .waitFor();
            String answer = Files.readString(out).strip();
            Files.delete(out);
            if (exitCode != 0) {
                throw new IllegalStateException("%s ended with %d: %s".formatted(command, exitCode, answer));
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot wait for " + command, e);
        }
    }

    @Override
    public void close() throws IOException {
        program("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + folder + "/data");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
