package org.solieu.claims;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Sha256;
import org.solieu.warehouse.Rows;
import org.solieu.warehouse.Run;

/** Reads documents from rows, and writes items as rows of two columns, a statement and a rejection, of which one is NULL. */
record ClaimRows(Run run, StructType statements, StructType rejections) implements Serializable {

    StructType schema() {
        return new StructType().add("statement", statements, true).add("rejection", rejections, true);
    }

    static Document document(Row row) {
        return new Document(
                row.getAs("document_id"),
                row.getAs("name"),
                row.getAs("source"),
                row.getAs("published_on"),
                PublishedOnBasis.parse(row.getAs("published_on_basis")),
                row.<@Nullable String>getAs("place"),
                row.<@Nullable String>getAs("publisher"),
                row.<@Nullable String>getAs("text"));
    }

    Row row(Document document, Item item) {
        return switch (item) {
            case Statement statement -> RowFactory.create(statement(document, statement), null);
            case Refusal refusal -> RowFactory.create(null, rejection(document, refusal));
        };
    }

    private Row statement(Document document, Statement statement) {
        Map<String, @Nullable Object> columns = of(document, statement);
        columns.put("claim_id", claimId(document, statement));
        columns.put("published_on_basis", document.publishedOnBasis().code());
        columns.put("quote", statement.quote());
        columns.put("part", statement.part());
        columns.put("indicator", statement.indicator());
        columns.put("words", statement.words());
        columns.put("breakdown", statement.breakdown().toString());
        columns.put("measure", statement.measure().code());
        columns.put("scenario", statement.scenario().code());
        columns.put("qualifier", statement.qualifier().code());
        columns.put("place", statement.place());
        columns.put("compared_with", statement.comparedWith());
        columns.put("against", statement.against().code());
        columns.put(
                "status", statement.status() == null ? null : statement.status().code());
        columns.put("rule", statement.rule());
        Confidence confidence = statement.confidence();
        columns.put("probability", confidence == null ? null : confidence.probability());
        columns.put("certain", confidence == null || confidence.certain());
        putQuantity(columns, statement);
        putPeriod(columns, statement.period(), statement.periodBasis());
        return Rows.of(statements, columns);
    }

    private static void putQuantity(Map<String, @Nullable Object> columns, Statement statement) {
        columns.put("number", statement.number());
        columns.put("unit_written", statement.unitWritten());
        columns.put("value", statement.value());
        columns.put("value_max", statement.valueMax());
        columns.put("unit", statement.unit());
        columns.put("rounding", statement.rounding());
    }

    private static void putPeriod(Map<String, @Nullable Object> columns, @Nullable Period period, String basis) {
        columns.put("period_basis", basis);
        if (period != null) {
            columns.put("period_start", period.start());
            columns.put("period_end", period.end());
            columns.put("period_kind", period.kind().code());
        }
    }

    private Row rejection(Document document, Refusal refusal) {
        Map<String, @Nullable Object> columns = of(document, refusal);
        columns.put("raw", refusal.raw());
        columns.put("rule", refusal.rule().code());
        columns.put("detail", refusal.detail());
        return Rows.of(rejections, columns);
    }

    private Map<String, @Nullable Object> of(Document document, Item item) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("loaded_on", run.day());
        columns.put("run_id", run.id());
        columns.put("document_id", document.id());
        columns.put("name", document.name());
        columns.put("source", document.source());
        columns.put("published_on", document.publishedOn());
        columns.put("locator", item.locator().toString());
        return columns;
    }

    private static String claimId(Document document, Statement statement) {
        return Sha256.of(document.id() + "|" + statement.locator() + "|" + statement.part());
    }
}
