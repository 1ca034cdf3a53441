package org.solieu.observations;

import org.solieu.vocabulary.RejectionRule;

/** Ends the observation of a claim; never leaves {@link Observer}. */
final class Refused extends Exception {
    private final RejectionRule rule;
    private final String detail;

    Refused(RejectionRule rule, String detail) {
        super(detail, null, false, false);
        this.rule = rule;
        this.detail = detail;
    }

    RejectionRule rule() {
        return rule;
    }

    String detail() {
        return detail;
    }
}
