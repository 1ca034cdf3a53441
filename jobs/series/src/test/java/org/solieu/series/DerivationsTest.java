package org.solieu.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solieu.series.Examples.REVENUE;
import static org.solieu.series.Examples.vintage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Scenario;

class DerivationsTest {
    private static final DerivationRules RULES = new DerivationRules(Examples.VOCABULARY);
    private static final FigureKey PLAN = REVENUE.under(Scenario.PLAN);
    private static final FigureKey YEAR_BEFORE = REVENUE.in(Period.year(2022));
    private static final Vintage LEVEL = vintage(REVENUE, "9300", "a", "2024-01-01");
    private static final Vintage PLANNED = vintage(PLAN, "10000", "p", "2023-01-05");

    @Test
    void aLevelAndItsPlanGiveThePercentageOnTheDayBothAreKnown() {
        Vintage derived = only(Measure.PERCENT_OF_PLAN, List.of(PLANNED, LEVEL));

        assertThat(derived.observation().quantity().value()).isEqualByComparingTo("93");
        assertThat(derived.observation().provenance().publishedOn()).isEqualTo("2024-01-01");
    }

    @Test
    void aRevisedPlanGivesAnotherVintageAndKeepsTheFirst() {
        Vintage revised = vintage(PLAN, "9500", "q", "2024-02-01");

        assertThat(of(Measure.PERCENT_OF_PLAN, List.of(PLANNED, LEVEL, revised)))
                .extracting(vintage -> vintage.observation().quantity().value().toPlainString())
                .containsExactlyInAnyOrder("93.000000", "97.894737");
    }

    @Test
    void aFallIsANegativeGrowth() {
        Vintage before = vintage(YEAR_BEFORE, "10000", "b", "2023-01-05");

        assertThat(only(Measure.GROWTH_YOY, List.of(before, LEVEL))
                        .observation()
                        .quantity()
                        .value())
                .isEqualByComparingTo("-7");
    }

    @Test
    void otherCutOffsAreNotCompared() {
        Vintage toDate = vintage(REVENUE.in(Period.parse("2022-01-01/2022-11-30")), "8000", "b", "2023-01-05");

        assertThat(Derivations.of(RULES, List.of(LEVEL, toDate))).isEmpty();
    }

    @Test
    void whatADocumentStatesIsNotDerivedFromThenOn() {
        Vintage stated = vintage(REVENUE.as(Measure.PERCENT_OF_PLAN), "93.1", "s", "2023-12-31");

        assertThat(of(Measure.PERCENT_OF_PLAN, List.of(PLANNED, LEVEL, stated))).isEmpty();
    }

    @Test
    void aStatedPercentageIsWorkedOutAnewFromTheDayItsLevelIsRevised() {
        Vintage percentage = vintage(REVENUE.as(Measure.PERCENT_OF_PLAN), "93", "a", "2024-01-01");
        Vintage growth = vintage(REVENUE.as(Measure.GROWTH_YOY), "-7", "a", "2024-01-01");
        Vintage revisedLevel = vintage(REVENUE, "9400", "b", "2024-02-01");
        List<Vintage> stated = List.of(LEVEL, percentage, growth, revisedLevel);

        Vintage revised = only(Measure.PERCENT_OF_PLAN, stated);

        assertThat(revised.observation().quantity().value()).isEqualByComparingTo("94");
        assertThat(revised.observation().how()).isEqualTo(How.REVISED);
        assertThat(revised.observation().provenance().publishedOn()).isEqualTo("2024-02-01");
        assertThat(only(Measure.GROWTH_YOY, stated).observation().quantity().value())
                .isEqualByComparingTo("-6");
        assertThat(Vintage.prevailing(List.of(percentage, revised))).contains(revised);
    }

    @Test
    void aPercentageStatedWithTheRevisedLevelStandsForItself() {
        Vintage percentage = vintage(REVENUE.as(Measure.PERCENT_OF_PLAN), "93", "a", "2024-01-01");
        Vintage revisedLevel = vintage(REVENUE, "9400", "b", "2024-02-01");
        Vintage revisedPercentage = vintage(REVENUE.as(Measure.PERCENT_OF_PLAN), "94.1", "b", "2024-02-01");
        List<Vintage> stated = new ArrayList<>(List.of(LEVEL, percentage, revisedLevel, revisedPercentage));
        stated.addAll(of(Measure.PERCENT_OF_PLAN, stated));

        assertThat(Changes.prevailing(stated)).containsValue(revisedPercentage);
    }

    @Property(tries = 200)
    void theOrderOfVintagesDoesNotMatter(@ForAll long seed) {
        List<Vintage> vintages = new ArrayList<>(List.of(
                PLANNED,
                LEVEL,
                vintage(PLAN, "9500", "q", "2024-02-01"),
                vintage(REVENUE, "9310", "c", "2024-01-20"),
                vintage(YEAR_BEFORE, "8000", "d", "2023-03-01")));
        List<Vintage> expected = Derivations.of(RULES, vintages);

        Collections.shuffle(vintages, new Random(seed));

        assertThat(Derivations.of(RULES, vintages)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Vintage only(Measure measure, List<Vintage> vintages) {
        List<Vintage> derived = of(measure, vintages);
        assertThat(derived).hasSize(1);
        return derived.getFirst();
    }

    private static List<Vintage> of(Measure measure, List<Vintage> vintages) {
        return Derivations.of(RULES, vintages).stream()
                .filter(vintage -> vintage.key().measure() == measure)
                .toList();
    }
}
