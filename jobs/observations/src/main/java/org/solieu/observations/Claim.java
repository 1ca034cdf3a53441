package org.solieu.observations;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.ComparedWith;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Scenario;

/**
 * A row of {@code claims.statements}: what one place of one document says.
 *
 * @param trust what speaks for its having been read right
 */
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
        ComparedWith against,
        @Nullable FigureStatus status,
        String rule,
        Trust trust)
        implements Serializable {

    static Claim of(Row row) {
        String status = row.getAs("status");
        @Nullable String against = row.getAs("against");
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
                against == null ? ComparedWith.NOTHING : ComparedWith.parse(against),
                status == null ? null : FigureStatus.parse(status),
                row.getAs("rule"),
                new Trust(row.<@Nullable BigDecimal>getAs("probability"), row.<Boolean>getAs("certain"), false));
    }

    /** The same claim with another value. */
    Claim stating(BigDecimal other, @Nullable BigDecimal otherMax, BigDecimal otherRounding, Qualifier how) {
        return new Claim(
                id,
                documentId,
                name,
                source,
                publishedOn,
                publishedOnBasis,
                locator,
                quote,
                indicator,
                words,
                breakdown,
                measure,
                scenario,
                other,
                otherMax,
                unit,
                otherRounding,
                how,
                place,
                period,
                against,
                status,
                rule,
                Trust.VOUCHED_FOR);
    }

    /** The same claim about another figure. */
    Claim about(@Nullable String otherIndicator, Breakdown part, Measure how, Scenario plannedOrActual) {
        return new Claim(
                id,
                documentId,
                name,
                source,
                publishedOn,
                publishedOnBasis,
                locator,
                quote,
                otherIndicator,
                words,
                part,
                how,
                plannedOrActual,
                value,
                valueMax,
                unit,
                rounding,
                qualifier,
                place,
                period,
                against,
                status,
                rule,
                Trust.VOUCHED_FOR);
    }

    /** The same claim of another place and period, read by another rule. */
    Claim in(@Nullable String otherPlace, @Nullable Period otherPeriod, String otherRule) {
        return new Claim(
                id,
                documentId,
                name,
                source,
                publishedOn,
                publishedOnBasis,
                locator,
                quote,
                indicator,
                words,
                breakdown,
                measure,
                scenario,
                value,
                valueMax,
                unit,
                rounding,
                qualifier,
                otherPlace,
                otherPeriod,
                against,
                status,
                otherRule,
                Trust.VOUCHED_FOR);
    }

    private static @Nullable Period period(Row row) {
        LocalDate start = row.getAs("period_start");
        LocalDate end = row.getAs("period_end");
        String kind = row.getAs("period_kind");
        return start == null || end == null || kind == null ? null : new Period(start, end, PeriodKind.parse(kind));
    }
}
