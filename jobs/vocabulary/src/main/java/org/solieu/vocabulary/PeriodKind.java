package org.solieu.vocabulary;

/** The shape of a period. */
public enum PeriodKind implements Code {
    /** One day's flow. */
    DAY,
    /** A calendar month. */
    MONTH,
    /** A calendar quarter. */
    QUARTER,
    /** The first or the second half of a calendar year. */
    HALF,
    /** A calendar year. */
    YEAR,
    /** From 1 January to a cut-off day. */
    YEAR_TO_DATE,
    /** The state on one day. */
    AT_DATE,
    /** Any other span between two days, such as a term of office to date. */
    SPAN;

    /** Reads a code as tables and files write it. */
    public static PeriodKind parse(String code) {
        return Code.parse(PeriodKind.class, code);
    }
}
