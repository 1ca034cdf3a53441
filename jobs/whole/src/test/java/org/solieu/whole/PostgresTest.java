package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.solieu.whole.Waiting.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Outages;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Warehouse;
import org.solieu.warehouse.WriterLock;

/** A catalog in a real PostgreSQL server: the same figures, one writer across homes, and nothing lost where it fails. */
class PostgresTest {
    /** The long run is {@code mvn verify -pl jobs/whole -am -Dtest=PostgresTest -Dkills=20}. */
    private static final int KILLS = Integer.getInteger("kills", 1);

    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private EmbeddedPostgres server;

    @BeforeEach
    void start() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException | IllegalStateException e) {
            Assumptions.abort("Skipped: PostgreSQL does not start on this machine: " + e.getMessage());
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void figuresAreThoseOfACatalogInAFile() {
        World world = world("server");
        load(world, 2);
        assertThat(world.content()).isNotEmpty().isEqualTo(oneAfterTheOther(2));
        assertThat(CommandProcess.run(
                        world, "backup", folder.resolve("backup.zip").toString()))
                .isZero();
    }

    @Test
    void loadsOfTwoHomesAtOnceLandOneAfterTheOther() throws IOException, InterruptedException {
        World first = world("first");
        World second = world("second");
        Process one;
        Process other;
        try (WriterLock ahead = WriterLock.take(world("ahead").settings(), "whoever is ahead", waiting -> {})) {
            one = begin(first, 0);
            other = begin(second, 1);
            for (World waits : List.of(first, second)) {
                await(PATIENCE, () -> said(waits).contains("Waiting for solieu"));
            }
            assertThat(said(first)).contains("Waiting for solieu whoever is ahead, process");
        }
        for (Process load : List.of(one, other)) {
            assertThat(load.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(load.exitValue()).isZero();
        }
        assertThat(first.content()).isEqualTo(oneAfterTheOther(2));
    }

    @Test
    void aKilledLoadFreesTheLockAndItsRerunCompletes() throws IOException, InterruptedException {
        World world = world("killed");
        load(world, 1);
        for (int kill = 0; kill < KILLS; kill++) {
            Process load = begin(world, 1);
            await(PATIENCE, () -> holders() > 0);
            load.waitFor(2L + 3L * kill, TimeUnit.SECONDS);
            load.destroyForcibly().waitFor();
        }
        assertThat(begin(world, 1).waitFor()).isZero();
        assertThat(world.content()).isEqualTo(oneAfterTheOther(2));
    }

    @Test
    void aLoadThatHasLostItsLockWritesNoMore() throws SQLException {
        World world = world("lost");
        load(world, 1);
        List<String> before = world.content();
        world.put(FIRST.plusDays(1), Revenue.name(1), Revenue.lines(1));
        try (Warehouse warehouse = world.open()) {
            ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'solieu %'");
            assertThatThrownBy(() -> world.load(warehouse, FIRST.plusDays(1)))
                    .isInstanceOf(Fault.OfInfrastructure.class)
                    .hasMessageContaining("writer's lock of the catalog is lost")
                    .hasMessageContaining("run the command again");
        }
        assertThat(world.content()).isEqualTo(before);
        load(world, 2);
        assertThat(world.content()).isEqualTo(oneAfterTheOther(2));
    }

    @Test
    void aServerThatStopsEndsALoadWithAWordOfIt() throws IOException {
        World world = world("stopped");
        load(world, 1);
        world.put(FIRST.plusDays(1), Revenue.name(1), Revenue.lines(1));
        long begun = System.nanoTime();
        try (Warehouse warehouse = world.open()) {
            server.close();
            assertThatThrownBy(() -> world.load(warehouse, FIRST.plusDays(1)))
                    .satisfies(failure -> assertThat(Outages.of(failure))
                            .as(failure.toString())
                            .isNotNull());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
        assertThat(CommandProcess.run(world, "load", "--day", FIRST.plusDays(1).toString()))
                .isEqualTo(4);
    }

    @Test
    void aPasswordInAFileOfTheHomeOpensTheCatalogAndOneInTheListOfProcessesIsRefused()
            throws IOException, SQLException {
        ask("CREATE ROLE lake LOGIN PASSWORD 'bí mật'");
        Path home = Files.createDirectories(folder.resolve("secret"));
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/catalog_password"), "bí mật\n");
        assertThat(world("secret").settings().get(Settings.Setting.CATALOG_PASSWORD))
                .isEqualTo("bí mật");
        assertThat(CommandProcess.run(world("secret"), "settings", "--set", "catalog_password=x"))
                .isEqualTo(2);
    }

    private World world(String name) {
        return new World(
                folder.resolve(name),
                server.getJdbcUrl("postgres", "postgres"),
                "file:" + folder.resolve("shared/warehouse"));
    }

    private Process begin(World world, int day) throws IOException {
        world.put(FIRST.plusDays(day), Revenue.name(day), Revenue.lines(day));
        return CommandProcess.start(
                world,
                CommandProcess.LONG_LIFE,
                "load",
                "--set",
                "engines=none",
                "--day",
                FIRST.plusDays(day).toString(),
                "--inbox",
                world.home().resolve("inbox").toString());
    }

    private static String said(World world) {
        try {
            Path said = world.home().resolve("said.txt");
            return Files.exists(said) ? Files.readString(said) : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void load(World world, int days) {
        try (Warehouse warehouse = world.open()) {
            for (int day = 0; day < days; day++) {
                world.put(FIRST.plusDays(day), Revenue.name(day), Revenue.lines(day));
                world.load(warehouse, FIRST.plusDays(day));
            }
        }
    }

    private List<String> oneAfterTheOther(int days) {
        World orderly = World.in(folder.resolve("orderly"));
        load(orderly, days);
        return orderly.content();
    }

    private long holders() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var locks = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted")) {
            locks.next();
            return locks.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ask(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
