package org.solieu.vocabulary;

import java.io.Serializable;

/**
 * What a figure speaks of: which indicator and which part of it, where, when, planned or actual, measured how and against
 * what. Two values with one key are two statements about the same thing.
 *
 * @param place code of the place
 * @param comparedWith what a change or a percentage is against
 */
public record FigureKey(
        String indicator,
        Breakdown breakdown,
        String place,
        Period period,
        Scenario scenario,
        Measure measure,
        ComparedWith comparedWith)
        implements Serializable {
    /** A figure whose measure says what it is against. */
    public FigureKey(
            String indicator, Breakdown breakdown, String place, Period period, Scenario scenario, Measure measure) {
        this(indicator, breakdown, place, period, scenario, measure, measure.comparedWith());
    }

    /** The same figure in another period. */
    public FigureKey in(Period other) {
        return new FigureKey(indicator, breakdown, place, other, scenario, measure, comparedWith);
    }

    /** The same figure measured in another way. */
    public FigureKey as(Measure other) {
        return new FigureKey(indicator, breakdown, place, period, scenario, other);
    }

    /** The same figure under another scenario. */
    public FigureKey under(Scenario other) {
        return new FigureKey(indicator, breakdown, place, period, other, measure, comparedWith);
    }

    /** The same figure of another indicator. */
    public FigureKey of(String other) {
        return new FigureKey(other, breakdown, place, period, scenario, measure, comparedWith);
    }

    /** The same figure of another part. */
    public FigureKey of(Breakdown other) {
        return new FigureKey(indicator, other, place, period, scenario, measure, comparedWith);
    }

    /** The same figure against something else. */
    public FigureKey against(ComparedWith other) {
        return new FigureKey(indicator, breakdown, place, period, scenario, measure, other);
    }

    @Override
    public String toString() {
        String part = breakdown.equals(Breakdown.WHOLE) ? "" : " (" + breakdown + ")";
        String against = comparedWith == measure.comparedWith() ? "" : " against " + comparedWith.code();
        return "%s%s %s%s of %s in %s".formatted(indicator, part, measure.code(), against, place, period);
    }
}
