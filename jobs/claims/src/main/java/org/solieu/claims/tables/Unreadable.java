package org.solieu.claims.tables;

import org.solieu.vocabulary.RejectionRule;

/** A cell does not say what its contract promises. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RejectionRule rule;

    Unreadable(RejectionRule rule, String message) {
        super(message, null, false, false);
        this.rule = rule;
    }

    RejectionRule rule() {
        return rule;
    }

    /** Its message, which says what is wrong and what to write instead. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
