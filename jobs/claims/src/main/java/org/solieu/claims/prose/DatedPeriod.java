package org.solieu.claims.prose;

import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Period;

/**
 * The period of a figure.
 *
 * @param basis stated, context, inferred or none
 */
record DatedPeriod(@Nullable Period period, String basis) {
    /** The same period a year before. */
    DatedPeriod yearBefore() {
        return new DatedPeriod(period == null ? null : period.yearBefore(), basis);
    }

    /** Whether the figure's own sentence says it. */
    boolean isStated() {
        return basis.equals("stated");
    }
}
