package org.solieu.claims.prose.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.wording.Wording;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Unit;

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
public record TableColumn(
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

    /** Whether two columns are of the same, by what their heads say. */
    boolean isAlike(TableColumn other) {
        return measure == other.measure
                && scenario == other.scenario
                && Objects.equals(period(), other.period())
                && kind() == other.kind()
                && Objects.equals(head.place(), other.head.place())
                && indicators().equals(other.indicators());
    }

    private @Nullable Period period() {
        return time == null ? null : time.period();
    }

    private Unit.@Nullable Kind kind() {
        return head.unit() == null ? null : head.unit().kind();
    }

    private List<String> indicators() {
        return head.topics().stream().map(topic -> topic.target().indicator()).toList();
    }

    /** The same, with one doubt more. */
    TableColumn doubted(String doubt) {
        List<String> all = new ArrayList<>(doubts);
        all.add(doubt);
        return new TableColumn(head, measure, scenario, time, stated, earlier, status, all);
    }
}
