package org.solieu.claims;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.ComparedWith;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Scenario;

/**
 * A figure as one document states it. One row of {@code claims.statements}, whose columns tell what each component means.
 *
 * @param indicator null where the vocabulary lacks it
 * @param value in the base unit: VND in full, percent as percent, a fall negative
 * @param rounding unit of rounding in the base unit; zero where the number is exact as written
 * @param place words for the place from small to large, or its code; null where the document names none
 * @param period null where the document names none
 * @param periodBasis stated, context, inferred or none
 * @param comparedWith words for what the value is against; null where the document has none
 * @param confidence how sure the reader is; null for a cell, which is read or not
 */
public record Statement(
        Locator locator,
        String quote,
        int part,
        @Nullable String indicator,
        @Nullable String words,
        Breakdown breakdown,
        Measure measure,
        Scenario scenario,
        @Nullable BigDecimal number,
        @Nullable String unitWritten,
        BigDecimal value,
        @Nullable BigDecimal valueMax,
        String unit,
        BigDecimal rounding,
        Qualifier qualifier,
        @Nullable String place,
        @Nullable Period period,
        String periodBasis,
        @Nullable String comparedWith,
        ComparedWith against,
        @Nullable FigureStatus status,
        String rule,
        @Nullable Confidence confidence)
        implements Item {

    /** The same statement, rated. */
    public Statement with(Confidence rated) {
        return new Statement(
                locator,
                quote,
                part,
                indicator,
                words,
                breakdown,
                measure,
                scenario,
                number,
                unitWritten,
                value,
                valueMax,
                unit,
                rounding,
                qualifier,
                place,
                period,
                periodBasis,
                comparedWith,
                against,
                status,
                rule,
                rated);
    }
}
