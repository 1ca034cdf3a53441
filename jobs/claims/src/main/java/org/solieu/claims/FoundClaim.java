package org.solieu.claims;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Warehouse;

/**
 * A claim that is in {@code claims.statements}.
 *
 * @param id id of the claim
 * @param document SHA-256 of the document that makes it
 * @param name name of the document's file
 * @param loadedOn day of the load
 */
public record FoundClaim(
        String id,
        String document,
        String name,
        LocalDate loadedOn,
        String locator,
        String quote,
        BigDecimal value,
        String unit) {
    private static final List<String> SAID = List.of(
            "indicator", "breakdown", "measure", "scenario", "period_start", "period_end", "period_kind", "value");

    /**
     * Finds one claim.
     *
     * @param id its id, or the beginning of it
     * @throws Fault.OfSource where none or several begin so
     */
    public static FoundClaim find(Warehouse warehouse, String id) {
        List<Row> rows = warehouse
                .table(LoadClaims.STATEMENTS)
                .where(col("claim_id").startsWith(id))
                .limit(2)
                .collectAsList();
        if (rows.size() != 1) {
            throw new Fault.OfSource(
                    "Invalid figure: '%s', %s; give the claim_id of a stated figure, as 'views.figures' shows it"
                            .formatted(id, rows.isEmpty() ? "no document claims it" : "several begin so"));
        }
        return of(rows.getFirst());
    }

    /** The places where its document says the same again: what corrects one of them leaves the others. */
    public List<FoundClaim> repetitions(Warehouse warehouse) {
        Dataset<Row> claims = warehouse
                .day(LoadClaims.STATEMENTS, loadedOn)
                .where(col("document_id").equalTo(lit(document)));
        Row self = claims.where(col("claim_id").equalTo(lit(id))).first();
        for (String column : SAID) {
            claims = claims.where(col(column).eqNullSafe(lit(self.getAs(column))));
        }
        return claims.where(col("claim_id").notEqual(lit(id))).collectAsList().stream()
                .map(FoundClaim::of)
                .toList();
    }

    private static FoundClaim of(Row row) {
        return new FoundClaim(
                row.getAs("claim_id"),
                row.getAs("document_id"),
                row.getAs("name"),
                row.<LocalDate>getAs("loaded_on"),
                row.getAs("locator"),
                row.getAs("quote"),
                row.<BigDecimal>getAs("value"),
                row.getAs("unit"));
    }
}
