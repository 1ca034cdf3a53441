package org.solieu.observations;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a claim's having been read right.
 *
 * @param probability how probable it is; null for a cell of a table, which is read or not
 * @param certain whether that is enough to let it in unreviewed
 * @param vouchedFor whether a person has accepted or corrected it
 */
record Trust(@Nullable BigDecimal probability, boolean certain, boolean vouchedFor) implements Serializable {
    /** A cell of a table. */
    static final Trust CELL = new Trust(null, true, false);

    /** What a person answers for. */
    static final Trust VOUCHED_FOR = new Trust(null, true, true);

    /** Whether it was read from prose, and nobody answers for it. */
    boolean isTheReadersAlone() {
        return probability != null && !vouchedFor;
    }
}
