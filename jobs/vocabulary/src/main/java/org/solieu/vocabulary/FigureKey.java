package org.solieu.vocabulary;

import java.io.Serializable;

/**
 * What a figure speaks of: which indicator and which part of it, where, when, planned or actual, and measured how. Two
 * values with one key are two statements about the same thing.
 *
 * @param place code of the place
 */
public record FigureKey(
        String indicator, Breakdown breakdown, String place, Period period, Scenario scenario, Measure measure)
        implements Serializable {
    /** The same figure in another period. */
    public FigureKey in(Period other) {
        return new FigureKey(indicator, breakdown, place, other, scenario, measure);
    }

    /** The same figure measured in another way. */
    public FigureKey as(Measure other) {
        return new FigureKey(indicator, breakdown, place, period, scenario, other);
    }

    /** The same figure under another scenario. */
    public FigureKey under(Scenario other) {
        return new FigureKey(indicator, breakdown, place, period, other, measure);
    }

    /** The same figure of another indicator. */
    public FigureKey of(String other) {
        return new FigureKey(other, breakdown, place, period, scenario, measure);
    }

    @Override
    public String toString() {
        String part = breakdown.equals(Breakdown.WHOLE) ? "" : " (" + breakdown + ")";
        return "%s%s %s of %s in %s".formatted(indicator, part, measure.code(), place, period);
    }
}
