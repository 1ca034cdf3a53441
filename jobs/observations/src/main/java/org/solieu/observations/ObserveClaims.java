package org.solieu.observations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Families;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/**
 * Turns a day's claims into values and rejections: reads {@code claims.statements}, replaces the day in
 * {@code observations.values} and {@code observations.rejections}.
 */
public final class ObserveClaims {
    private static final String VALUES = "observations.values";
    private static final String REJECTIONS = "observations.rejections";

    private final Warehouse warehouse;
    private final Vocabulary vocabulary;
    private final Run run;

    private ObserveClaims(Warehouse warehouse, Vocabulary vocabulary, Run run) {
        this.warehouse = warehouse;
        this.vocabulary = vocabulary;
        this.run = run;
    }

    /** A stage for one day. */
    public static ObserveClaims of(Warehouse warehouse, Vocabulary vocabulary, Run run) {
        return new ObserveClaims(warehouse, vocabulary, run);
    }

    /** Runs the stage. Counts: claims read, values stated and implied, duplicates, rejections. */
    public StageResult execute() {
        Dataset<Row> observed =
                observed(warehouse.day("claims.statements", run.day())).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            warehouse.replaceDay(
                    VALUES, run, observed.where("value IS NOT NULL").select("value.*"));
            warehouse.replaceDay(
                    REJECTIONS, run, observed.where("rejection IS NOT NULL").select("rejection.*"));
        } finally {
            observed.unpersist();
        }
        return result();
    }

    /** One row per value or rejection, in a column of its own; claims meet where one document speaks of one family. */
    private Dataset<Row> observed(Dataset<Row> claims) {
        ObservedRows rows = new ObservedRows(run, vocabulary, warehouse.schema(VALUES), warehouse.schema(REJECTIONS));
        DocumentObserver observer = new DocumentObserver(vocabulary);
        Families families = Families.of(vocabulary);
        return claims.groupByKey(
                        (MapFunction<Row, String>)
                                row -> row.getAs("document_id") + families.of(row.<@Nullable String>getAs("indicator")),
                        Encoders.STRING())
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Row, Row>) (group, members) -> {
                            List<Claim> together = new ArrayList<>();
                            members.forEachRemaining(row -> together.add(Claim.of(row)));
                            return observer.observe(together).stream()
                                    .map(rows::row)
                                    .iterator();
                        },
                        Encoders.row(rows.schema()));
    }

    private StageResult result() {
        Dataset<Row> values = warehouse.day(VALUES, run.day());
        long rejected = warehouse.day(REJECTIONS, run.day()).count();
        long stated = values.where(col("how").equalTo(lit("stated"))).count();
        Row claims = values.selectExpr("coalesce(sum(times_stated), 0)").first();
        return StageResult.of("observations")
                .with("claims", claims.getLong(0) + rejected)
                .with("stated", stated)
                .with("implied", values.count() - stated)
                .with("duplicates", claims.getLong(0) - stated)
                .with("rejected", rejected);
    }
}
