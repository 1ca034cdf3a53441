package org.solieu.vocabulary;

/** What a change or a percentage is against: "hụt 300 tỷ so với dự toán" is against the plan. */
public enum ComparedWith implements Code {
    /** A value of its own, or one of which the document does not say what it is against. */
    NOTHING,
    /** The plan or target of the year. */
    PLAN,
    /** The same period or day a year before. */
    SAME_PERIOD,
    /** The end of the year before. */
    YEAR_END,
    /** The period just before. */
    PREVIOUS_PERIOD,
    /** What was published of the same period before: "so với số ước tính đã công bố". */
    FIRST_ESTIMATE;

    /** Empty for {@link #NOTHING}, as a breakdown is for the whole. */
    @Override
    public String code() {
        return this == NOTHING ? "" : Code.super.code();
    }

    /** Reads a code as tables and files write it. */
    public static ComparedWith parse(String code) {
        return Code.parse(ComparedWith.class, code);
    }
}
