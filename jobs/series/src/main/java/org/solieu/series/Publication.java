package org.solieu.series;

import static org.apache.spark.sql.functions.expr;

import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/** The one way to a release, whatever leads to it: changes on the branch, checks, the head moves, the release is recorded. */
record Publication(Warehouse warehouse, Vocabulary vocabulary, Run run) {
    /**
     * Works out a release without publishing it.
     *
     * @param changes the changes of the release of a given number
     * @param reason what leads to it
     */
    Proposal propose(IntFunction<Dataset<Row>> changes, String reason) {
        Optional<Release> newest = new ReleaseLog(warehouse).recordNewest();
        int number = newest.map(Release::number).orElse(0) + 1;
        Dataset<Row> rows = changes.apply(number).persist(StorageLevel.MEMORY_AND_DISK());
        long figures = newest.map(Release::figures).orElse(0L);
        return new Proposal(warehouse, release(number, rows, figures, reason), rows);
    }

    private Release release(int number, Dataset<Row> changes, long figuresBefore, String reason) {
        Row counts = changes.select(
                        expr("bigint(size(collect_set(if(action = 'insert', document_id, NULL))))"),
                        expr("count_if(action = 'insert')"),
                        expr("count_if(action <> 'insert')"),
                        expr("count_if(action = 'insert' AND release_to = %d)".formatted(FigureRow.OPEN)),
                        expr("count_if(action <> 'insert' AND release_to = %d)".formatted(number)))
                .first();
        return new Release(
                number,
                run,
                (int) counts.getLong(0),
                counts.getLong(1),
                counts.getLong(2),
                figuresBefore + counts.getLong(3) - counts.getLong(4),
                vocabulary.fingerprint(),
                reason);
    }

    /** A release that is worked out and not yet published. */
    record Proposal(Warehouse warehouse, Release release, Dataset<Row> changes) implements AutoCloseable {
        /** Whether it would change nothing. */
        boolean isEmpty() {
            return release.added() + release.closed() == 0;
        }

        /** Publishes it, unless it changes nothing. Counts: the release that readers see now, rows added and closed. */
        StageResult publish() {
            if (!isEmpty()) {
                Branch next = new Branch(warehouse);
                next.begin();
                next.write(changes, release);
                next.check(release.number());
                next.publish();
                new ReleaseLog(warehouse).recordNewest();
            }
            return StageResult.of("series")
                    .with("release", isEmpty() ? release.number() - 1 : release.number())
                    .with("added", release.added())
                    .with("closed", release.closed());
        }

        @Override
        public void close() {
            changes.unpersist();
        }
    }
}
