package org.solieu.claims.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Scenario;

/**
 * What a column says of the figures in it.
 *
 * @param head the words at its head
 * @param measure what the figures measure; null where the head leaves it open
 * @param time when they hold; null where neither head nor title says it
 * @param stated whether the head says so itself
 * @param earlier whether they are those of the same period a year before
 * @param doubts what makes their reading doubtful
 */
record TableColumn(
        Wording head,
        @Nullable Measure measure,
        Scenario scenario,
        @Nullable TimeExpression time,
        boolean stated,
        boolean earlier,
        @Nullable FigureStatus status,
        List<String> doubts) {

    /** Whether they are of what was reached, in its unit. */
    boolean isActual() {
        return measure == Measure.LEVEL && scenario == Scenario.ACTUAL && !earlier;
    }

    /** Whether they are measured against something else, or change. */
    boolean compares() {
        return measure != Measure.LEVEL;
    }
}
