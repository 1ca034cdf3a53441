package org.solieu.claims.prose.periods;

import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Period;

/**
 * The period of a figure.
 *
 * @param basis stated, context, inferred or none
 */
public record DatedPeriod(@Nullable Period period, String basis) {
    /** The same period a year before. */
    public DatedPeriod yearBefore() {
        return new DatedPeriod(period == null ? null : period.yearBefore(), basis);
    }

    /** Whether the figure's own sentence says it. */
    public boolean isStated() {
        return basis.equals("stated");
    }
}
