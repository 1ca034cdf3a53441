package org.solieu.claims.prose.rating;

import java.util.List;
import java.util.Set;

/**
 * A reading of a labelled text.
 *
 * @param document name of its text
 * @param evidence what spoke for and against it
 * @param labelled whether it is of a figure that people labelled; of one that is none, only the indicator is wrong
 * @param right the slots that agree with the label
 */
public record Example(String document, List<String> evidence, boolean labelled, Set<Slot> right) {
    /** Whether it is right as a whole. */
    public boolean isRight() {
        return right.size() == Slot.values().length;
    }

    /** Whether it teaches something about a slot. */
    boolean teaches(Slot slot) {
        return labelled || slot == Slot.INDICATOR;
    }
}
