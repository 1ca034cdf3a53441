package org.solieu.observations;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Scenario;

/** A row of {@code claims.statements}: what one place of one document says. */
record Claim(
        String id,
        String documentId,
        String name,
        String source,
        LocalDate publishedOn,
        PublishedOnBasis publishedOnBasis,
        String locator,
        String quote,
        @Nullable String indicator,
        @Nullable String words,
        Breakdown breakdown,
        Measure measure,
        Scenario scenario,
        BigDecimal value,
        @Nullable BigDecimal valueMax,
        String unit,
        BigDecimal rounding,
        Qualifier qualifier,
        @Nullable String place,
        @Nullable Period period,
        @Nullable FigureStatus status,
        String rule)
        implements Serializable {

    static Claim of(Row row) {
        String status = row.getAs("status");
        return new Claim(
                row.getAs("claim_id"),
                row.getAs("document_id"),
                row.getAs("name"),
                row.getAs("source"),
                row.<LocalDate>getAs("published_on"),
                PublishedOnBasis.parse(row.getAs("published_on_basis")),
                row.getAs("locator"),
                row.getAs("quote"),
                row.<@Nullable String>getAs("indicator"),
                row.<@Nullable String>getAs("words"),
                Breakdown.parse(row.getAs("breakdown")),
                Measure.parse(row.getAs("measure")),
                Scenario.parse(row.getAs("scenario")),
                row.getAs("value"),
                row.<@Nullable BigDecimal>getAs("value_max"),
                row.getAs("unit"),
                row.getAs("rounding"),
                Qualifier.parse(row.getAs("qualifier")),
                row.<@Nullable String>getAs("place"),
                period(row),
                status == null ? null : FigureStatus.parse(status),
                row.getAs("rule"));
    }

    private static @Nullable Period period(Row row) {
        LocalDate start = row.getAs("period_start");
        LocalDate end = row.getAs("period_end");
        String kind = row.getAs("period_kind");
        return start == null || end == null || kind == null ? null : new Period(start, end, PeriodKind.parse(kind));
    }
}
