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

    /** The newest release, once its row is written: a run that died between publishing and telling left none. */
    Optional<Release> newest() {
        Optional<Release.Published> newest = Release.newest(warehouse.iceberg(PublishRelease.FIGURES));
        newest.filter(published -> !isTold(published.release().number())).ifPresent(this::tell);
        return newest.map(Release.Published::release).or(this::lastTold);
    }

    /** The newest release of the table: the snapshot that told of it may have expired. */
    private Optional<Release> lastTold() {
        if (warehouse.iceberg(RELEASES).currentSnapshot() == null) {
            return Optional.empty();
        }
        return warehouse.table(RELEASES).orderBy(col("release").desc()).limit(1).collectAsList().stream()
                .map(Release::told)
                .findFirst();
    }

    /** The newest snapshot of the table says which release it told, unless maintenance made it. */
    private boolean isTold(int number) {
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

    private void tell(Release.Published published) {
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
