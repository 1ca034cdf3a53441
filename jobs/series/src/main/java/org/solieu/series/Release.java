package org.solieu.series;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Row;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Warehouse;

/**
 * A release of {@code series.figures}: what the public sees from the moment the table's head moves until the next. It is
 * recorded twice: in the summary of its snapshot, and, after publication, as a row of {@code series.releases}.
 *
 * @param number from 1
 * @param documents documents whose vintages it brought
 * @param added vintages it brought
 * @param closed rows it no longer shows
 * @param figures figures it shows
 * @param vocabulary fingerprint of the vocabulary
 * @param reason what led to it
 */
record Release(
        int number, Run run, int documents, long added, long closed, long figures, String vocabulary, String reason) {
    private static final String PREFIX = "solieu.";

    /** A release and the snapshot that shows it. */
    record Published(Release release, long snapshotId, Instant at) {}

    /** Properties of the snapshot's summary. */
    Map<String, String> summary() {
        Map<String, String> summary = new TreeMap<>();
        summary.put(Warehouse.RUN_ID, run.id());
        summary.put(Warehouse.RELEASE, Integer.toString(number));
        summary.put(PREFIX + "day", run.day().toString());
        summary.put(PREFIX + "documents", Integer.toString(documents));
        summary.put(PREFIX + "added", Long.toString(added));
        summary.put(PREFIX + "closed", Long.toString(closed));
        summary.put(PREFIX + "figures", Long.toString(figures));
        summary.put(PREFIX + "vocabulary", vocabulary);
        summary.put(PREFIX + "reason", reason);
        return summary;
    }

    /** A release as its row of {@code series.releases} tells it. */
    static Release told(Row row) {
        return new Release(
                row.<Integer>getAs("release"),
                new Run(row.getAs("run_id"), row.<LocalDate>getAs("loaded_on")),
                row.<Integer>getAs("documents"),
                row.<Long>getAs("added"),
                row.<Long>getAs("closed"),
                row.<Long>getAs("figures"),
                row.getAs("vocabulary"),
                row.getAs("reason"));
    }

    /** The newest release that the head of a table shows; maintenance may have moved the head since. */
    static Optional<Published> newest(Table figures) {
        if (figures.currentSnapshot() == null) {
            return Optional.empty();
        }
        for (Snapshot snapshot : SnapshotUtil.currentAncestors(figures)) {
            if (numberIn(snapshot).isPresent()) {
                return Optional.of(published(snapshot));
            }
        }
        return Optional.empty();
    }

    /** The number of the release that a snapshot is, or told of. */
    static Optional<Integer> numberIn(Snapshot snapshot) {
        return Optional.ofNullable(snapshot.summary().get(Warehouse.RELEASE)).map(Integer::valueOf);
    }

    private static Published published(Snapshot snapshot) {
        UnaryOperator<String> value = key -> requireNonNull(snapshot.summary().get(key), key);
        Release release = new Release(
                Integer.parseInt(value.apply(Warehouse.RELEASE)),
                new Run(value.apply(Warehouse.RUN_ID), LocalDate.parse(value.apply(PREFIX + "day"))),
                Integer.parseInt(value.apply(PREFIX + "documents")),
                Long.parseLong(value.apply(PREFIX + "added")),
                Long.parseLong(value.apply(PREFIX + "closed")),
                Long.parseLong(value.apply(PREFIX + "figures")),
                value.apply(PREFIX + "vocabulary"),
                value.apply(PREFIX + "reason"));
        return new Published(release, snapshot.snapshotId(), Instant.ofEpochMilli(snapshot.timestampMillis()));
    }
}
