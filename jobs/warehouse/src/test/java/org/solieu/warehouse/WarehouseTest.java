package org.solieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;

class WarehouseTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final LocalDate SECOND = LocalDate.of(2024, 1, 3);

    @TempDir
    static Path home;

    private static Warehouse warehouse;

    @BeforeAll
    static void open() {
        warehouse = Warehouse.open(settings(home), "test", waiting -> {});
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    static Settings settings(Path home) {
        return Settings.of(Map.of(
                "SOLIEU_HOME", home.toString(),
                "SOLIEU_PROJECT", System.getProperty("solieu.project"),
                "SOLIEU_SPARK_MASTER", "local[2]"));
    }

    @Test
    void createsTheTablesOfEveryStage() {
        assertThat(warehouse.table("series.figures").columns()).contains("release_from", "release_to");
        assertThat(warehouse.table("observations.values").count()).isZero();
    }

    @Test
    void replacingADayLeavesOtherDaysAlone() {
        warehouse.replaceDay("archive.rejections", Run.of(FIRST), rejections(FIRST, "a.txt", "b.txt"));
        warehouse.replaceDay("archive.rejections", Run.of(SECOND), rejections(SECOND, "c.txt"));

        warehouse.replaceDay("archive.rejections", Run.of(FIRST), rejections(FIRST, "d.txt"));

        assertThat(names(FIRST)).containsExactly("d.txt");
        assertThat(names(SECOND)).containsExactly("c.txt");
    }

    @Test
    void replacingADayByNothingEmptiesIt() {
        LocalDate day = LocalDate.of(2024, 2, 1);
        warehouse.replaceDay("archive.rejections", Run.of(day), rejections(day, "a.txt"));

        warehouse.replaceDay("archive.rejections", Run.of(day), rejections(day));

        assertThat(names(day)).isEmpty();
    }

    @Test
    void everyCommitBearsItsRun() {
        Run run = Run.of(LocalDate.of(2024, 3, 1));
        warehouse.replaceDay("claims.rejections", run, rejections(run.day(), "a.txt"));

        assertThat(warehouse.iceberg("claims.rejections").currentSnapshot().summary())
                .containsEntry(Warehouse.RUN_ID, run.id());
    }

    @Test
    void whatIsDoneSideBySideLeavesThreadsForTheReadersOfParquet() {
        assertThat(warehouse.sideBySide(List.of(1, 2, 3), thing -> ForkJoinTask.inForkJoinPool()))
                .containsExactly(false, false, false);
    }

    @Test
    void whatIsDoneSideBySideHasEndedWhenOneFails() {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();

        assertThatThrownBy(() -> warehouse.sideBySide(List.of("fails", "goes on"), thing -> {
                    if (thing.equals("fails")) {
                        failed.countDown();
                        throw new Fault.OfSource("it does");
                    }
                    await(failed);
                    warehouse.table("archive.rejections").count();
                    return ended.getAndSet(true);
                }))
                .isInstanceOf(Fault.OfSource.class);

        assertThat(ended).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(LocalDate day) {
        return warehouse.day("archive.rejections", day).select("name").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static Dataset<Row> rejections(LocalDate day, String... names) {
        List<Row> rows = List.of(names).stream()
                .map(name -> RowFactory.create(
                        java.sql.Date.valueOf(day),
                        "run",
                        null,
                        name,
                        null,
                        null,
                        null,
                        "document",
                        "",
                        "document_empty",
                        ""))
                .toList();
        return warehouse.spark().createDataFrame(rows, warehouse.schema("archive.rejections"));
    }
}
