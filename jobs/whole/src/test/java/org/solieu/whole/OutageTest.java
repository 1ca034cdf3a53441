package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.archive.ArchiveDocuments;
import org.solieu.archive.Inbox;
import org.solieu.claims.LoadClaims;
import org.solieu.observations.ObserveClaims;
import org.solieu.series.PublishRelease;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Outages;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Warehouse;

/** A disk that is full or a catalog that does not answer stops a load, changes no figure, and the rerun completes. */
class OutageTest {
    private static final String PROJECT = System.getProperty("solieu.project");
    private static final Vocabulary VOCABULARY = Vocabulary.load(Path.of(PROJECT, "schemas", "vocabulary"));
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);
    private static final LocalDate SECOND = LocalDate.of(2024, 1, 11);

    @TempDir
    private Path home;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void settings() {
        settings.put("SOLIEU_HOME", home.toString());
        settings.put("SOLIEU_PROJECT", PROJECT);
        settings.put("SOLIEU_SPARK_MASTER", "local[2]");
        settings.put("SOLIEU_CATALOG", catalog("busy_timeout=1000"));
    }

    @Test
    void aFullDisk() throws IOException, InterruptedException {
        Path small = smallFileSystem();
        try {
            settings.put("SOLIEU_WAREHOUSE", "file://" + small + "/warehouse");
            stopsALoadAndChangesNothing(
                    () -> {
                        Path filler = small.resolve("filler");
                        fill(filler);
                        return () -> Files.delete(filler);
                    },
                    "the disk is full");
        } finally {
            run("umount", small.toString());
        }
    }

    @Test
    void aCatalogThatMayOnlyBeRead() throws IOException {
        stopsALoadAndChangesNothing(
                () -> {
                    settings.put("SOLIEU_CATALOG", catalog("open_mode=1"));
                    return () -> settings.put("SOLIEU_CATALOG", catalog("busy_timeout=1000"));
                },
                "the table is as it was, run the command again");
    }

    @Test
    void aCatalogThatDoesNotAnswer() throws IOException {
        stopsALoadAndChangesNothing(
                () -> {
                    Connection holder = DriverManager.getConnection(catalog("busy_timeout=1000"));
                    Statement statement = holder.createStatement();
                    statement.execute("BEGIN EXCLUSIVE");
                    return () -> {
                        statement.close();
                        holder.close();
                    };
                },
                "atalog");
    }

    /** What goes wrong, and how it is put right. */
    private interface Outage {
        Repair begin() throws IOException, SQLException;
    }

    private interface Repair {
        void make() throws IOException, SQLException;
    }

    private void stopsALoadAndChangesNothing(Outage outage, String told) throws IOException {
        load(FIRST, 7_000);
        List<String> before = figures();
        assertThat(before).isNotEmpty();
        Throwable failure;
        try {
            Repair repair = outage.begin();
            failure = catchThrowable(() -> load(SECOND, 8_000));
            repair.make();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        assertThat(failure).isNotNull();
        @Nullable Fault fault = failure instanceof Fault own ? own : Outages.of(failure);
        assertThat(fault)
                .as("%s", failure)
                .isInstanceOf(Fault.OfInfrastructure.class)
                .hasMessageContaining(told);
        assertThat(figures()).isEqualTo(before);

        load(SECOND, 8_000);
        assertThat(figures()).hasSizeGreaterThan(before.size()).containsAll(before);
    }

    private void load(LocalDate day, int billions) {
        try (Warehouse warehouse = Warehouse.open(Settings.of(settings), "test", waiting -> {})) {
            Run run = Run.of(day);
            ArchiveDocuments.of(warehouse, VOCABULARY, run, Inbox.of(inbox(billions)))
                    .execute();
            LoadClaims.of(warehouse, VOCABULARY, run).execute();
            ObserveClaims.of(warehouse, VOCABULARY, Corrections.NONE, run).execute();
            PublishRelease.of(warehouse, VOCABULARY, run).execute();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A statement of another year for each amount, and a paragraph of enough other text to fill a disk. */
    private Path inbox(int billions) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox" + billions));
        String sentence = "Trong năm %d, thu nội địa của tỉnh Thái Bình là %d tỷ đồng.\n\n"
                .formatted(2010 + billions / 1_000, billions);
        Files.writeString(inbox.resolve("a.txt"), sentence + noise());
        Files.writeString(inbox.resolve("a.txt.meta.yaml"), "published_on: 2024-01-05\nplace: Thái Bình\n");
        return inbox;
    }

    private static String noise() {
        Random random = new Random(1);
        StringBuilder noise = new StringBuilder();
        for (int word = 0; word < 40_000; word++) {
            noise.append(Long.toString(random.nextLong() & Long.MAX_VALUE, 36).replaceAll("\\d", ""))
                    .append(".\n");
        }
        return noise.toString();
    }

    private List<String> figures() {
        try (Warehouse warehouse = Warehouse.open(Settings.of(settings), "test", waiting -> {})) {
            return warehouse.table("series.figures").drop("run_id").toJSON().collectAsList().stream()
                    .sorted()
                    .toList();
        }
    }

    private String catalog(String option) {
        return "jdbc:sqlite:%s?%s".formatted(home.resolve("catalog.db"), option);
    }

    private Path smallFileSystem() throws IOException, InterruptedException {
        Path small = Files.createDirectory(home.resolve("small"));
        String refusal = run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", small.toString());
        Assumptions.assumeTrue(refusal.isEmpty(), "no small file system can be made here: " + refusal);
        return small;
    }

    /** Leaves a hundred kilobytes. */
    private static void fill(Path filler) throws IOException {
        long free = Files.getFileStore(filler.getParent()).getUsableSpace() - (100 << 10);
        Files.write(filler, new byte[Math.toIntExact(free)]);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : told + "failed";
    }
}
