package org.solieu.claims.tables.contracts;

import java.util.Arrays;
import java.util.Locale;
import org.solieu.vocabulary.Period;

/** What a written period stands for in a table, where it does not stand for itself. */
public enum PeriodAs {
    /** The day's flow. */
    DAY,
    /** The month of its last day. */
    MONTH,
    /** The quarter of its last day. */
    QUARTER,
    /** The half-year of its last day. */
    HALF,
    /** The year of its last day. */
    YEAR,
    /** From 1 January to its last day. */
    YEAR_TO_DATE,
    /** The state on its last day. */
    AT_DATE;

    static PeriodAs parse(String code) {
        return Arrays.stream(values())
                .filter(as -> as.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("period_as is '%s', must be one of %s"
                        .formatted(code, Arrays.toString(values()).toLowerCase(Locale.ROOT))));
    }

    public Period of(Period written) {
        int year = written.end().getYear();
        int month = written.end().getMonthValue();
        return switch (this) {
            case DAY -> Period.day(written.end());
            case MONTH -> Period.month(year, month);
            case QUARTER -> Period.quarter(year, (month + 2) / 3);
            case HALF -> Period.half(year, (month + 5) / 6);
            case YEAR -> Period.year(year);
            case YEAR_TO_DATE -> Period.yearToDate(written.end());
            case AT_DATE -> Period.atDate(written.end());
        };
    }
}
