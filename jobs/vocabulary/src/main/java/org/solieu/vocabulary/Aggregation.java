package org.solieu.vocabulary;

/** How an indicator adds up over places, or over time. */
public enum Aggregation implements Code {
    /** The whole is the sum of its parts. */
    SUM,
    /** The whole period has the value of its last day. */
    LAST,
    /** The whole is the numerator's sum over the denominator's. */
    RATIO,
    /** Parts say nothing about the whole. */
    NONE;

    /** Reads a code as files write it. */
    public static Aggregation parse(String code) {
        return Code.parse(Aggregation.class, code);
    }
}
