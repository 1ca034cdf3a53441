package org.solieu.vocabulary;

/** How a value came to be. */
public enum How implements Code {
    /** A document states it. */
    STATED,
    /** A percentage that a document states, worked out anew for a level that was revised since. */
    REVISED,
    /** One document's figures imply it, as a level and its percentage of the plan imply the plan. */
    IMPLIED,
    /** Computed from figures of the series. */
    DERIVED;

    /** Reads a code as tables and files write it. */
    public static How parse(String code) {
        return Code.parse(How.class, code);
    }
}
