package org.solieu.warehouse;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.CommitMetadata;
import org.apache.iceberg.util.SnapshotUtil;
import org.solieu.vocabulary.Fault;

/**
 * Changes a table and makes sure of it: where the database's answer is lost, the table itself is asked whether the change
 * is there, by an id that each commit bears; and no change may cost another its place in the table's history.
 *
 * @param name name of the table
 * @param table loads it as the catalog has it by now
 */
record Commits(String name, Supplier<Table> table) {
    private static final String COMMIT_ID = "solieu.commit-id";

    /**
     * Writes rows in one commit.
     *
     * @param summary properties of the snapshot's summary
     * @return the snapshot it made
     */
    Snapshot write(Map<String, String> summary, Runnable write) {
        String id = UUID.randomUUID().toString();
        Map<String, String> all = new TreeMap<>(summary);
        all.put(COMMIT_ID, id);
        Table changed = change(
                () -> CommitMetadata.withCommitProperties(
                        all,
                        () -> {
                            write.run();
                            return id;
                        },
                        RuntimeException.class),
                after -> snapshot(after, id).isPresent());
        return snapshot(changed, id)
                .orElseThrow(() -> new Fault.OfOurs("Cannot find commit %s in %s".formatted(id, name)));
    }

    private static Optional<Snapshot> snapshot(Table table, String id) {
        for (Snapshot snapshot : table.snapshots()) {
            if (id.equals(snapshot.summary().get(COMMIT_ID))) {
                return Optional.of(snapshot);
            }
        }
        return Optional.empty();
    }

    /**
     * Changes the table in one commit.
     *
     * @param isDone whether the table shows the change; asked where its outcome is unknown
     * @return the table by now
     */
    Table change(Runnable change, Predicate<Table> isDone) {
        long before = lastSequenceNumber(table.get());
        try {
            change.run();
        } catch (RuntimeException e) {
            if (!isDone.test(table.get())) {
                throw failure(e);
            }
        }
        Table changed = table.get();
        requireNothingLost(changed, before);
        return changed;
    }

    private RuntimeException failure(RuntimeException e) {
        if (Outages.damage(e) != null) {
            return e;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof IOException) {
                return new Fault.OfInfrastructure(
                        "Cannot change %s: %s; the table is as it was, run the command again"
                                .formatted(name, cause.getMessage()),
                        e);
            }
        }
        return e;
    }

    private static long lastSequenceNumber(Table table) {
        return ((HasTableOperations) table).operations().current().lastSequenceNumber();
    }

    /** Every snapshot that came since is in the history of a branch: else a commit has pushed another out. */
    private void requireNothingLost(Table changed, long sequenceNumber) {
        Set<Long> inHistory = new HashSet<>();
        for (SnapshotRef ref : changed.refs().values()) {
            SnapshotUtil.ancestorsOf(ref.snapshotId(), changed::snapshot)
                    .forEach(snapshot -> inHistory.add(snapshot.snapshotId()));
        }
        for (Snapshot snapshot : changed.snapshots()) {
            if (snapshot.sequenceNumber() > sequenceNumber && !inHistory.contains(snapshot.snapshotId())) {
                throw new Fault.OfInfrastructure(
                        "Cannot vouch for %s: snapshot %d, %s, has been pushed out of its history; load its day again"
                                .formatted(name, snapshot.snapshotId(), snapshot.summary()));
            }
        }
    }
}
