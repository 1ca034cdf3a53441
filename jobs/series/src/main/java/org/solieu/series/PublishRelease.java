package org.solieu.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.HeldFigures;
import org.solieu.warehouse.QueryCode;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/**
 * Brings a day's values into {@code series.figures} and publishes them as a release: readers see either the whole of it
 * or nothing. A day that changes nothing makes no release.
 */
public final class PublishRelease {
    static final String FIGURES = "series.figures";

    private static final String CORRECTIONS = "observations.corrections";

    private final Warehouse warehouse;
    private final Vocabulary vocabulary;
    private final Run run;
    private final Scope scope;
    private final String reason;

    private PublishRelease(Warehouse warehouse, Vocabulary vocabulary, Run run, Scope scope, String reason) {
        this.warehouse = warehouse;
        this.vocabulary = vocabulary;
        this.run = run;
        this.scope = scope;
        this.reason = reason;
    }

    /** A stage for one day; documents that were corrected since they were published come with it. */
    public static PublishRelease of(Warehouse warehouse, Vocabulary vocabulary, Run run) {
        return new PublishRelease(warehouse, vocabulary, run, new Scope(run.day(), corrected(warehouse)), "load");
    }

    /** Known documents that corrections speak of, or spoke of. */
    private static Set<String> corrected(Warehouse warehouse) {
        if (warehouse.iceberg(CORRECTIONS).currentSnapshot() == null) {
            return Set.of();
        }
        return warehouse
                .table(FIGURES)
                .where("withdrawn_in IS NULL AND document_id IN (SELECT document_id FROM " + CORRECTIONS + ")")
                .select("document_id")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    /** Claims that corrections in force speak of: a person answers for what is left of them. */
    private Set<String> vouchedFor() {
        if (warehouse.iceberg(CORRECTIONS).currentSnapshot() == null) {
            return Set.of();
        }
        return warehouse
                .table(CORRECTIONS)
                .where("in_force AND claim_id IS NOT NULL")
                .select("claim_id")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    /**
     * A release of what some documents say by now, and nothing else.
     *
     * @param reason what leads to it, in one word
     */
    public static PublishRelease ofDocuments(
            Warehouse warehouse, Vocabulary vocabulary, Run run, Set<String> documents, String reason) {
        return new PublishRelease(warehouse, vocabulary, run, new Scope(null, documents), reason);
    }

    /**
     * Runs the stage. Counts: the release readers see afterwards, vintages added and rows closed by this run; figures of the
     * day that are held back, where there are any.
     */
    public StageResult execute() {
        if (scope.day() != null) {
            QueryCode.choose(
                    warehouse, warehouse.day(TouchedFigures.VALUES, scope.day()).count());
        }
        Publication publication = new Publication(warehouse, vocabulary, run);
        try (Publication.Proposal proposal = publication.propose(this::changes, reason)) {
            StageResult result = withHeld(proposal.publish());
            if (scope.day() == null) {
                warehouse.finishDocuments(run.day());
            } else {
                warehouse.finish(run.day());
            }
            return result;
        }
    }

    /** Tells how many figures of the day are held back, if any is. */
    private StageResult withHeld(StageResult result) {
        long held = scope.day() == null
                ? 0
                : HeldFigures.of(warehouse)
                        .where(col("loaded_on").equalTo(lit(scope.day())))
                        .count();
        return held == 0 ? result : result.with(StageResult.HELD, held);
    }

    private Dataset<Row> changes(int number) {
        Conclusions conclusions = new Conclusions(
                new DerivationRules(vocabulary),
                HeldSlips.of(vocabulary, vouchedFor()),
                Replacements.of(DeclaredVersion.all(warehouse)));
        ChangeRows rows = new ChangeRows(run, number, warehouse.schema(FIGURES));
        Broadcast<FigureChanges> changes = warehouse.broadcast(new FigureChanges(conclusions, scope, rows));
        Dataset<Row> touched = new TouchedFigures(warehouse, vocabulary).of(scope);
        return touched.groupBy(TouchedFigures.TOGETHER)
                .as(Encoders.STRING(), Encoders.row(touched.schema()))
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Row, Row>)
                                (together, group) -> changes.value().of(group),
                        Encoders.row(rows.schema()));
    }
}
