package org.solieu.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Quantity;
import org.solieu.vocabulary.Scenario;

/**
 * Years of revenue of a province, made up from a seed, and what bulletins say of it: rounded, in random forms, some of it
 * estimated first and revised later, against a plan that may be adjusted in July. All that is said is true, or revised.
 */
final class TrueWorld {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISE = new MathContext(60);
    private static final int FIRST_YEAR = 2019;
    private static final List<String> AMOUNT_ROUNDINGS = List.of("100000000", "1000000000", "10000000000");
    private static final List<Qualifier> QUALIFIERS =
            List.of(Qualifier.EXACT, Qualifier.EXACT, Qualifier.OVER, Qualifier.APPROX, Qualifier.APPROX_BELOW);

    private final Random random;
    private final String place;
    private final Map<YearMonth, BigDecimal> flows = new HashMap<>();
    private final Map<FigureKey, Set<BigDecimal>> truth = new HashMap<>();
    private final List<Vintage> said = new ArrayList<>();

    private TrueWorld(long seed, String place) {
        this.random = new Random(seed);
        this.place = place;
    }

    /** Two provinces, and one that both become in the last years. */
    static List<TrueWorld> ofThreeProvinces(long seed, int years) {
        TrueWorld one = new TrueWorld(seed, "33");
        TrueWorld other = new TrueWorld(seed + 1, "34");
        TrueWorld merged = new TrueWorld(seed + 2, "33-2025");
        int merger = FIRST_YEAR + years - Math.min(years - 1, 2);
        one.live(FIRST_YEAR, FIRST_YEAR + years);
        other.live(FIRST_YEAR, FIRST_YEAR + years);
        one.flows.forEach((month, flow) -> merged.flows.put(month, flow.add(other.flows.get(month))));
        one.tell(FIRST_YEAR, merger);
        other.tell(FIRST_YEAR, merger);
        merged.tell(merger, FIRST_YEAR + years);
        return List.of(one, other, merged);
    }

    /** What documents say, in the order of their publication. */
    List<Vintage> said() {
        return said;
    }

    /** Whether a figure's bounds hold what it is in truth; of the percentage of a plan, against one plan of the year. */
    boolean allows(Vintage vintage) {
        FigureKey key = vintage.key();
        Bounds bounds = vintage.observation().quantity().bounds();
        return truth(key).stream().anyMatch(value -> bounds.meets(Bounds.point(value)));
    }

    private Set<BigDecimal> truth(FigureKey key) {
        BigDecimal level = flow(key.period());
        return switch (key.measure()) {
            case LEVEL -> key.scenario() == Scenario.PLAN ? truth.getOrDefault(key, Set.of()) : Set.of(level);
            case PERCENT_OF_SAME_PERIOD ->
                Set.of(percent(level, flow(key.period().yearBefore())));
            case GROWTH_YOY ->
                Set.of(percent(level, flow(key.period().yearBefore())).subtract(HUNDRED));
            case PERCENT_OF_PLAN -> {
                Set<BigDecimal> percentages = new HashSet<>();
                truth.getOrDefault(plan(key.period().end().getYear()), Set.of())
                        .forEach(plan -> percentages.add(percent(level, plan)));
                yield percentages;
            }
            default -> throw new IllegalStateException("Nothing is made up of " + key);
        };
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, PRECISE);
    }

    private BigDecimal flow(Period period) {
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month = YearMonth.from(period.start());
                !month.isAfter(YearMonth.from(period.end()));
                month = month.plusMonths(1)) {
            sum = sum.add(flows.get(month));
        }
        return sum;
    }

    private void live(int from, int to) {
        int usual = 200_000 + random.nextInt(600_000);
        for (YearMonth month = YearMonth.of(from, 1); month.getYear() < to; month = month.plusMonths(1)) {
            flows.put(month, MILLION.multiply(BigDecimal.valueOf(usual + random.nextInt(usual / 2))));
        }
    }

    private void tell(int from, int to) {
        for (int year = from; year < to; year++) {
            BigDecimal plan = plan(year, LocalDate.of(year - 1, 12, 10));
            for (int month = 1; month <= 12; month++) {
                if (month == 7 && random.nextInt(3) > 0) {
                    plan = plan(year, LocalDate.of(year, 7, 20));
                }
                if (random.nextInt(5) > 0) {
                    bulletin(YearMonth.of(year, month), plan, year > from);
                }
            }
        }
    }

    private FigureKey plan(int year) {
        return level(Period.year(year)).under(Scenario.PLAN);
    }

    private FigureKey level(Period period) {
        return new FigureKey(
                "domestic_revenue", Examples.REVENUE.breakdown(), place, period, Scenario.ACTUAL, Measure.LEVEL);
    }

    private BigDecimal plan(int year, LocalDate day) {
        BigDecimal plan = flow(Period.year(year))
                .multiply(BigDecimal.valueOf(70 + random.nextInt(50)))
                .movePointLeft(2)
                .setScale(-9, RoundingMode.HALF_UP);
        truth.computeIfAbsent(plan(year), key -> new HashSet<>()).add(plan);
        say(plan(year), plan, Bounds.point(plan), new Document("plan", day, null));
        return plan;
    }

    private void bulletin(YearMonth month, BigDecimal plan, boolean hasYearBefore) {
        LocalDate day = month.plusMonths(1).atDay(3 + random.nextInt(5));
        Period toDate = Period.yearToDate(month.atEndOfMonth());
        BigDecimal level = flow(toDate);
        boolean isEstimate = random.nextInt(7) == 0;
        Document document = new Document("bulletin", day, isEstimate ? FigureStatus.ESTIMATED : null);
        if (isEstimate) {
            BigDecimal estimate = level.multiply(BigDecimal.valueOf(random.nextBoolean() ? 97 : 103))
                    .movePointLeft(2);
            sayExactly(level(toDate), estimate, document);
            sayOf(toDate, estimate, plan, hasYearBefore, document);
            sayExactly(level(toDate), level, new Document("revision", day.plusDays(40), FigureStatus.OFFICIAL));
            return;
        }
        if (random.nextInt(8) > 0) {
            sayRoughly(level(toDate), level, document);
        }
        sayOf(toDate, level, plan, hasYearBefore, document);
        sayParts(month, hasYearBefore, document);
    }

    /** Percentages of the year to date. */
    private void sayOf(Period toDate, BigDecimal level, BigDecimal plan, boolean hasYearBefore, Document document) {
        if (random.nextBoolean()) {
            sayPercent(level(toDate).as(Measure.PERCENT_OF_PLAN), percent(level, plan), document);
        }
        if (hasYearBefore) {
            sayComparison(toDate, level, document);
        }
    }

    private void sayComparison(Period period, BigDecimal level, Document document) {
        BigDecimal percent = percent(level, flow(period.yearBefore()));
        switch (random.nextInt(4)) {
            case 0 -> sayPercent(level(period).as(Measure.PERCENT_OF_SAME_PERIOD), percent, document);
            case 1 -> sayPercent(level(period).as(Measure.GROWTH_YOY), percent.subtract(HUNDRED), document);
            default -> {
                // nothing is said of the year before
            }
        }
    }

    /** The month, and the quarter that ends with it. */
    private void sayParts(YearMonth month, boolean hasYearBefore, Document document) {
        Period alone = Period.month(month.getYear(), month.getMonthValue());
        if (random.nextBoolean()) {
            sayRoughly(level(alone), flow(alone), document);
        }
        if (hasYearBefore && random.nextInt(3) == 0) {
            sayComparison(alone, flow(alone), document);
        }
        if (month.getMonthValue() % 3 == 0 && random.nextBoolean()) {
            Period quarter = Period.quarter(month.getYear(), month.getMonthValue() / 3);
            sayRoughly(level(quarter), flow(quarter), document);
        }
    }

    /** A document, as it is told from others. */
    private record Document(
            String kind, LocalDate day, @Nullable FigureStatus status) {}

    private void sayRoughly(FigureKey key, BigDecimal value, Document document) {
        Qualifier qualifier = QUALIFIERS.get(random.nextInt(QUALIFIERS.size()));
        BigDecimal rounding = new BigDecimal(AMOUNT_ROUNDINGS.get(random.nextInt(AMOUNT_ROUNDINGS.size())));
        say(key, value, qualifier, rounding, document);
    }

    private void sayExactly(FigureKey key, BigDecimal value, Document document) {
        say(key, value, Qualifier.EXACT, new BigDecimal(AMOUNT_ROUNDINGS.getFirst()), document);
    }

    private void sayPercent(FigureKey key, BigDecimal value, Document document) {
        say(key, value, Qualifier.EXACT, random.nextInt(4) == 0 ? BigDecimal.ONE : new BigDecimal("0.1"), document);
    }

    private void say(FigureKey key, BigDecimal value, Qualifier qualifier, BigDecimal rounding, Document document) {
        RoundingMode mode = switch (qualifier) {
            case OVER -> RoundingMode.FLOOR;
            case APPROX_BELOW -> RoundingMode.CEILING;
            default -> value.signum() < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
        };
        BigDecimal written = value.divide(rounding, 0, mode).multiply(rounding);
        say(key, written, Bounds.of(qualifier, written, null, rounding), document);
    }

    private void say(FigureKey key, BigDecimal value, Bounds bounds, Document document) {
        String name = place + "-" + document.kind() + "-" + document.day();
        Provenance provenance = new Provenance(
                name + "-" + key.measure() + key.period(),
                name,
                name + ".txt",
                "press",
                10,
                document.day(),
                PublishedOnBasis.DECLARED,
                "characters 0-5",
                value.toPlainString(),
                "test");
        String unit = key.measure() == Measure.LEVEL ? "VND" : "percent";
        Quantity quantity = new Quantity(value, bounds, unit, Qualifier.EXACT);
        said.add(new Vintage(
                "budget_revenue",
                new Observation(key, quantity, document.status(), How.STATED, provenance),
                document.day()));
    }
}
