package org.solieu.claims.tables.cells;

import org.solieu.vocabulary.RejectionRule;

/** A cell does not say what its contract promises. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RejectionRule rule;

    public Unreadable(RejectionRule rule, String message) {
        super(message, null, false, false);
        this.rule = rule;
    }

    public RejectionRule rule() {
        return rule;
    }

    /** Its message, which says what is wrong and what to write instead. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
