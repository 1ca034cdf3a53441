package org.solieu.observations;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Vocabulary;

/** Claims to test with, built up from the one the design works through: "hơn 9.300 tỷ đồng, đạt 82% dự toán". */
record ClaimExamples(
        @Nullable String indicator,
        String breakdown,
        Measure measure,
        String value,
        String unit,
        String rounding,
        Qualifier qualifier,
        @Nullable String place,
        @Nullable String period,
        String locator) {
    static final Vocabulary VOCABULARY =
            Vocabulary.load(Path.of(System.getProperty("solieu.project"), "schemas", "vocabulary"));

    static final ClaimExamples LEVEL = new ClaimExamples(
            "domestic_revenue",
            "",
            Measure.LEVEL,
            "9300000000000",
            "VND",
            "100000000000",
            Qualifier.OVER,
            "Thái Bình",
            "2023-01-01/2023-12-29",
            "characters 983-1000");

    static final ClaimExamples PERCENT_OF_PLAN =
            LEVEL.measured(Measure.PERCENT_OF_PLAN, "82").at("characters 1006-1018");

    ClaimExamples measured(Measure other, String percent) {
        return new ClaimExamples(
                indicator, breakdown, other, percent, "percent", "1", Qualifier.EXACT, place, period, locator);
    }

    ClaimExamples of(@Nullable String other) {
        return new ClaimExamples(other, breakdown, measure, value, unit, rounding, qualifier, place, period, locator);
    }

    ClaimExamples part(String other) {
        return new ClaimExamples(indicator, other, measure, value, unit, rounding, qualifier, place, period, locator);
    }

    ClaimExamples amount(Qualifier how, String other, String unitOfRounding) {
        return new ClaimExamples(
                indicator, breakdown, measure, other, unit, unitOfRounding, how, place, period, locator);
    }

    ClaimExamples in(@Nullable String other) {
        return new ClaimExamples(
                indicator, breakdown, measure, value, unit, rounding, qualifier, other, period, locator);
    }

    ClaimExamples during(@Nullable String other) {
        return new ClaimExamples(
                indicator, breakdown, measure, value, unit, rounding, qualifier, place, other, locator);
    }

    ClaimExamples in(String otherUnit, String otherValue) {
        return new ClaimExamples(
                indicator, breakdown, measure, otherValue, otherUnit, rounding, qualifier, place, period, locator);
    }

    ClaimExamples at(String other) {
        return new ClaimExamples(indicator, breakdown, measure, value, unit, rounding, qualifier, place, period, other);
    }

    Claim claim() {
        return claim("press", Trust.CELL);
    }

    /** The claim of a source, read with so much doubt. */
    Claim claim(String source, String doubt) {
        return claim(source, new Trust(new BigDecimal(doubt), false, false));
    }

    Claim claim(String source, Trust trust) {
        return new Claim(
                "claim at " + locator,
                "document",
                "bulletin.txt",
                source,
                LocalDate.of(2023, 12, 30),
                PublishedOnBasis.DECLARED,
                locator,
                "hơn 9.300 tỷ đồng",
                indicator,
                "tổng thu nội địa",
                Breakdown.parse(breakdown),
                measure,
                Scenario.ACTUAL,
                new BigDecimal(value),
                null,
                unit,
                new BigDecimal(rounding),
                qualifier,
                place,
                period == null ? null : Period.parse(period),
                measure.comparedWith(),
                null,
                "test",
                trust);
    }
}
