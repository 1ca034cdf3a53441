package org.solieu.claims.prose.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Basis;
import org.solieu.claims.prose.periods.DatedPeriod;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.vocabulary.ComparedWith;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;

/** Tells what a change of so many units is against: "hụt 300 tỷ đồng so với dự toán". */
public final class Comparisons {
    private Comparisons() {}

    /** What a figure of a measure is against, by the words behind or before it. */
    public static ComparedWith against(Measure measure, @Nullable Basis basis, DatedPeriod dated) {
        if (measure != Measure.CHANGE_ABS || basis == null) {
            return measure.comparedWith();
        }
        return switch (basis.kind()) {
            case PLAN -> ComparedWith.PLAN;
            case SAME_PERIOD -> isOfAnotherYear(basis, dated) ? ComparedWith.NOTHING : ComparedWith.SAME_PERIOD;
            case YEAR_BEFORE -> ComparedWith.SAME_PERIOD;
            case YEAR_START -> ComparedWith.YEAR_END;
            case PREVIOUS -> ComparedWith.PREVIOUS_PERIOD;
            case FIRST_ESTIMATE -> ComparedWith.FIRST_ESTIMATE;
            case DATE -> date(basis.date(), dated.period());
            case WHOLE -> ComparedWith.NOTHING;
        };
    }

    /** "so với cùng kỳ năm 2021" of 2023. */
    private static boolean isOfAnotherYear(Basis basis, DatedPeriod dated) {
        TimeExpression date = basis.date();
        Period period = dated.period();
        return date != null
                && period != null
                && date.period().end().getYear() != period.end().getYear() - 1;
    }

    private static ComparedWith date(@Nullable TimeExpression date, @Nullable Period period) {
        if (date == null || period == null) {
            return ComparedWith.NOTHING;
        }
        LocalDate end = date.period().end();
        Period before = period.yearBefore();
        if (end.equals(before.end())) {
            return ComparedWith.SAME_PERIOD;
        }
        if (end.equals(period.yearOfEnd().start().minusDays(1))) {
            return ComparedWith.YEAR_END;
        }
        return end.plusDays(1).equals(period.start()) ? ComparedWith.PREVIOUS_PERIOD : ComparedWith.NOTHING;
    }
}
