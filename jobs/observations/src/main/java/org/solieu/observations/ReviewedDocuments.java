package org.solieu.observations;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Span;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.HeldFigures;
import org.solieu.warehouse.Warehouse;

/** Finds the documents of prose in which figures wait for a person. */
public record ReviewedDocuments(Warehouse warehouse, Vocabulary vocabulary) {
    private static final String REJECTIONS = "observations.rejections";
    private static final String WAIT = "rule IN ('reading_doubtful', 'not_reviewed', 'held_slip_of_unit')";
    private static final String REFUSED = "refused";
    private static final String DOCUMENTS = """
            SELECT d.*, coalesce(w.figures, 0) AS waiting
            FROM archive.documents d
            LEFT JOIN (SELECT document_id, count(*) AS figures FROM %s WHERE %s GROUP BY document_id) w
              ON w.document_id = d.document_id
            WHERE d.text IS NOT NULL
            """.formatted(REFUSED, WAIT);

    /** How many documents have figures that wait. */
    public long count() {
        Dataset<Row> prose = warehouse.table("archive.documents").where("text IS NOT NULL");
        return refused()
                .where(WAIT)
                .select("document_id")
                .distinct()
                .join(prose, "document_id")
                .count();
    }

    /** What was refused, and what is held back since. */
    private Dataset<Row> refused() {
        return warehouse
                .table(REJECTIONS)
                .select("document_id", "claim_id", "rule")
                .unionByName(HeldFigures.of(warehouse).select("document_id", "claim_id", "rule"));
    }

    /**
     * Documents with figures that wait, those with the most first, and behind them others that were asked for.
     *
     * @param limit how many at most
     * @param others ids of documents
     */
    public List<ReviewedDocument> list(int limit, Collection<String> others) {
        return read(col("waiting").gt(0).or(col("document_id").isInCollection(others)), limit);
    }

    /** Documents by their ids, whether something waits in them or not. */
    public List<ReviewedDocument> of(Collection<String> ids) {
        return read(col("document_id").isInCollection(ids), ids.size());
    }

    private List<ReviewedDocument> read(Column which, int limit) {
        refused().createOrReplaceTempView(REFUSED);
        List<Row> documents = warehouse
                .spark()
                .sql(DOCUMENTS)
                .where(which)
                .orderBy(col("waiting").desc(), col("name"))
                .limit(limit)
                .collectAsList();
        Map<String, Map<Claim, Integer>> claims = claims(documents);
        Map<String, RejectionRule> refusals = refusals(documents);
        return documents.stream()
                .map(row -> document(row, claims.getOrDefault(row.<String>getAs("document_id"), Map.of()), refusals))
                .toList();
    }

    private static Object[] ids(List<Row> documents) {
        return documents.stream().map(row -> row.<String>getAs("document_id")).toArray();
    }

    /** The claims of each document, with their parts. */
    private Map<String, Map<Claim, Integer>> claims(List<Row> documents) {
        Map<String, Map<Claim, Integer>> claims = new HashMap<>();
        warehouse
                .table(ObserveClaims.STATEMENTS)
                .where(col("document_id").isin(ids(documents)))
                .collectAsList()
                .forEach(row -> claims.computeIfAbsent(row.getAs("document_id"), id -> new LinkedHashMap<>())
                        .put(Claim.of(row), row.getAs("part")));
        return claims;
    }

    private Map<String, RejectionRule> refusals(List<Row> documents) {
        Map<String, RejectionRule> refusals = new HashMap<>();
        refused()
                .where(col("document_id").isin(ids(documents)))
                .where("claim_id IS NOT NULL")
                .select("claim_id", "rule")
                .collectAsList()
                .forEach(row -> refusals.put(row.getString(0), RejectionRule.parse(row.getString(1))));
        return refusals;
    }

    private ReviewedDocument document(Row row, Map<Claim, Integer> claims, Map<String, RejectionRule> refusals) {
        List<ReviewedFigure> figures = new ArrayList<>();
        Map<String, Claim> byId = new HashMap<>();
        claims.forEach((claim, part) -> {
            figures.add(ReviewedFigure.of(claim, part, refusals.get(claim.id())));
            byId.put(claim.id(), claim);
        });
        figures.sort(Comparator.comparingInt(ReviewedDocuments::start).thenComparingInt(ReviewedFigure::part));
        return new ReviewedDocument(
                row.getAs("document_id"),
                row.getAs("name"),
                row.getAs("source"),
                row.getAs("loaded_on"),
                row.getAs("published_on"),
                row.<@Nullable String>getAs("place"),
                row.<@Nullable String>getAs("publisher"),
                row.getAs("text"),
                List.copyOf(figures),
                new AnswerTrial(new Observer(vocabulary), byId));
    }

    private static int start(ReviewedFigure figure) {
        return Locator.parse(figure.locator()) instanceof Locator.Characters(Span span) ? span.start() : 0;
    }
}
