package org.solieu.series;

import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.expr;

import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/**
 * Brings a day's values into {@code series.figures} and publishes them as a release: readers see either the whole of it
 * or nothing. A day that changes nothing makes no release.
 */
public final class PublishRelease {
    static final String FIGURES = "series.figures";

    private final Warehouse warehouse;
    private final Vocabulary vocabulary;
    private final Run run;

    private PublishRelease(Warehouse warehouse, Vocabulary vocabulary, Run run) {
        this.warehouse = warehouse;
        this.vocabulary = vocabulary;
        this.run = run;
    }

    /** A stage for one day. */
    public static PublishRelease of(Warehouse warehouse, Vocabulary vocabulary, Run run) {
        return new PublishRelease(warehouse, vocabulary, run);
    }

    /** Runs the stage. Counts: the release readers see afterwards, vintages added and rows closed by this run. */
    public StageResult execute() {
        ReleaseLog log = new ReleaseLog(warehouse);
        Optional<Release> newest = log.newest();
        int number = newest.map(Release::number).orElse(0) + 1;
        Dataset<Row> changes = changes(number).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            Release release =
                    release(number, changes, newest.map(Release::figures).orElse(0L));
            if (release.added() + release.closed() == 0) {
                return result(number - 1, 0, 0);
            }
            publish(release, changes);
            log.newest();
            return result(number, release.added(), release.closed());
        } finally {
            changes.unpersist();
        }
    }

    private void publish(Release release, Dataset<Row> changes) {
        Branch next = new Branch(warehouse);
        next.begin();
        next.write(changes, release);
        next.check(release.number());
        next.publish();
    }

    private Dataset<Row> changes(int number) {
        DerivationRules rules = new DerivationRules(vocabulary);
        FigureChanges changes = new FigureChanges(rules, run, number, warehouse.schema(FIGURES));
        return new TouchedFigures(warehouse, vocabulary)
                .of(run.day())
                .groupByKey((MapFunction<Row, String>) row -> row.getAs(TouchedFigures.TOGETHER), Encoders.STRING())
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Row, Row>) (together, rows) -> changes.of(rows),
                        Encoders.row(changes.schema()));
    }

    private Release release(int number, Dataset<Row> changes, long figuresBefore) {
        Row counts = changes.select(
                        count_distinct(expr("if(action = 'insert', document_id, NULL)")),
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
                "load");
    }

    private static StageResult result(int release, long added, long closed) {
        return StageResult.of("series")
                .with("release", release)
                .with("added", added)
                .with("closed", closed);
    }
}
