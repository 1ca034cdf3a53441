package org.solieu.claims;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.QueryCode;
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

    /** Bytes from which on a document may have many rows. */
    private static final long BIG = 500_000;

    private static final long BYTES_OF_A_ROW = 100;

    private final Warehouse warehouse;
    private final Vocabulary vocabulary;
    private final Run run;
    private final Judge judge;

    private LoadClaims(Warehouse warehouse, Vocabulary vocabulary, Run run, Judge judge) {
        this.warehouse = warehouse;
        this.vocabulary = vocabulary;
        this.run = run;
        this.judge = judge;
    }

    /** A stage for one day, which rates readings as this build does. */
    public static LoadClaims of(Warehouse warehouse, Vocabulary vocabulary, Run run) {
        return of(warehouse, vocabulary, run, Judge.load());
    }

    /** A stage for one day, which rates readings as an installation has learned. */
    public static LoadClaims of(Warehouse warehouse, Vocabulary vocabulary, Run run, Judge learned) {
        return new LoadClaims(warehouse, vocabulary, run, learned);
    }

    /** Runs the stage. Counts: documents read; items found in them, of which statements and rejections. */
    public StageResult execute() {
        Dataset<Row> documents = warehouse.day(DOCUMENTS, run.day());
        Row known = documents.selectExpr("count(*)", "coalesce(max(size), 0)").first();
        QueryCode.choose(warehouse, known.getLong(1) < BIG ? 0 : rowsOfTables(documents));
        Dataset<Row> items = items(documents).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            Map<String, Long> written = warehouse.replaceDay(
                    run,
                    Map.of(
                            STATEMENTS, items.where("statement IS NOT NULL").select("statement.*"),
                            REJECTIONS, items.where("rejection IS NOT NULL").select("rejection.*")));
            return counted(
                    known.getLong(0), written.getOrDefault(STATEMENTS, 0L), written.getOrDefault(REJECTIONS, 0L));
        } finally {
            items.unpersist();
        }
    }

    /** About how many rows the tables among documents have. */
    private static long rowsOfTables(Dataset<Row> documents) {
        Row bytes = documents
                .where("text IS NULL")
                .selectExpr("coalesce(sum(size), 0)")
                .first();
        return bytes.getLong(0) / BYTES_OF_A_ROW;
    }

    private static StageResult counted(long documents, long statements, long rejected) {
        return StageResult.of("claims")
                .with("documents", documents)
                .with("items", statements + rejected)
                .with("statements", statements)
                .with(StageResult.REJECTED, rejected);
    }

    /** One row per item, with the statement or the rejection in a column of its own. */
    private Dataset<Row> items(Dataset<Row> documents) {
        ClaimRows rows = new ClaimRows(run, warehouse.schema(STATEMENTS), warehouse.schema(REJECTIONS));
        return documents
                .repartition(warehouse.spark().sparkContext().defaultParallelism(), col("document_id"))
                .flatMap(
                        new ReadDocuments(
                                warehouse.broadcast(vocabulary), warehouse.broadcast(judge), warehouse.content(), rows),
                        Encoders.row(rows.schema()));
    }
}
