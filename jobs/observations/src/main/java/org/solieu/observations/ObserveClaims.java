package org.solieu.observations;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.Families;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.QueryCode;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/**
 * Turns a day's claims into values and rejections: reads {@code claims.statements}, replaces the day in
 * {@code observations.values} and {@code observations.rejections}.
 */
public final class ObserveClaims {
    static final String STATEMENTS = "claims.statements";
    private static final String VALUES = "observations.values";
    private static final String REJECTIONS = "observations.rejections";

    /** Column that holds what belongs together: document and family of indicators. */
    private static final String TOGETHER = "together";

    /** Columns that do not matter here: they would be carried from task to task for nothing. */
    private static final String[] NOT_ASKED_FOR = {
        "loaded_on", "run_id", "part", "number", "unit_written", "period_basis", "compared_with"
    };

    private final Warehouse warehouse;
    private final Vocabulary vocabulary;
    private final Corrections corrections;
    private final Run run;

    private ObserveClaims(Warehouse warehouse, Vocabulary vocabulary, Corrections corrections, Run run) {
        this.warehouse = warehouse;
        this.vocabulary = vocabulary;
        this.corrections = corrections;
        this.run = run;
    }

    /**
     * A stage for one day.
     *
     * @param corrections all that are in force
     */
    public static ObserveClaims of(Warehouse warehouse, Vocabulary vocabulary, Corrections corrections, Run run) {
        return new ObserveClaims(warehouse, vocabulary, corrections, run);
    }

    /**
     * Runs the stage, on other days too where corrections have come, gone or changed since. Counts, of its own day: claims
     * read, values stated and implied, duplicates, rejections.
     *
     * @throws org.solieu.vocabulary.Fault.OfSource where a document no longer says what a correction expects
     */
    public StageResult execute() {
        for (LocalDate day : new CorrectionLog(warehouse, corrections).outdatedDays()) {
            if (!day.equals(run.day())) {
                new ObserveClaims(warehouse, vocabulary, corrections, new Run(run.id(), day)).observe();
            }
        }
        return observe();
    }

    /** Whether values were made while a document was withdrawn. */
    public boolean knowsAWithdrawal(String document) {
        return new CorrectionLog(warehouse, corrections).tellsOfAWithdrawal(document);
    }

    private StageResult observe() {
        Dataset<Row> statements = warehouse.day(STATEMENTS, run.day());
        QueryCode.choose(warehouse, statements.count());
        Corrections ofDay = corrections.ofDay(run.day());
        Map<String, String> stale = Guards.check(ofDay.inForce(), statements);
        new CorrectionLog(warehouse, corrections).write(run, stale);
        Dataset<Row> observed =
                observed(statements, ofDay.without(stale.keySet())).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            warehouse.replaceDay(
                    run,
                    Map.of(
                            VALUES, observed.where("value IS NOT NULL").select("value.*"),
                            REJECTIONS, observed.where("rejection IS NOT NULL").select("rejection.*")));
            return stale.isEmpty() ? counted(observed) : counted(observed).with("stale_answers", stale.size());
        } finally {
            observed.unpersist();
        }
    }

    private static StageResult counted(Dataset<Row> observed) {
        Row counts = observed.selectExpr(
                        "coalesce(sum(value.times_stated), 0)",
                        "count_if(value.how = 'stated')",
                        "count(value)",
                        "count(rejection)")
                .first();
        long times = counts.getLong(0);
        long stated = counts.getLong(1);
        long rejected = counts.getLong(3);
        return StageResult.of("observations")
                .with("claims", times + rejected)
                .with("stated", stated)
                .with("implied", counts.getLong(2) - stated)
                .with("duplicates", times - stated)
                .with(StageResult.REJECTED, rejected);
    }

    /** One row per value or rejection, in a column of its own; claims meet where one document speaks of one family. */
    private Dataset<Row> observed(Dataset<Row> claims, Corrections ofDay) {
        ObservedRows rows = new ObservedRows(run, vocabulary, warehouse.schema(VALUES), warehouse.schema(REJECTIONS));
        Broadcast<GroupObserver> observer =
                warehouse.broadcast(new GroupObserver(new DocumentObserver(vocabulary, ofDay), rows));
        Dataset<Row> together = claims.drop(NOT_ASKED_FOR).withColumn(TOGETHER, together(ofDay));
        return together.groupBy(TOGETHER)
                .as(Encoders.STRING(), Encoders.row(together.schema()))
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Row, Row>)
                                (group, members) -> observer.value().observe(members),
                        Encoders.row(rows.schema()));
    }

    private Column together(Corrections ofDay) {
        Families families = Families.of(vocabulary);
        Corrections.ByClaim byClaim = ofDay.byClaim();
        UserDefinedFunction together = functions.udf(
                (UDF3<String, String, String, String>) (document, claim, indicator) ->
                        document + families.of(indicator(document, claim, indicator, byClaim)),
                DataTypes.StringType);
        return together.apply(col("document_id"), col("claim_id"), col("indicator"));
    }

    /** What the claims of a group amount to, from row to row. */
    private record GroupObserver(DocumentObserver observer, ObservedRows rows) implements Serializable {
        Iterator<Row> observe(Iterator<Row> members) {
            List<Claim> together = new ArrayList<>();
            members.forEachRemaining(row -> together.add(Claim.of(row)));
            return observer.observe(together).stream().map(rows::row).iterator();
        }
    }

    private static @Nullable String indicator(
            String document, String claim, @Nullable String read, Corrections.ByClaim corrections) {
        @Nullable String indicator = read;
        for (Correction correction : corrections.of(document, claim)) {
            indicator = ClaimCorrection.indicator(correction, indicator);
        }
        return indicator;
    }
}
