package org.solieu.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Scenario;

/**
 * What a level should be by a percentage that its document states of it: 115.6 percent of the same period a year before.
 *
 * @param least of what the rounding of both allows
 * @param most of what the rounding of both allows
 * @param isOfTheDocument whether the document states the base itself, so that a wrong unit would be wrong in both
 * @param words what is expected and why
 */
record Expectation(double least, double most, boolean isOfTheDocument, String words) {
    /** Revisions, and plans that were changed since, move a level by less. */
    private static final double SLACK = 0.03;

    private static final List<Measure> PERCENTAGES =
            List.of(Measure.PERCENT_OF_SAME_PERIOD, Measure.GROWTH_YOY, Measure.GROWTH_YTD, Measure.PERCENT_OF_PLAN);

    /** All that a document's percentages tell of one of its levels. */
    static List<Expectation> of(Level level, DocumentFigures document, Map<Level.Series, KnownLevels> known) {
        FigureKey key = level.vintage().key();
        List<Expectation> expectations = new ArrayList<>();
        if (key.scenario() != Scenario.ACTUAL || document.isLevelsOnly()) {
            return expectations;
        }
        for (Measure measure : PERCENTAGES) {
            document.figure(key.as(measure)).ifPresent(percentage -> {
                Level.Series series = series(level, measure);
                Period period = base(key.period(), measure);
                Optional<Level> own = document.levels(series).in(period);
                own.or(() -> known.getOrDefault(series, KnownLevels.NONE).in(period))
                        .flatMap(base -> of(base, percentage, own.isPresent()))
                        .ifPresent(expectations::add);
            });
        }
        return expectations;
    }

    private static Level.Series series(Level level, Measure measure) {
        return measure == Measure.PERCENT_OF_PLAN ? level.series().under(Scenario.PLAN) : level.series();
    }

    private static Period base(Period period, Measure measure) {
        return switch (measure) {
            case PERCENT_OF_PLAN -> period.yearOfEnd();
            case GROWTH_YTD -> period.yearEndBefore();
            default -> period.yearBefore();
        };
    }

    private static Optional<Expectation> of(Level base, Vintage percentage, boolean isOfTheDocument) {
        Measure measure = percentage.key().measure();
        double above = measure == Measure.GROWTH_YOY || measure == Measure.GROWTH_YTD ? 1 : 0;
        double least = above + part(percentage.observation().quantity().bounds().lower(), percentage);
        double most = above + part(percentage.observation().quantity().bounds().upper(), percentage);
        if (least <= 0) {
            return Optional.empty();
        }
        double value = base.value();
        String words = "%s %% %s %s"
                .formatted(
                        Level.plain(percentage.observation().quantity().value()),
                        measure == Measure.PERCENT_OF_PLAN ? "of the plan," : above == 1 ? "growth on" : "of",
                        base.told());
        return Optional.of(
                new Expectation(value * least * (1 - SLACK), value * most * (1 + SLACK), isOfTheDocument, words));
    }

    private static double part(@Nullable BigDecimal bound, Vintage percentage) {
        BigDecimal percent = bound == null ? percentage.observation().quantity().value() : bound;
        return percent.movePointLeft(2).doubleValue();
    }

    /** Whether a value is what is expected. */
    boolean allows(double value) {
        return least <= value && value <= most;
    }
}
