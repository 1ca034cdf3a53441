package org.solieu.claims.prose.clauses;

import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.times.TimeExpression;

/**
 * What a figure is measured against.
 *
 * @param from first token of its words
 * @param to one past the last token of its words
 * @param date the time it names, as in "so với thời điểm 31/12/2022"
 * @param noun whether its words follow the figure directly, as in "82% dự toán"
 */
public record Basis(Kind kind, int from, int to, @Nullable TimeExpression date, boolean noun) {
    /** The kind of thing measured against. */
    public enum Kind {
        PLAN,
        SAME_PERIOD,
        YEAR_BEFORE,
        YEAR_START,
        PREVIOUS,
        DATE,
        /** What was told of the same before: "so với số ước tính đã công bố". */
        FIRST_ESTIMATE,
        WHOLE
    }
}
