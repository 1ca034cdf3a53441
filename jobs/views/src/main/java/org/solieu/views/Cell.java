package org.solieu.views;

import java.util.ArrayList;
import java.util.List;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Scenario;

/**
 * A column of a subject's view: an indicator's value, its plan, or the value against a plan or an earlier time.
 *
 * @param label which of them, as {@code schemas/views/subject/view.yaml} names it
 * @param measures the measures of the figures it may show, the first that there is
 */
record Cell(Indicator indicator, String label, Scenario scenario, List<Measure> measures) {
    private static final String LEVEL = Measure.LEVEL.code();
    private static final List<Measure> RATIOS = List.of(Measure.RATIO, Measure.SHARE, Measure.LEVEL);
    /** What is shown beside the level, where the vocabulary allows it. */
    private static final List<Measure> BESIDE_THE_LEVEL = List.of(
            Measure.PERCENT_OF_PLAN,
            Measure.PERCENT_OF_SAME_PERIOD,
            Measure.PERCENT_OF_PREV_PERIOD,
            Measure.PERCENT_OF_DECEMBER,
            Measure.PERCENT_OF_BASE,
            Measure.GROWTH_YOY,
            Measure.GROWTH_YTD,
            Measure.SHARE,
            Measure.RATIO);

    /** The columns of an indicator, in their order. */
    static List<Cell> of(Indicator indicator) {
        List<Measure> level = levelOf(indicator);
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(indicator, LEVEL, Scenario.ACTUAL, level));
        if (indicator.measures().contains(Measure.PERCENT_OF_PLAN)) {
            cells.add(new Cell(indicator, Scenario.PLAN.code(), Scenario.PLAN, level));
        }
        BESIDE_THE_LEVEL.stream()
                .filter(measure -> indicator.measures().contains(measure) && !level.contains(measure))
                .map(measure -> new Cell(indicator, measure.code(), Scenario.ACTUAL, List.of(measure)))
                .forEach(cells::add);
        return List.copyOf(cells);
    }

    /**
     * A ratio has no level beside itself: whatever a document calls it, it is the one value. So is what is only ranked or
     * compared.
     */
    private static List<Measure> levelOf(Indicator indicator) {
        if (!isRatio(indicator)) {
            return List.of(Measure.LEVEL);
        }
        List<Measure> ratios =
                RATIOS.stream().filter(indicator.measures()::contains).toList();
        return ratios.isEmpty() ? indicator.measures().stream().sorted().toList() : ratios;
    }

    /** Whether a document that gives a share or a ratio gives the indicator itself. */
    static boolean isRatio(Indicator indicator) {
        return indicator.kind() == IndicatorKind.RATIO || !indicator.measures().contains(Measure.LEVEL);
    }

    /** Name of the column. */
    String name() {
        return label.equals(LEVEL) ? indicator.code() : indicator.code() + "_" + label;
    }

    /** Which of its bounds have columns of their own: both, of what is measured and of its plan. */
    List<String> bounds() {
        return label.equals(LEVEL) || scenario == Scenario.PLAN ? List.of("lower", "upper") : List.of();
    }

    /** Name of the column of a bound. */
    String nameOf(String bound) {
        return name() + "_" + bound;
    }

    /** What {@code schemas/views/subject/view.yaml} calls the text of a bound. */
    String textOf(String bound) {
        return label.equals(LEVEL) ? bound : label + "_" + bound;
    }
}
