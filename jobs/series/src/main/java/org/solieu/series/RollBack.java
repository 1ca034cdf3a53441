package org.solieu.series;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/**
 * Shows the figures again as an earlier release showed them, in a release of its own: nothing of what was shown since is
 * erased. It lasts, figure by figure, until a later load speaks of the figure: the days that came after the earlier
 * release come back when they are loaded again, and corrections and withdrawals made since apply to every later load.
 */
public final class RollBack {
    private final Warehouse warehouse;
    private final Vocabulary vocabulary;
    private final Run run;
    private final int target;

    private RollBack(Warehouse warehouse, Vocabulary vocabulary, Run run, int target) {
        this.warehouse = warehouse;
        this.vocabulary = vocabulary;
        this.run = run;
        this.target = target;
    }

    /**
     * A rollback, not yet done.
     *
     * @param target number of the release to show again
     */
    public static RollBack of(Warehouse warehouse, Vocabulary vocabulary, Run run, int target) {
        return new RollBack(warehouse, vocabulary, run, target);
    }

    /**
     * Publishes the rollback. Counts: the release readers see afterwards, vintages added and rows closed.
     *
     * @param agreed is asked with one sentence that says what will happen; nothing happens unless it answers yes
     */
    public StageResult execute(Predicate<String> agreed) {
        int newest =
                new ReleaseLog(warehouse).recordNewest().map(Release::number).orElse(0);
        if (target < 1 || target > newest) {
            throw new Fault.OfSource("Invalid release: '%d', must be from 1 to %d".formatted(target, newest));
        }
        Publication publication = new Publication(warehouse, vocabulary, run);
        try (Publication.Proposal proposal = publication.propose(this::changes, "rollback to " + target)) {
            boolean goesOn = proposal.isEmpty() || agreed.test(announcement(proposal.release()));
            if (!goesOn) {
                return StageResult.of("series").with("release", newest);
            }
            StageResult result = proposal.publish();
            warehouse.finish();
            return result;
        }
    }

    private String announcement(Release release) {
        return "Release %d will show the %d figures of release %d again: %d vintages come back, %d rows are closed"
                .formatted(release.number(), release.figures(), target, release.added(), release.closed());
    }

    private Dataset<Row> changes(int number) {
        ChangeRows rows = new ChangeRows(run, number, warehouse.schema(PublishRelease.FIGURES));
        int shownIn = target;
        return warehouse
                .table(PublishRelease.FIGURES)
                .where("withdrawn_in IS NULL OR (release_from <= %1$d AND withdrawn_in > %1$d)".formatted(target))
                .groupByKey(
                        (MapFunction<Row, String>)
                                row -> ChangeRows.read(row).vintage().key().toString(),
                        Encoders.STRING())
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Row, Row>) (figure, group) -> changes(group, shownIn, rows),
                        Encoders.row(rows.schema()));
    }

    private static Iterator<Row> changes(Iterator<Row> group, int target, ChangeRows changes) {
        List<FigureRow> known = new ArrayList<>();
        Map<Vintage.Identity, Vintage> wanted = new LinkedHashMap<>();
        Map<FigureKey, Vintage> shown = new LinkedHashMap<>();
        while (group.hasNext()) {
            Row row = group.next();
            FigureRow figure = ChangeRows.read(row);
            @Nullable Integer withdrawnIn = row.<@Nullable Integer>getAs("withdrawn_in");
            if (withdrawnIn == null) {
                known.add(figure);
            }
            if (figure.releaseFrom() <= target && (withdrawnIn == null || withdrawnIn > target)) {
                wanted.put(figure.vintage().identity(), figure.vintage());
            }
            if (figure.releaseFrom() <= target && figure.releaseTo() > target) {
                shown.put(figure.vintage().key(), figure.vintage());
            }
        }
        return Changes.between(known, wanted.values(), shown, changes.release()).stream()
                .map(changes::row)
                .iterator();
    }
}
