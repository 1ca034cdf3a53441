package org.solieu.archive;

import org.solieu.vocabulary.RejectionRule;

/** A file of the inbox cannot be archived, with the reason and the remedy. */
final class NotArchived extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RejectionRule rule;

    NotArchived(RejectionRule rule, String detail) {
        super(detail, null, false, false);
        this.rule = rule;
    }

    RejectionRule rule() {
        return rule;
    }

    /** What is wrong, with the value, and what to do. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
