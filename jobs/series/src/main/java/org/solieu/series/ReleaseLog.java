package org.solieu.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.Snapshot;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.Rows;
import org.solieu.warehouse.Warehouse;

/** Keeps {@code series.releases} in step with what {@code series.figures} shows. */
record ReleaseLog(Warehouse warehouse) {
    private static final String RELEASES = "series.releases";

    /** Gives the newest release, and writes its row first where a run died between publishing and writing it. */
    Optional<Release> recordNewest() {
        Optional<Release.Published> newest = Release.newest(warehouse.iceberg(PublishRelease.FIGURES));
        newest.filter(published -> !isRecorded(published.release().number())).ifPresent(this::record);
        return newest.map(Release.Published::release).or(this::lastRecorded);
    }

    /** The newest release in this log: the snapshot of the figures that it was may have expired. */
    private Optional<Release> lastRecorded() {
        if (warehouse.iceberg(RELEASES).currentSnapshot() == null) {
            return Optional.empty();
        }
        return warehouse.table(RELEASES).orderBy(col("release").desc()).limit(1).collectAsList().stream()
                .map(Release::told)
                .findFirst();
    }

    /** Whether a release has its row: the log's newest snapshot names the release it added, unless maintenance made it. */
    private boolean isRecorded(int number) {
        @Nullable Snapshot head = warehouse.iceberg(RELEASES).currentSnapshot();
        if (head == null) {
            return false;
        }
        Optional<Integer> newest = Release.numberIn(head);
        return newest.isPresent()
                ? number <= newest.get()
                : !warehouse
                        .table(RELEASES)
                        .where(col("release").equalTo(lit(number)))
                        .isEmpty();
    }

    private void record(Release.Published published) {
        Release release = published.release();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("release", release.number());
        columns.put("run_id", release.run().id());
        columns.put("loaded_on", release.run().day());
        columns.put("published_at", published.at());
        columns.put("snapshot_id", published.snapshotId());
        columns.put("documents", release.documents());
        columns.put("added", release.added());
        columns.put("closed", release.closed());
        columns.put("figures", release.figures());
        columns.put("vocabulary", release.vocabulary());
        columns.put("reason", release.reason());
        Row row = Rows.of(warehouse.schema(RELEASES), columns);
        warehouse.append(
                RELEASES,
                release.summary(),
                warehouse.spark().createDataFrame(List.of(row), warehouse.schema(RELEASES)));
    }
}
