package org.solieu.series;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Vocabulary;

/**
 * What can be computed from a level: its percentage of the plan and of the same period, its growth, and the ratios it is
 * the numerator of. Only periods of one kind and one cut-off are compared.
 */
record DerivationRules(Vocabulary vocabulary) implements Serializable {
    /**
     * One computation: a hundred times the numerator over the denominator.
     *
     * @param subject subject of the result
     * @param isGrowth whether the result is what goes beyond a hundred
     */
    record Rule(String subject, FigureKey result, FigureKey numerator, FigureKey denominator, boolean isGrowth) {}

    /** The computations whose numerator is the figure. */
    List<Rule> startingFrom(FigureKey key) {
        if (key.measure() != Measure.LEVEL || key.scenario() != Scenario.ACTUAL) {
            return List.of();
        }
        Indicator indicator = vocabulary.indicator(key.indicator());
        List<Rule> rules = new ArrayList<>();
        if (indicator.measures().contains(Measure.PERCENT_OF_PLAN) && isSinceNewYear(key.period())) {
            FigureKey plan = key.under(Scenario.PLAN).in(key.period().yearOfEnd());
            rules.add(rule(indicator, key, Measure.PERCENT_OF_PLAN, plan));
        }
        FigureKey yearBefore = key.in(key.period().yearBefore());
        for (Measure measure : List.of(Measure.PERCENT_OF_SAME_PERIOD, Measure.GROWTH_YOY)) {
            if (indicator.measures().contains(measure)) {
                rules.add(rule(indicator, key, measure, yearBefore));
            }
        }
        if (indicator.measures().contains(Measure.GROWTH_YTD)) {
            rules.add(
                    rule(indicator, key, Measure.GROWTH_YTD, key.in(key.period().yearEndBefore())));
        }
        rules.addAll(ratios(key));
        return rules;
    }

    private List<Rule> ratios(FigureKey key) {
        List<Rule> rules = new ArrayList<>();
        for (Indicator ratio : vocabulary.indicators().values()) {
            Indicator.Ratio of = ratio.ratio();
            if (of != null && of.numerator().equals(key.indicator())) {
                rules.add(new Rule(
                        ratio.subject(), key.of(ratio.code()).as(Measure.RATIO), key, key.of(of.denominator()), false));
            }
        }
        return rules;
    }

    private static Rule rule(Indicator indicator, FigureKey key, Measure measure, FigureKey denominator) {
        boolean isGrowth = measure == Measure.GROWTH_YOY || measure == Measure.GROWTH_YTD;
        return new Rule(indicator.subject(), key.as(measure), key, denominator, isGrowth);
    }

    private static boolean isSinceNewYear(Period period) {
        return period.start().equals(period.yearOfEnd().start());
    }
}
