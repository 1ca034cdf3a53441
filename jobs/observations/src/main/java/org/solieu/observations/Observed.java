package org.solieu.observations;

import java.io.Serializable;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.RejectionRule;

/** What becomes of a claim: a value, or a rejection with its reason. */
sealed interface Observed extends Serializable {
    /**
     * A value that a document states or implies.
     *
     * @param timesStated claims of the document that state it: 1 and its duplicates, 0 for an implied value
     */
    record Value(Observation observation, int timesStated) implements Observed {}

    /** A claim that cannot become a value. */
    record Rejected(Provenance claim, RejectionRule rule, String detail) implements Observed {}
}
