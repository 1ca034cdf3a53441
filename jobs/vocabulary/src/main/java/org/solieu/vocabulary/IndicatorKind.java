package org.solieu.vocabulary;

/** How an indicator behaves in time. */
public enum IndicatorKind implements Code {
    /** Adds up over a period. */
    FLOW,
    /** Holds on a day. */
    STOCK,
    /** A numerator over a denominator. */
    RATIO,
    /** A number of things. */
    COUNT,
    /** A number without unit, relative to a base. */
    INDEX;

    /** Reads a code as tables and files write it. */
    public static IndicatorKind parse(String code) {
        return Code.parse(IndicatorKind.class, code);
    }
}
