package org.solieu.claims.prose.tables;

import org.solieu.vocabulary.RejectionRule;

/** A cell of a table that cannot be read, with the reason and what is wrong. */
public final class UnreadCell extends Exception {
    private final RejectionRule rule;

    UnreadCell(RejectionRule rule, String detail) {
        super(detail);
        this.rule = rule;
    }

    RejectionRule rule() {
        return rule;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
