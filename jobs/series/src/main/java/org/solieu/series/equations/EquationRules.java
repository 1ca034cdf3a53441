package org.solieu.series.equations;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Vocabulary;

/** Which equations a figure takes part in. Only indicators that are never below zero are tied to others. */
public record EquationRules(Vocabulary vocabulary) implements Serializable {
    /** What is possible of a figure of which nothing is known. */
    static final Bounds POSSIBLE = new Bounds(BigDecimal.ZERO, true, null, false);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<PeriodKind> OF_A_DAY = Set.of(PeriodKind.AT_DATE, PeriodKind.DAY);

    /** What turns a measure into the percentage it stands for: a growth of 5.7 percent is 105.7 percent. */
    static BigDecimal shift(Measure measure) {
        return measure.isGrowth() ? HUNDRED : BigDecimal.ZERO;
    }

    /**
     * The figure as equations see it: a growth is a percentage, and January is the year to its last day.
     */
    public FigureKey unknown(FigureKey key) {
        FigureKey percentage = switch (key.measure()) {
            case GROWTH_YOY -> key.as(Measure.PERCENT_OF_SAME_PERIOD);
            case GROWTH_YTD -> key.as(Measure.PERCENT_OF_DECEMBER);
            case GROWTH_PREV_PERIOD -> key.as(Measure.PERCENT_OF_PREV_PERIOD);
            default -> key;
        };
        Period period = key.period();
        return isFlow(key) && !OF_A_DAY.contains(period.kind())
                ? percentage.in(Period.between(period.start(), period.end()))
                : percentage;
    }

    /** Whether anything can be said of a figure by equations. */
    boolean isTied(FigureKey key) {
        @Nullable Indicator indicator = vocabulary.indicators().get(key.indicator());
        return indicator != null
                && indicator.minimum() != null
                && indicator.minimum().signum() >= 0
                && key.scenario() != Scenario.TARGET;
    }

    private boolean isFlow(FigureKey key) {
        return !vocabulary.indicator(key.indicator()).isStock();
    }

    /** The equations that follow from a figure's being spoken of. */
    List<Equation> of(FigureKey unknown) {
        if (unknown.scenario() != Scenario.ACTUAL || !isTied(unknown)) {
            return List.of();
        }
        return (unknown.measure() == Measure.LEVEL ? ofLevel(unknown) : ofPercentage(unknown))
                .stream().toList();
    }

    /** The amounts that a percentage is made of; none of what is no percentage. */
    public List<FigureKey> amountsOf(FigureKey unknown) {
        return of(unknown).stream()
                .filter(equation -> equation instanceof Equation.Percentage)
                .flatMap(equation -> equation.unknowns().stream())
                .filter(figure -> figure.measure() == Measure.LEVEL)
                .toList();
    }

    private Optional<Equation> ofLevel(FigureKey level) {
        LocalDate start = level.period().start();
        boolean isLater = start.getDayOfYear() > 1
                && start.getYear() == level.period().end().getYear();
        if (!isLater || !isFlow(level) || OF_A_DAY.contains(level.period().kind())) {
            return Optional.empty();
        }
        return Optional.of(new Equation.Sum(
                level.in(Period.yearToDate(level.period().end())),
                level.in(Period.yearToDate(start.minusDays(1))),
                level));
    }

    private Optional<Equation> ofPercentage(FigureKey percentage) {
        FigureKey level = percentage.as(Measure.LEVEL);
        return switch (percentage.measure()) {
            case PERCENT_OF_PLAN -> ofPlan(level, percentage);
            case PERCENT_OF_SAME_PERIOD -> of(level, level.in(level.period().yearBefore()), percentage);
            case PERCENT_OF_DECEMBER -> isFlow(level) ? Optional.empty() : of(level, yearEndBefore(level), percentage);
            case RATIO -> ofRatio(level, percentage);
            default -> Optional.empty();
        };
    }

    private Optional<Equation> of(FigureKey level, FigureKey base, FigureKey percentage) {
        return Optional.of(new Equation.Percentage(level, unknown(base), percentage));
    }

    private Optional<Equation> ofPlan(FigureKey level, FigureKey percentage) {
        boolean isSinceNewYear =
                level.period().start().equals(level.period().yearOfEnd().start());
        FigureKey actual = level.of(level.breakdown().without(vocabulary.planDimensions()));
        return isSinceNewYear
                ? of(actual, level.under(Scenario.PLAN).in(level.period().yearOfEnd()), percentage)
                : Optional.empty();
    }

    private Optional<Equation> ofRatio(FigureKey level, FigureKey percentage) {
        Indicator.@Nullable Ratio ratio =
                vocabulary.indicator(level.indicator()).ratio();
        return ratio == null
                ? Optional.empty()
                : Optional.of(new Equation.Percentage(
                        unknown(level.of(ratio.numerator())), unknown(level.of(ratio.denominator())), percentage));
    }

    private static FigureKey yearEndBefore(FigureKey level) {
        return level.in(Period.atDate(LocalDate.of(level.period().end().getYear() - 1, 12, 31)));
    }
}
