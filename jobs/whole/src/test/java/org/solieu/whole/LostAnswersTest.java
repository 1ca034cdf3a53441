package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Rows;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Warehouse;

/** A database that commits and then cannot say so, while others commit too: nothing is lost, nothing is doubled. */
class LostAnswersTest {
    private static final String TABLE = "archive.rejections";
    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);

    @TempDir
    static Path home;

    private static Warehouse warehouse;

    @BeforeAll
    static void open() {
        FaultyDriver.register();
        warehouse = Warehouse.open(
                Settings.of(Map.of(
                        "SOLIEU_HOME", home.toString(),
                        "SOLIEU_PROJECT", Installation.PROJECT.toString(),
                        "SOLIEU_SPARK_MASTER", "local[2]",
                        "SOLIEU_CATALOG", FaultyDriver.catalog(home))),
                "test",
                waiting -> {});
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void aCommitWhoseAnswerIsLostIsFoundAndNotRepeated() {
        loseNextAnswer(() -> {});

        warehouse.append(TABLE, summary(), rejection("lost.txt"));

        assertThat(names("lost.txt")).hasSize(1);
    }

    @Test
    void aRivalThatCommitsBeforeTheAnswerIsLostKeepsItsCommit() {
        loseNextAnswer(LostAnswersTest::commitAsARival);

        warehouse.append(TABLE, summary(), rejection("raced.txt"));

        assertThat(names("raced.txt")).hasSize(1);
        assertThat(history()).contains("rival");
    }

    @Test
    void aCommitThatDidNotArriveIsAFaultOfTheInfrastructure() {
        assertThatThrownBy(() -> warehouse.commit(TABLE, Map.of(), () -> {
                    throw new IllegalStateException(
                            "Cannot write", new SQLException("attempt to write a readonly database"));
                }))
                .isInstanceOf(Fault.OfInfrastructure.class)
                .hasMessage(
                        "Cannot change archive.rejections: attempt to write a readonly database; the table is as it was, run the command again");
    }

    @Test
    void aCommitThatPushesAnotherOutOfTheHistoryIsNoticed() {
        warehouse.append(TABLE, summary(), rejection("base.txt"));
        long base = warehouse.iceberg(TABLE).currentSnapshot().snapshotId();

        assertThatThrownBy(() -> warehouse.alter(
                        TABLE,
                        () -> {
                            commitAsARival();
                            warehouse
                                    .iceberg(TABLE)
                                    .manageSnapshots()
                                    .setCurrentSnapshot(base)
                                    .commit();
                        },
                        table -> true))
                .isInstanceOf(Fault.OfInfrastructure.class)
                .hasMessageContaining("has been pushed out of its history");
    }

    /** Loses the answer to the next commit, after something else has happened. */
    private static void loseNextAnswer(Runnable meanwhile) {
        FaultyDriver.arrange((commit, isDone) -> {
            if (commit == 1 && isDone) {
                meanwhile.run();
                throw new SQLException("An I/O error occurred while sending to the backend", "08006");
            }
        });
    }

    private static void commitAsARival() {
        warehouse.iceberg(TABLE).newAppend().set("by", "rival").commit();
    }

    private static List<String> history() {
        Table table = warehouse.iceberg(TABLE);
        List<String> writers = new ArrayList<>();
        for (Snapshot snapshot : SnapshotUtil.currentAncestors(table)) {
            writers.add(snapshot.summary().getOrDefault("by", "solieu"));
        }
        return writers;
    }

    private static List<Row> names(String name) {
        return warehouse.table(TABLE).where("name = '" + name + "'").collectAsList();
    }

    private static Map<String, String> summary() {
        return Map.of(Warehouse.RUN_ID, Run.of(DAY).id());
    }

    private static Dataset<Row> rejection(String name) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("loaded_on", DAY);
        columns.put("run_id", "run");
        columns.put("name", name);
        columns.put("locator", "document");
        columns.put("raw", name);
        columns.put("rule", "document_empty");
        columns.put("detail", "empty");
        Row row = Rows.of(warehouse.schema(TABLE), columns);
        return warehouse.spark().createDataFrame(List.of(row), warehouse.schema(TABLE));
    }
}
