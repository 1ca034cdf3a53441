package org.solieu.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solieu.series.Examples.REVENUE;
import static org.solieu.series.Examples.vintage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Scenario;

class HeldSlipsTest {
    private static final HeldSlips SLIPS = HeldSlips.of(Examples.VOCABULARY, Set.of());
    private static final FigureKey HALF = REVENUE.in(Period.half(2024, 1));
    private static final FigureKey HALF_BEFORE = REVENUE.in(Period.half(2023, 1));
    private static final int SERIES = 300;

    private final long seed = Long.getLong("seed", System.nanoTime());

    @ParameterizedTest
    @CsvSource({"0.05", "0.25", "0.4"})
    void nothingIsHeldOfRevenueHoweverMuchItsMonthsDiffer(double scatter) {
        for (int series = 0; series < SERIES; series++) {
            assertThat(held(revenue(new Random(seed + series), scatter)))
                    .as("-Dseed=%d", seed + series)
                    .isEmpty();
        }
    }

    @Test
    void nothingIsHeldOfNumbersThatTellNothingOfEachOther() {
        List<Vintage> held = new ArrayList<>();
        for (int series = 0; series < SERIES; series++) {
            Random random = new Random(seed + series);
            held.addAll(held(months(month -> 1 + random.nextInt(10_000_000))));
        }
        assertThat(held.size()).as("of %d, -Dseed=%d", SERIES * 60, seed).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.8", "-1, 0.8", "3, 0.95", "-3, 0.95", "6, 0.95", "-6, 0.95"})
    void aSlipInOneReportIsFoundWithItsFactorAndNothingElseIsHeld(int power, double found) {
        int times = 0;
        for (int series = 0; series < SERIES; series++) {
            Random random = new Random(seed + series);
            List<Vintage> revenue = revenue(random, 0.1);
            int place = 13 + random.nextInt(revenue.size() - 13);
            Vintage slip = shifted(revenue.get(place), power);
            revenue.set(place, slip);
            for (Vintage held : held(revenue)) {
                assertThat(held.identity()).as("-Dseed=%d", seed + series).isEqualTo(slip.identity());
                assertThat(held.held()).contains("--factor %s'".formatted(factor(-power)));
                times++;
            }
        }
        assertThat(times).as("-Dseed=%d", seed).isGreaterThanOrEqualTo((int) (found * SERIES));
    }

    @Test
    void aPlaceMistakenByTenIsFoundByThePercentageBesideItAndAUnitByTheYearBefore() {
        List<Vintage> figures = List.of(
                vintage(HALF_BEFORE, "4880300", "before", "2023-07-05"),
                vintage(HALF, "56402000", "ten", "2024-07-05"),
                vintage(HALF.as(Measure.PERCENT_OF_SAME_PERIOD), "115.6", "ten", "2024-07-05"),
                vintage(HALF, "5640", "thousand", "2024-07-06"));

        assertThat(held(figures))
                .extracting(Vintage::held)
                .satisfiesExactlyInAnyOrder(
                        ten -> assertThat(ten)
                                .contains("'56402000', 56,402,000 VND", "10 times")
                                .contains("115.6 % of 4,880,300 VND in 2023-H1 ('before.txt', 2023-07-05)")
                                .contains("--as-it-is", "--factor 0.1'"),
                        thousand -> assertThat(thousand).contains("1/1,000 of", "--factor 1000'"));
    }

    @Test
    void whatADocumentImpliesIsHeldWithTheLevelItFollowsFrom() {
        FigureKey plan = REVENUE.under(Scenario.PLAN).in(Period.year(2024));

        assertThat(held(List.of(
                        vintage(HALF_BEFORE, "4880300", "before", "2023-07-05"),
                        vintage(HALF, "5640", "slip", "2024-07-05"),
                        vintage(plan, "9792", "slip", "2024-07-05", How.IMPLIED, 1))))
                .extracting(Vintage::held)
                .hasSize(2)
                .contains("Follows from a level that is held back");
    }

    @Test
    void aLevelThatIsItsPercentageOfTheKnownPlanIsNeverHeld() {
        FigureKey plan = REVENUE.under(Scenario.PLAN).in(Period.year(2024));
        List<Vintage> figures = new ArrayList<>(List.of(
                vintage(HALF_BEFORE, "4880", "before", "2023-07-05"), vintage(HALF, "5640000", "leap", "2024-07-05")));
        assertThat(held(figures)).hasSize(1);

        figures.add(vintage(plan, "9792000", "plan", "2023-12-20"));
        figures.add(vintage(HALF.as(Measure.PERCENT_OF_PLAN), "57.6", "leap", "2024-07-05"));

        assertThat(held(figures)).isEmpty();
    }

    @Test
    void aDocumentInAnotherUnitIsHeldAsAWholeAlthoughItAgreesWithItself() {
        List<Vintage> figures = new ArrayList<>();
        List<Vintage> other = new ArrayList<>();
        for (int year = 2015; year < 2020; year++) {
            figures.add(vintage(REVENUE.in(Period.year(year)), "9000000", "report-" + year, year + 1 + "-01-05"));
            other.add(vintage(REVENUE.in(Period.year(year)), "9000", "yearbook", "2021-05-05"));
        }
        other.add(vintage(REVENUE.in(Period.year(2020)), "9500", "yearbook", "2021-05-05"));
        figures.addAll(other);

        assertThat(held(figures))
                .extracting(Vintage::identity)
                .containsExactlyInAnyOrderElementsOf(
                        other.stream().map(Vintage::identity).toList());
    }

    @Test
    void whatIsUnlikeMostOfItsOwnTableIsHeldAlthoughNothingElseIsKnown() {
        assertThat(held(List.of(
                        year(2003, "29106050"),
                        year(2004, "28.709234"),
                        year(2005, "28.709"),
                        year(2006, "23556345"),
                        year(2009, "23556345"))))
                .extracting(held -> held.key().period().toString())
                .containsExactlyInAnyOrder("2004", "2005");
    }

    private static Vintage year(int year, String value) {
        return vintage(REVENUE.in(Period.year(year)), value, "table", "2010-02-05");
    }

    @Test
    void nothingIsHeldForWhatIsPublishedLaterNorOfAYoungSeries() {
        assertThat(held(List.of(
                        vintage(HALF, "5640", "first", "2023-07-05"),
                        vintage(REVENUE.in(Period.quarter(2024, 3)), "2800000", "next", "2024-10-05"))))
                .isEmpty();
    }

    @Test
    void whatAPersonAnswersForIsNotHeldAndIsWhatLaterFiguresAreComparedWith() {
        Vintage leap = vintage(HALF, "5640000", "leap", "2024-07-05");
        Vintage next = vintage(REVENUE.in(Period.half(2025, 1)), "6100000", "next", "2025-07-05");
        List<Vintage> figures = List.of(vintage(HALF_BEFORE, "4880", "before", "2023-07-05"), leap, next);

        assertThat(held(figures))
                .extracting(Vintage::identity)
                .containsExactlyInAnyOrder(leap.identity(), next.identity());
        HeldSlips answered =
                HeldSlips.of(Examples.VOCABULARY, Set.of(leap.identity().claimId()));
        assertThat(answered.judge(figures)).noneMatch(Vintage::isHeld);
    }

    @Test
    void aCountOfAFewMayLeap() {
        FigureKey members = REVENUE.of("party_members_admitted");
        List<Vintage> figures = new ArrayList<>();
        for (int year = 2015; year < 2023; year++) {
            figures.add(vintage(members.in(Period.year(year)), "3", "report-" + year, year + 1 + "-01-05"));
        }
        figures.add(vintage(members.in(Period.year(2023)), "30", "report-2023", "2024-01-05"));

        assertThat(held(figures)).isEmpty();
    }

    /** Revenue to the end of each month, as monthly reports publish it. */
    private static List<Vintage> revenue(Random random, double scatter) {
        double size = 100 + random.nextInt(1_000);
        double growth = Math.pow(1 + random.nextInt(20) / 100.0, 1 / 12.0);
        List<Vintage> reports = new ArrayList<>();
        double sinceNewYear = 0;
        for (int month = 0; month < 48; month++) {
            double ofTheMonth = size * Math.pow(growth, month) * Math.exp(random.nextGaussian() * scatter);
            sinceNewYear = month % 12 == 0 ? ofTheMonth : sinceNewYear + ofTheMonth;
            LocalDate end = LocalDate.of(2020, 1, 1).plusMonths(month + 1).minusDays(1);
            reports.add(report(REVENUE.in(Period.yearToDate(end)), sinceNewYear));
        }
        return reports;
    }

    private static List<Vintage> months(DoubleUnaryOperator value) {
        List<Vintage> reports = new ArrayList<>();
        for (int month = 0; month < 60; month++) {
            reports.add(report(
                    REVENUE.in(Period.month(2020 + month / 12, month % 12 + 1)), value.applyAsDouble(month) / 1e3));
        }
        return reports;
    }

    private static Vintage report(FigureKey key, double billions) {
        String value = BigDecimal.valueOf(billions)
                .scaleByPowerOfTen(9)
                .setScale(-6, RoundingMode.HALF_EVEN)
                .toPlainString();
        LocalDate end = key.period().end();
        return vintage(key, value, "report-" + end, end.plusDays(5).toString());
    }

    private static Vintage shifted(Vintage vintage, int power) {
        return vintage(
                vintage.key(),
                vintage.observation()
                        .quantity()
                        .value()
                        .scaleByPowerOfTen(power)
                        .toPlainString(),
                vintage.observation().provenance().documentId(),
                vintage.observation().provenance().publishedOn().toString());
    }

    private static String factor(int power) {
        return BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString();
    }

    /** What is held, whatever the order in which the vintages come. */
    private static List<Vintage> held(List<Vintage> vintages) {
        List<Vintage> inAnyOrder = new ArrayList<>(vintages);
        Collections.shuffle(inAnyOrder);
        return SLIPS.judge(inAnyOrder).stream().filter(Vintage::isHeld).toList();
    }
}
