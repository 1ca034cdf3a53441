package org.solieu.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Table;
import org.apache.iceberg.actions.DeleteOrphanFiles;
import org.apache.iceberg.actions.ExpireSnapshots;
import org.apache.iceberg.actions.RewriteDataFiles;
import org.apache.iceberg.actions.RewriteManifests;
import org.apache.iceberg.actions.RewritePositionDeleteFiles;
import org.apache.iceberg.spark.actions.SparkActions;

/**
 * Keeps tables quick to read and small: joins small files, forgets snapshots that nobody asks for any longer (what a
 * release showed stands in the rows, not in snapshots), and removes files of loads that died.
 */
public final class Maintenance {
    /** Files younger than this may belong to a commit that is under way. */
    private static final Duration YOUNGEST_ORPHAN = Duration.ofDays(3);

    private final Warehouse warehouse;
    private final Run run;
    private final Duration kept;

    private Maintenance(Warehouse warehouse, Run run, Duration kept) {
        this.warehouse = warehouse;
        this.run = run;
        this.kept = kept;
    }

    /**
     * Of every table.
     *
     * @param kept how long snapshots are kept, the newest of each table always
     */
    public static Maintenance of(Warehouse warehouse, Run run, Duration kept) {
        return new Maintenance(warehouse, run, kept);
    }

    /**
     * Does it. Between the stages of a day nothing is removed, since a backup holds the state before it. Counts, by table:
     * files joined, delete files removed, manifests joined, snapshots expired, orphans.
     */
    public List<StageResult> execute() {
        boolean isFinished = warehouse.unfinished().isEmpty();
        List<StageResult> results = new ArrayList<>();
        for (String name : warehouse.names()) {
            if (warehouse.iceberg(name).currentSnapshot() != null) {
                StageResult joined = join(name);
                results.add(isFinished ? cleaned(joined) : joined);
            }
        }
        warehouse.finish();
        return results;
    }

    private StageResult join(String name) {
        dropUnpublished(name);
        RewriteDataFiles.Result joined = SparkActions.get(warehouse.spark())
                .rewriteDataFiles(warehouse.iceberg(name))
                .option("delete-file-threshold", "1")
                .option("remove-dangling-deletes", "true")
                .snapshotProperty(Warehouse.RUN_ID, run.id())
                .execute();
        RewritePositionDeleteFiles.Result deletes = SparkActions.get(warehouse.spark())
                .rewritePositionDeletes(warehouse.iceberg(name))
                .snapshotProperty(Warehouse.RUN_ID, run.id())
                .execute();
        RewriteManifests.Result manifests = SparkActions.get(warehouse.spark())
                .rewriteManifests(warehouse.iceberg(name))
                .snapshotProperty(Warehouse.RUN_ID, run.id())
                .execute();
        return StageResult.of(name)
                .with("files_joined", joined.rewrittenDataFilesCount())
                .with("deletes_joined", deletes.rewrittenDeleteFilesCount() + joined.removedDeleteFilesCount())
                .with(
                        "manifests_joined",
                        manifests.rewrittenManifests().spliterator().getExactSizeIfKnown());
    }

    private StageResult cleaned(StageResult joined) {
        String name = joined.stage();
        return joined.with("snapshot_files_removed", expire(name)).with("orphans_removed", removeOrphans(name));
    }

    /** What a dead run left on a branch would keep its snapshots alive. */
    private void dropUnpublished(String name) {
        Table table = warehouse.iceberg(name);
        if (table.refs().containsKey("next")) {
            table.manageSnapshots().removeBranch("next").commit();
        }
    }

    private long expire(String name) {
        ExpireSnapshots.Result expired = SparkActions.get(warehouse.spark())
                .expireSnapshots(warehouse.iceberg(name))
                .expireOlderThan(Instant.now().minus(kept).toEpochMilli())
                .retainLast(1)
                .execute();
        return expired.deletedDataFilesCount()
                + expired.deletedPositionDeleteFilesCount()
                + expired.deletedManifestsCount()
                + expired.deletedManifestListsCount();
    }

    private long removeOrphans(String name) {
        DeleteOrphanFiles.Result orphans = SparkActions.get(warehouse.spark())
                .deleteOrphanFiles(warehouse.iceberg(name))
                .olderThan(Instant.now().minus(YOUNGEST_ORPHAN).toEpochMilli())
                .execute();
        return orphans.orphanFileLocations().spliterator().estimateSize();
    }
}
