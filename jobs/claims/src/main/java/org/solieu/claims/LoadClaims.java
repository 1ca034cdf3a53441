package org.solieu.claims;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.solieu.claims.tables.Contract;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/**
 * Says what a day's documents say, and where: reads {@code archive.documents}, replaces the day in
 * {@code claims.statements} and {@code claims.rejections}.
 */
public final class LoadClaims {
    private static final String DOCUMENTS = "archive.documents";
    static final String STATEMENTS = "claims.statements";

    private static final String REJECTIONS = "claims.rejections";

    private final Warehouse warehouse;
    private final Vocabulary vocabulary;
    private final Run run;

    private LoadClaims(Warehouse warehouse, Vocabulary vocabulary, Run run) {
        this.warehouse = warehouse;
        this.vocabulary = vocabulary;
        this.run = run;
    }

    /** A stage for one day. */
    public static LoadClaims of(Warehouse warehouse, Vocabulary vocabulary, Run run) {
        return new LoadClaims(warehouse, vocabulary, run);
    }

    /**
     * Runs the stage. Counts: documents read; items found in them, of which statements and rejections.
     *
     * @throws org.solieu.vocabulary.Fault.OfSource where a source's contract cannot be read
     */
    public StageResult execute() {
        vocabulary.sources().values().stream()
                .filter(source -> source.format() != Source.Format.PROSE)
                .forEach(Contract::of);
        Dataset<Row> documents = warehouse.day(DOCUMENTS, run.day());
        Dataset<Row> items = items(documents).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            warehouse.replaceDay(
                    run,
                    Map.of(
                            STATEMENTS, items.where("statement IS NOT NULL").select("statement.*"),
                            REJECTIONS, items.where("rejection IS NOT NULL").select("rejection.*")));
            return counted(documents, items);
        } finally {
            items.unpersist();
        }
    }

    private static StageResult counted(Dataset<Row> documents, Dataset<Row> items) {
        Row counts = items.selectExpr("count(*)", "count(statement)", "count(rejection)")
                .first();
        return StageResult.of("claims")
                .with("documents", documents.count())
                .with("items", counts.getLong(0))
                .with("statements", counts.getLong(1))
                .with("rejected", counts.getLong(2));
    }

    /** One row per item, with the statement or the rejection in a column of its own. */
    private Dataset<Row> items(Dataset<Row> documents) {
        ClaimRows rows = new ClaimRows(run, warehouse.schema(STATEMENTS), warehouse.schema(REJECTIONS));
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(warehouse.spark().sparkContext());
        Broadcast<Vocabulary> words = spark.broadcast(vocabulary);
        return documents
                .repartition(spark.defaultParallelism(), col("document_id"))
                .flatMap(new ReadDocuments(words, warehouse.content(), rows), Encoders.row(rows.schema()));
    }
}
