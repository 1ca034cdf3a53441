package org.solieu.claims.prose.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.wording.Wording;
import org.solieu.vocabulary.Breakdown;

/**
 * What the first words of a row say of the figures in it.
 *
 * @param label the words
 * @param indicator null where they name none
 * @param breakdown the part of it
 * @param place the place they name; null where they name none
 * @param isPlace whether they name a place and nothing else, or all places together
 * @param time the time they name and nothing else; null where they do not
 * @param doubts what makes their reading doubtful
 */
public record TableRow(
        Wording label,
        @Nullable String indicator,
        Breakdown breakdown,
        @Nullable String place,
        boolean isPlace,
        @Nullable TimeExpression time,
        List<String> doubts) {
    static final TableRow NONE = new TableRow(Wording.NONE, null, Breakdown.of(Map.of()), null, false, null, List.of());

    /** Whether the rows under it are of no other part than they say themselves. */
    boolean isClear() {
        return doubts.isEmpty() && label.members().isEmpty() && (indicator != null || label.isUnderstood());
    }

    /** Whether its indicator is to be found in the head or the title. */
    boolean asksElsewhere() {
        return indicator == null && (isPlace || time != null);
    }
}
