package org.solieu.series;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Check;
import org.solieu.warehouse.Warehouse;

/**
 * The branch {@code next} of {@code series.figures}, on which a release is prepared out of readers' sight until the
 * table's head moves there in one step.
 */
record Branch(Warehouse warehouse) {
    private static final String TABLE = "lake." + PublishRelease.FIGURES;
    private static final String BRANCH = "next";
    private static final String NEXT = TABLE + ".branch_" + BRANCH;

    /** Starts anew from what readers see; what a dead run left on the branch is gone. */
    void begin() {
        Table table = warehouse.iceberg(PublishRelease.FIGURES);
        @Nullable Snapshot main = table.currentSnapshot();
        if (main != null) {
            warehouse.alter(PublishRelease.FIGURES, () -> restart(table, main.snapshotId()), Branch::isWhatReadersSee);
            return;
        }
        // before the first release there is nothing to replace the branch by
        if (isThere(table)) {
            warehouse.alter(
                    PublishRelease.FIGURES,
                    () -> table.manageSnapshots().removeBranch(BRANCH).commit(),
                    changed -> !isThere(changed));
        }
        warehouse.alter(
                PublishRelease.FIGURES,
                () -> table.manageSnapshots().createBranch(BRANCH).commit(),
                Branch::isWhatReadersSee);
    }

    private static void restart(Table table, long main) {
        ManageSnapshots references = table.manageSnapshots();
        if (isThere(table)) {
            references.replaceBranch(BRANCH, main);
        } else {
            references.createBranch(BRANCH, main);
        }
        references.commit();
    }

    /**
     * Writes a release's changes in one commit.
     *
     * @param changes rows of the table with a column {@code action}: insert, close or withdraw
     */
    void write(Dataset<Row> changes, Release release) {
        changes.createOrReplaceTempView("changes");
        String statement = release.closed() == 0 ? insert() : merge();
        warehouse.commit(
                PublishRelease.FIGURES,
                release.summary(),
                () -> warehouse.spark().sql(statement));
    }

    /** Adds rows where nothing else changes: a plain append, planned in a fraction of a merge's time. */
    private String insert() {
        String columns = columns("");
        return "INSERT INTO %s (%s) SELECT %s FROM changes".formatted(NEXT, columns, columns);
    }

    private String merge() {
        return """
                MERGE INTO %s AS row USING changes AS change
                ON change.action <> 'insert'
                  AND row.subject = change.subject AND row.period_end = change.period_end
                  AND row.indicator = change.indicator AND row.breakdown = change.breakdown
                  AND row.place = change.place AND row.period_start = change.period_start
                  AND row.period_kind = change.period_kind AND row.scenario = change.scenario
                  AND row.measure = change.measure AND row.compared_with = change.compared_with
                  AND row.claim_id = change.claim_id
                  AND row.release_from = change.release_from AND row.withdrawn_in IS NULL
                WHEN MATCHED THEN UPDATE SET release_to = change.release_to, withdrawn_in = change.withdrawn_in
                WHEN NOT MATCHED AND change.action = 'insert' THEN INSERT (%s) VALUES (%s)
                """.formatted(NEXT, columns(""), columns("change."));
    }

    private String columns(String prefix) {
        return prefix
                + String.join(
                        ", " + prefix, warehouse.schema(PublishRelease.FIGURES).fieldNames());
    }

    /**
     * Runs the table's checks on the branch.
     *
     * @throws Fault.OfOurs naming every broken law that stops a release, and a row that breaks it
     */
    void check(int release) {
        List<Check> checks = warehouse.checks(PublishRelease.FIGURES).stream()
                .filter(Check::stopsRelease)
                .toList();
        String broken = String.join("", warehouse.sideBySide(checks, this::offence));
        if (!broken.isEmpty()) {
            throw new Fault.OfOurs("Cannot publish release %d: its checks failed:%s".formatted(release, broken));
        }
    }

    private String offence(Check check) {
        return warehouse.spark().sql(check.query()).limit(1).collectAsList().stream()
                .map(row -> "%n  %s, as in %s".formatted(check.law(), row))
                .collect(Collectors.joining());
    }

    /** Moves the table's head to the branch: readers see the release, whole and at once. */
    void publish() {
        Table table = warehouse.iceberg(PublishRelease.FIGURES);
        warehouse.alter(
                PublishRelease.FIGURES,
                () -> table.manageSnapshots()
                        .fastForwardBranch(SnapshotRef.MAIN_BRANCH, BRANCH)
                        .commit(),
                Branch::isPublished);
    }

    private static boolean isThere(Table table) {
        return table.refs().containsKey(BRANCH);
    }

    private static boolean isWhatReadersSee(Table table) {
        @Nullable Snapshot next = table.snapshot(BRANCH);
        @Nullable Snapshot main = table.currentSnapshot();
        if (main == null) {
            return next != null && "0".equals(next.summary().get(SnapshotSummary.TOTAL_RECORDS_PROP));
        }
        return next != null && main.snapshotId() == next.snapshotId();
    }

    private static boolean isPublished(Table table) {
        @Nullable Snapshot next = table.snapshot(BRANCH);
        @Nullable Snapshot main = table.currentSnapshot();
        return next != null && main != null && SnapshotUtil.isAncestorOf(table, main.snapshotId(), next.snapshotId());
    }
}
