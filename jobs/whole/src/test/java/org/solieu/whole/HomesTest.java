package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.archive.ArchiveDocuments;
import org.solieu.archive.Inbox;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Backup;
import org.solieu.warehouse.CatalogRebuild;
import org.solieu.warehouse.FileCheck;
import org.solieu.warehouse.Move;
import org.solieu.warehouse.Restore;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Warehouse;
import org.solieu.warehouse.WriterLock;
import org.solieu.workflow.Solieu;

/** Homes that are backed up, restored, copied, moved and damaged, two releases old: nothing is lost without being told. */
class HomesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);

    @TempDir
    private static Path homes;

    private static World world;
    private static Map<Integer, String> releases;

    @BeforeAll
    static void load() throws IOException {
        world = World.in(homes.resolve("first"));
        try (Warehouse warehouse = world.open()) {
            load(world, warehouse, 0);
            load(world, warehouse, 1);
        }
        releases = world.asOf();
        assertThat(releases).hasSize(3);
        copy(world.home(), homes.resolve("kept"));
    }

    @BeforeEach
    void begin() throws IOException {
        FileUtil.fullyDelete(world.home().toFile());
        copy(homes.resolve("kept"), world.home());
    }

    @Test
    void aRestoreThatWasKilledIsCompletedByTheNext() throws IOException, InterruptedException {
        Path file = backup(world);
        World second = World.in(homes.resolve("second"));
        Process restore = restoring(second, file);
        Waiting.await(() -> isRelocating(second.home()) || !restore.isAlive());
        restore.destroyForcibly().waitFor();
        assertThat(restore.exitValue()).as("killed").isGreaterThan(128);

        locked(second, lock -> Restore.into(second.settings(), lock).from(file));
        assertThat(second.asOf()).isEqualTo(releases);
        assertThat(names(second.home())).noneMatch(name -> name.contains(".restored") || name.contains("relocat"));
        try (Warehouse warehouse = second.open()) {
            assertThat(FileCheck.of(warehouse).faults()).isEmpty();
        }
    }

    @Test
    void aDamagedBackupLeavesTheHomeAsItWas() throws IOException {
        Path file = backup(world);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(homes.resolve("damaged.zip"), bytes);
        List<String> before = names(world.home());

        assertThatThrownBy(() -> locked(
                        world, lock -> Restore.into(world.settings(), lock).from(damaged)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("nothing has changed");
        assertThat(names(world.home())).isEqualTo(before);
        assertThat(world.asOf()).isEqualTo(releases);
    }

    @Test
    void aLostCatalogShowsTheNewestReleaseAlsoWhereItsMetadataIsLostToo() throws IOException {
        Files.delete(world.home().resolve("catalog.db"));
        Files.delete(newest("series/figures/metadata", ".metadata.json"));

        CatalogRebuild rebuild = locked(world, lock -> CatalogRebuild.of(world.settings(), lock));
        assertThat(rebuild.lost()).isEmpty();
        assertThat(rebuild.release()).isEqualTo("release 2");
        rebuild.execute();
        assertThat(world.asOf()).isEqualTo(releases);
    }

    @Test
    void aCatalogThatLosesAReleaseSaysSo() throws IOException {
        Files.delete(world.home().resolve("catalog.db"));
        Path list = newest("series/figures/metadata", ".avro", "snap-");
        Files.delete(list);

        CatalogRebuild rebuild = locked(world, lock -> CatalogRebuild.of(world.settings(), lock));
        assertThat(rebuild.lost())
                .singleElement()
                .asString()
                .startsWith("series.figures: what was written after ")
                .contains(list.getFileName().toString());
        assertThat(rebuild.release()).isEqualTo("release 1");
    }

    @Test
    void aReleaseThatIsLostWithoutATraceInItsTableIsToldByTheOther() throws IOException {
        Files.delete(world.home().resolve("catalog.db"));
        FileUtil.fullyDelete(world.home().resolve("finished").toFile());
        Files.delete(newest("series/figures/metadata", ".metadata.json"));

        CatalogRebuild rebuild = locked(world, lock -> CatalogRebuild.of(world.settings(), lock));
        assertThat(rebuild.lost()).containsExactly("series.figures: release 2 is lost, of which series.releases tells");
    }

    @Test
    void aWarehouseWithoutTablesMakesNoCatalog() throws IOException {
        Files.delete(world.home().resolve("catalog.db"));
        FileUtil.fullyDelete(world.home().resolve("warehouse").toFile());
        FileUtil.fullyDelete(world.home().resolve("finished").toFile());

        assertThatThrownBy(() -> locked(world, lock -> CatalogRebuild.of(world.settings(), lock)))
                .isInstanceOf(Fault.OfInfrastructure.class)
                .hasMessageContaining("holds no table", "restore FILE");
    }

    @Test
    void aCatalogOfGarbageIsRefusedWithTheRemedyWhichHelps() throws IOException {
        Files.writeString(world.home().resolve("catalog.db"), "garbage ".repeat(1000));
        assertThatThrownBy(() -> world.open().close())
                .isInstanceOf(Fault.OfInfrastructure.class)
                .hasMessageContaining("'./solieu restore --catalog'");

        locked(world, lock -> CatalogRebuild.of(world.settings(), lock).execute());
        assertThat(world.asOf()).isEqualTo(releases);
    }

    @Test
    void aCopiedHomeTouchesNothingOfTheOtherAndCanBecomeItsOwn() throws IOException {
        World copy = World.in(homes.resolve("copy"));
        copy(world.home(), copy.home());
        assertThatThrownBy(() -> copy.open().close())
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("'./solieu move'");
        assertThatThrownBy(() -> locked(copy, lock -> CatalogRebuild.of(copy.settings(), lock)))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("'./solieu move'");
        List<String> before = names(world.home().resolve("warehouse"));

        Files.delete(copy.home().resolve("catalog.db"));
        assertThatThrownBy(() -> locked(copy, lock -> CatalogRebuild.of(copy.settings(), lock)))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("'./solieu move'");
        locked(copy, lock -> Move.of(copy.settings(), lock).execute());
        assertThat(copy.asOf()).isEqualTo(releases);
        assertThat(locked(copy, lock -> Move.of(copy.settings(), lock)).from()).isEmpty();
        try (Warehouse warehouse = copy.open()) {
            load(copy, warehouse, 2);
            assertThat(FileCheck.of(warehouse).faults()).isEmpty();
        }
        assertThat(copy.asOf()).hasSize(4).containsAllEntriesOf(releases);
        assertThat(names(world.home().resolve("warehouse"))).isEqualTo(before);
    }

    @Test
    void aBackupBetweenTheStagesOfADayHoldsTheStateBeforeIt() throws IOException {
        long documents;
        try (Warehouse warehouse = world.open()) {
            documents = warehouse.table(ArchiveDocuments.DOCUMENTS).count();
            put(world, 2);
            ArchiveDocuments.of(
                            warehouse,
                            World.VOCABULARY,
                            Run.of(FIRST.plusDays(2)),
                            Inbox.of(world.home().resolve("inbox")))
                    .execute();
            assertThat(warehouse.table(ArchiveDocuments.DOCUMENTS).count()).isGreaterThan(documents);
        }
        assertThat(lacks(world)).isEmpty();
        Path file = backup(world);
        try (Warehouse warehouse = world.open()) {
            load(world, warehouse, 3);
        }
        assertThat(lacks(world)).contains("release 3 is not in it").contains("the load of [2025-02-03] stopped");

        locked(world, lock -> Restore.into(world.settings(), lock).from(file));
        assertThat(world.asOf()).isEqualTo(releases);
        try (Warehouse warehouse = world.open()) {
            assertThat(warehouse.table(ArchiveDocuments.DOCUMENTS).count()).isEqualTo(documents);
        }
    }

    @Test
    void whatCannotBeMadeAgainComesBack() throws IOException, SQLException {
        Path home = world.home();
        List<String> databases = List.of("engines/superset/superset.db", "airflow.db");
        for (String name : databases) {
            Files.createDirectories(home.resolve(name).getParent());
        }
        Files.createDirectories(home.resolve("corrections"));
        Files.createDirectories(home.resolve("secrets"));
        Files.createDirectories(home.resolve("reviews"));
        Files.writeString(home.resolve("corrections/one.yaml"), "# one");
        Files.writeString(home.resolve("reviews/two.yaml"), "# two");
        Files.writeString(home.resolve("inbox/waiting.txt"), "waiting");
        Files.writeString(home.resolve("secrets/leader.password"), "secret");
        Files.writeString(home.resolve("settings.properties"), "trino_port=9443\ncatalog_user=of_this_home\n");
        Path file;
        Path withSecrets = homes.resolve("with-secrets.zip");
        try (Connection superset = written(home.resolve(databases.getFirst()));
                Connection airflow = written(home.resolve(databases.getLast()))) {
            assertThat(superset.getAutoCommit() || airflow.getAutoCommit()).isFalse();
            file = backup(world);
            locked(
                    world,
                    lock -> Backup.of(world.settings(), lock).withSecrets().write(withSecrets));
        }
        FileUtil.fullyDelete(home.toFile());

        locked(world, lock -> Restore.into(world.settings(), lock).from(file));
        assertThat(home.resolve("corrections/one.yaml")).hasContent("# one");
        assertThat(home.resolve("reviews/two.yaml")).hasContent("# two");
        assertThat(home.resolve("inbox/waiting.txt")).hasContent("waiting");
        assertThat(home.resolve("settings.properties")).hasContent("trino_port=9443");
        for (String name : databases) {
            assertThat(rows(home.resolve(name))).containsExactly("made");
        }
        assertThat(home.resolve("secrets")).doesNotExist();
        locked(world, lock -> Restore.into(world.settings(), lock).from(withSecrets));
        assertThat(home.resolve("secrets/leader.password")).hasContent("secret");
    }

    /** A database with a row, and a transaction that goes on. */
    private static Connection written(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("CREATE TABLE made (what TEXT)");
            statement.execute("INSERT INTO made VALUES ('made')");
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO made VALUES ('not yet')");
        }
        return connection;
    }

    private static List<String> rows(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT group_concat(what) FROM made")) {
            return List.of(rows.getString(1));
        }
    }

    private static <T> T locked(World world, Function<WriterLock, T> work) {
        try (WriterLock lock = WriterLock.take(world.settings(), "test", waiting -> {})) {
            return work.apply(lock);
        }
    }

    private static Path backup(World world) {
        Path file = homes.resolve("backup.zip");
        locked(world, lock -> Backup.of(world.settings(), lock).write(file));
        return file;
    }

    private static String lacks(World world) {
        return locked(world, lock -> {
            Backup backup = Backup.of(world.settings(), lock);
            backup.write(homes.resolve("other.zip"));
            return backup.lacks().orElse("");
        });
    }

    private static void put(World world, int day) {
        world.put(FIRST.plusDays(day), Revenue.name(day), Revenue.lines(day));
    }

    private static void load(World world, Warehouse warehouse, int day) {
        put(world, day);
        world.load(warehouse, FIRST.plusDays(day));
    }

    /** The command, in a process of its own. */
    private static Process restoring(World world, Path file) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Installation.PROJECT.resolve("engines/spark/jvm.options"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Solieu.class.getName(),
                        "restore",
                        "--yes",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(homes.resolve("said.txt").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SOLIEU_HOME", world.home().toString(),
                        "SOLIEU_PROJECT", Installation.PROJECT.toString(),
                        "SOLIEU_SPARK_MASTER", "local[2]"));
        return builder.start();
    }

    private static boolean isRelocating(Path home) {
        return Files.exists(home)
                && names(home).stream().anyMatch(name -> name.contains("relocat") && name.endsWith(".metadata.json"));
    }

    private static Path newest(String folder, String ending) throws IOException {
        return newest(folder, ending, "");
    }

    private static Path newest(String folder, String ending, String beginning) throws IOException {
        try (Stream<Path> files = Files.list(world.home().resolve("warehouse").resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> file.getFileName().toString().startsWith(beginning))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .max((a, b) -> beginning.isEmpty()
                            ? a.compareTo(b)
                            : Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        FileUtil.fullyDelete(to.toFile());
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
