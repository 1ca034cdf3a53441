package org.solieu.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.ComparedWith;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Quantity;
import org.solieu.vocabulary.Scenario;

/** The columns that {@code observations.values} and {@code series.figures} share, to and from an observation. */
public final class ObservationRow {
    private ObservationRow() {}

    /** Column names to values. */
    public static Map<String, @Nullable Object> columns(Observation observation) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        putKey(columns, observation.key());
        putQuantity(columns, observation.quantity());
        putProvenance(columns, observation.provenance());
        columns.put("how", observation.how().code());
        FigureStatus status = observation.status();
        columns.put("status", status == null ? null : status.code());
        return columns;
    }

    private static void putKey(Map<String, @Nullable Object> columns, FigureKey key) {
        columns.put("indicator", key.indicator());
        columns.put("breakdown", key.breakdown().toString());
        columns.put("place", key.place());
        columns.put("period_start", key.period().start());
        columns.put("period_end", key.period().end());
        columns.put("period_kind", key.period().kind().code());
        columns.put("scenario", key.scenario().code());
        columns.put("measure", key.measure().code());
        columns.put("compared_with", key.comparedWith().code());
    }

    private static void putQuantity(Map<String, @Nullable Object> columns, Quantity quantity) {
        columns.put("value", quantity.value());
        columns.put("lower", quantity.bounds().lower());
        columns.put("lower_closed", quantity.bounds().lowerClosed());
        columns.put("upper", quantity.bounds().upper());
        columns.put("upper_closed", quantity.bounds().upperClosed());
        columns.put("unit", quantity.unit());
        columns.put("qualifier", quantity.qualifier().code());
    }

    private static void putProvenance(Map<String, @Nullable Object> columns, Provenance provenance) {
        columns.put("claim_id", provenance.claimId());
        columns.put("document_id", provenance.documentId());
        columns.put("name", provenance.name());
        columns.put("source", provenance.source());
        columns.put("source_rank", provenance.sourceRank());
        columns.put("published_on", provenance.publishedOn());
        columns.put("published_on_basis", provenance.publishedOnBasis().code());
        columns.put("locator", provenance.locator());
        columns.put("quote", provenance.quote());
        columns.put("rule", provenance.rule());
    }

    /** Reads an observation from a row of either table. */
    public static Observation read(Row row) {
        String status = row.getAs("status");
        return new Observation(
                key(row),
                quantity(row),
                status == null ? null : FigureStatus.parse(status),
                How.parse(row.getAs("how")),
                provenance(row));
    }

    private static FigureKey key(Row row) {
        Period period = new Period(
                row.<LocalDate>getAs("period_start"),
                row.<LocalDate>getAs("period_end"),
                PeriodKind.parse(row.getAs("period_kind")));
        Measure measure = Measure.parse(row.getAs("measure"));
        @Nullable String comparedWith = row.getAs("compared_with");
        return new FigureKey(
                row.getAs("indicator"),
                Breakdown.parse(row.getAs("breakdown")),
                row.getAs("place"),
                period,
                Scenario.parse(row.getAs("scenario")),
                measure,
                comparedWith == null ? measure.comparedWith() : ComparedWith.parse(comparedWith));
    }

    private static Quantity quantity(Row row) {
        Bounds bounds = new Bounds(
                row.<@Nullable BigDecimal>getAs("lower"),
                row.<Boolean>getAs("lower_closed"),
                row.<@Nullable BigDecimal>getAs("upper"),
                row.<Boolean>getAs("upper_closed"));
        return new Quantity(row.getAs("value"), bounds, row.getAs("unit"), Qualifier.parse(row.getAs("qualifier")));
    }

    private static Provenance provenance(Row row) {
        return new Provenance(
                row.getAs("claim_id"),
                row.getAs("document_id"),
                row.getAs("name"),
                row.getAs("source"),
                row.<Integer>getAs("source_rank"),
                row.<LocalDate>getAs("published_on"),
                PublishedOnBasis.parse(row.getAs("published_on_basis")),
                row.getAs("locator"),
                row.getAs("quote"),
                row.getAs("rule"));
    }
}
