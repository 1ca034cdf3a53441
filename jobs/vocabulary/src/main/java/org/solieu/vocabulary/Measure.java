package org.solieu.vocabulary;

/** How an indicator is measured: its level, or its level against something else. */
public enum Measure implements Code {
    /** The thing itself, in its unit. */
    LEVEL,
    /** A part of a whole, in percent; the part stands in the breakdown or the indicator. */
    SHARE,
    /** A numerator over a denominator, in percent. */
    RATIO,
    /** The level over the plan in force for the year, in percent: 107 where a text says "7 % above the plan". */
    PERCENT_OF_PLAN,
    /** The level over that of the same period a year before, in percent. */
    PERCENT_OF_SAME_PERIOD,
    /** The level over that of the period just before, in percent: 100.29 where prices rose by 0.29 % in a month. */
    PERCENT_OF_PREV_PERIOD,
    /** The level over that of December of the year before, in percent. */
    PERCENT_OF_DECEMBER,
    /** The level over that of a base period, in percent. */
    PERCENT_OF_BASE,
    /** Change on the same period or day a year before, in percent; a fall is negative. */
    GROWTH_YOY,
    /** Change of a stock since the end of the year before, in percent. */
    GROWTH_YTD,
    /** Change on the period just before, in percent. */
    GROWTH_PREV_PERIOD,
    /** Percentage points that a part adds to the growth of its whole. */
    CONTRIBUTION_TO_GROWTH,
    /** Change in the indicator's own unit. */
    CHANGE_ABS,
    /** Place in an order, 1 for the first. */
    RANK;

    /** Whether it is a change, which is none at 0 and not at 100. */
    public boolean isGrowth() {
        return this == GROWTH_YOY || this == GROWTH_YTD || this == GROWTH_PREV_PERIOD;
    }

    /** What every value of the measure is against; nothing where that is for the document to say. */
    public ComparedWith comparedWith() {
        return switch (this) {
            case PERCENT_OF_PLAN -> ComparedWith.PLAN;
            case PERCENT_OF_SAME_PERIOD, GROWTH_YOY -> ComparedWith.SAME_PERIOD;
            case GROWTH_YTD, PERCENT_OF_DECEMBER -> ComparedWith.YEAR_END;
            case GROWTH_PREV_PERIOD, PERCENT_OF_PREV_PERIOD -> ComparedWith.PREVIOUS_PERIOD;
            case LEVEL, SHARE, RATIO, CONTRIBUTION_TO_GROWTH, CHANGE_ABS, RANK, PERCENT_OF_BASE -> ComparedWith.NOTHING;
        };
    }

    /** Reads a code as tables and files write it. */
    public static Measure parse(String code) {
        return Code.parse(Measure.class, code);
    }
}
