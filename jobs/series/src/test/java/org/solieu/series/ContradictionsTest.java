package org.solieu.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solieu.series.Examples.REVENUE;
import static org.solieu.series.Examples.vintage;
import static org.solieu.series.Examples.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.solieu.series.equations.EquationRules;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Scenario;

class ContradictionsTest {
    private static final FigureKey PLAN = REVENUE.under(Scenario.PLAN);
    private static final FigureKey OF_PLAN = REVENUE.as(Measure.PERCENT_OF_PLAN);
    private static final FigureKey HALF = REVENUE.in(Period.parse("2023-01-01/2023-06-30"));

    @Test
    void aPercentageThatDoesNotFollowFromItsLevelAndPlanIsMarkedWithWhatWouldFollow() {
        Vintage level = vintage(REVENUE, "5640.2", "a", "2024-01-01");
        Vintage plan = vintage(PLAN, "9800", "a", "2024-01-01");
        Vintage percentage = within(vintage(OF_PLAN, "50", "a", "2024-01-01"), "49.5", "50.5");

        Contradiction found = only(List.of(level, plan, percentage));

        assertThat(found.claims().split(" ")).hasSize(3);
        assertThat(found.followsLower()).isEqualByComparingTo("57.553061");
        assertThat(found.followsUpper()).isEqualByComparingTo("57.553062");
    }

    @Test
    void sumsAboveTheIntegersOfADoubleAreExact() {
        FigureKey secondHalf = REVENUE.in(Period.half(2023, 2));
        List<Vintage> fitting = List.of(
                vintage(REVENUE, "9007199254740993", "a", "2024-01-01"),
                vintage(HALF, "9007199254740992", "b", "2023-07-01"),
                vintage(secondHalf, "1", "c", "2024-01-01"));
        List<Vintage> unfitting =
                List.of(fitting.get(0), fitting.get(1), vintage(secondHalf, "0.999999", "c", "2024-01-01"));

        assertThat(found(fitting)).isEmpty();
        assertThat(only(unfitting).followsLower()).isEqualByComparingTo("1");
    }

    @Test
    void aPercentageOfAPlanThatWasAdjustedIsNoContradiction() {
        Vintage half = vintage(HALF, "690", "a", "2023-07-01");
        Vintage ofHalf = within(vintage(HALF.as(Measure.PERCENT_OF_PLAN), "24.7", "a", "2023-07-01"), "24.65", "24.75");
        Vintage adjusted = vintage(PLAN, "1600", "p", "2023-07-20");
        Vintage level = vintage(REVENUE, "1502", "b", "2024-01-01");
        Vintage percentage = within(vintage(OF_PLAN, "53.8", "b", "2024-01-01"), "53.75", "53.85");
        Vintage old = within(vintage(PLAN, "2793", "a", "2023-07-01", How.IMPLIED, 1), "2787", "2800");
        Vintage same = within(vintage(PLAN, "2792", "b", "2024-01-01", How.IMPLIED, 1), "2789", "2795");

        assertThat(found(List.of(half, ofHalf, adjusted))).isEmpty();
        assertThat(found(List.of(half, ofHalf, adjusted, level, percentage, old, same)))
                .isEmpty();
        assertThat(found(List.of(adjusted, level, percentage, same))).hasSize(1);
    }

    @Test
    void aLevelThatIsWrongContradictsAllThatIsSaidOfItEachByItself() {
        Vintage level = vintage(REVENUE, "9300", "a", "2024-01-01");
        Vintage plan = vintage(PLAN, "20000", "p", "2023-01-01");
        Vintage percentage = within(vintage(OF_PLAN, "82", "a", "2024-01-01"), "81.5", "82.5");
        Vintage before = vintage(REVENUE.in(Period.year(2022)), "20000", "c", "2023-01-01");
        Vintage growth = within(vintage(REVENUE.as(Measure.GROWTH_YOY), "-18", "a", "2024-01-01"), "-18.5", "-17.5");

        List<Contradiction> found = found(List.of(level, plan, percentage, before, growth));

        assertThat(found)
                .hasSize(2)
                .allMatch(contradiction -> contradiction
                        .claims()
                        .contains(level.observation().provenance().claimId()));
    }

    private static Contradiction only(List<Vintage> vintages) {
        List<Contradiction> found = found(vintages);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Contradiction> found(List<Vintage> vintages) {
        return Contradictions.of(new EquationRules(Examples.VOCABULARY), vintages).stream()
                .flatMap(vintage -> Stream.ofNullable(vintage.contradiction()))
                .toList();
    }
}
