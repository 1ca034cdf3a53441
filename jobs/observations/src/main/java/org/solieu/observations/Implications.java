package org.solieu.observations;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.Quantity;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Vocabulary;

/**
 * Solves for what a document's figures imply without stating it: the plan behind a level and its percentage of the plan,
 * last year's level behind a growth, the amount behind a share, the growth behind an index of 100.
 */
final class Implications {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MINUS_HUNDRED = HUNDRED.negate();

    /** Of several that imply one value the first in this order counts. */
    private static final Comparator<Observation> ORDER = Comparator.<Observation, String>comparing(
                    observation -> observation.key().toString())
            .thenComparing(observation -> observation.provenance().claimId());

    private final Vocabulary vocabulary;
    private final Set<String> planDimensions;
    private final Map<FigureKey, Observation> stated = new HashMap<>();

    private Implications(Vocabulary vocabulary, List<Observation> stated) {
        this.vocabulary = vocabulary;
        this.planDimensions = vocabulary.planDimensions();
        stated.stream()
                .filter(value -> value.status() != FigureStatus.SUPERSEDED)
                .forEach(value -> this.stated.put(value.key(), value));
    }

    /**
     * The values that {@code stated} implies and does not state.
     *
     * @param stated the settled values of one document, one for each key
     */
    static List<Observation> of(Vocabulary vocabulary, List<Observation> stated) {
        Map<FigureKey, Observation> implied = new LinkedHashMap<>();
        new Implications(vocabulary, stated)
                .implied()
                .sorted(Comparator.comparing(Implied::from, ORDER))
                .forEach(each -> implied.putIfAbsent(each.value().key(), each.value()));
        return List.copyOf(implied.values());
    }

    /** A value, and what it implies. */
    private record Implied(Observation from, Observation value) {}

    private Stream<Implied> implied() {
        return stated.values().stream()
                .flatMap(from -> impliedBy(from).stream()
                        .filter(value -> !stated.containsKey(value.key()))
                        .map(value -> new Implied(from, value)));
    }

    private Optional<Observation> impliedBy(Observation value) {
        FigureKey key = value.key();
        if (key.scenario() != Scenario.ACTUAL) {
            return Optional.empty();
        }
        return switch (key.measure()) {
            case PERCENT_OF_PLAN -> plan(value);
            case PERCENT_OF_SAME_PERIOD ->
                before(value, value.quantity(), key.period().yearBefore()).or(() -> growth(value, Measure.GROWTH_YOY));
            case PERCENT_OF_PREV_PERIOD -> growth(value, Measure.GROWTH_PREV_PERIOD);
            case PERCENT_OF_DECEMBER -> growth(value, Measure.GROWTH_YTD);
            case GROWTH_YOY ->
                before(value, value.quantity().plus(HUNDRED), key.period().yearBefore());
            case GROWTH_YTD ->
                before(value, value.quantity().plus(HUNDRED), key.period().yearEndBefore());
            case SHARE -> part(value);
            case RATIO -> numerator(value);
            case LEVEL, PERCENT_OF_BASE, GROWTH_PREV_PERIOD, CONTRIBUTION_TO_GROWTH, CHANGE_ABS, RANK ->
                Optional.empty();
        };
    }

    /**
     * A plan is made for a calendar year: the percentage must be of that year's level to date. Who set the plan is told with
     * the percentage, and the level is the same for all of them.
     */
    private Optional<Observation> plan(Observation percentage) {
        FigureKey plan = percentage.key().as(Measure.LEVEL).under(Scenario.PLAN);
        FigureKey key = plan.under(Scenario.ACTUAL).of(plan.breakdown().without(planDimensions));
        boolean sinceNewYear = key.period().start().getDayOfYear() == 1
                && key.period().start().getYear() == key.period().end().getYear();
        return sinceNewYear
                ? over(
                        percentage,
                        percentage.quantity(),
                        key,
                        plan.in(plan.period().yearOfEnd()),
                        "plan = level / percent of plan")
                : Optional.empty();
    }

    /** The growth behind an index, which documents state where nothing but the index is known. */
    private Optional<Observation> growth(Observation index, Measure growth) {
        Indicator indicator = vocabulary.indicator(index.key().indicator());
        boolean isWanted = indicator.measures().contains(growth)
                && (growth != Measure.GROWTH_YOY || indicator.kind() == IndicatorKind.INDEX);
        return isWanted
                ? Optional.of(implied(
                        index,
                        index.key().as(growth),
                        index.quantity().plus(MINUS_HUNDRED),
                        "growth = percent of the earlier value - 100"))
                : Optional.empty();
    }

    private Optional<Observation> before(Observation comparison, Quantity percentage, Period before) {
        FigureKey key = comparison.key().as(Measure.LEVEL);
        return over(comparison, percentage, key, key.in(before), "level before = level / percent of the level before");
    }

    private Optional<Observation> over(
            Observation from, Quantity percentage, FigureKey levelKey, FigureKey impliedKey, String rule) {
        return level(levelKey)
                .filter(level -> level.quantity().canBeDividedBy(percentage))
                .map(level -> implied(
                        from,
                        impliedKey,
                        level.quantity()
                                .hundredfoldOver(percentage, level.quantity().unit()),
                        rule));
    }

    /** The share of a part, where the document states the level of the whole indicator. */
    private Optional<Observation> part(Observation share) {
        FigureKey key = share.key().as(Measure.LEVEL);
        boolean isAPart = !key.breakdown().equals(Breakdown.WHOLE);
        return isAPart ? times(share, key.of(Breakdown.WHOLE), key, "part = share of the whole") : Optional.empty();
    }

    private Optional<Observation> numerator(Observation ratio) {
        Indicator.@Nullable Ratio of =
                vocabulary.indicator(ratio.key().indicator()).ratio();
        if (of == null) {
            return Optional.empty();
        }
        FigureKey key = ratio.key().as(Measure.LEVEL);
        return times(ratio, key.of(of.denominator()), key.of(of.numerator()), "numerator = ratio of the denominator");
    }

    private Optional<Observation> times(Observation percentage, FigureKey wholeKey, FigureKey impliedKey, String rule) {
        return level(wholeKey)
                .filter(whole -> whole.quantity().isAtLeastZero()
                        && percentage.quantity().isAtLeastZero())
                .map(whole -> implied(
                        percentage,
                        impliedKey,
                        whole.quantity()
                                .percentage(
                                        percentage.quantity(), whole.quantity().unit()),
                        rule));
    }

    private Optional<Observation> level(FigureKey key) {
        return Optional.ofNullable(stated.get(key));
    }

    private static Observation implied(Observation from, FigureKey key, Quantity quantity, String rule) {
        Provenance source = from.provenance();
        Provenance provenance = new Provenance(
                source.claimId(),
                source.documentId(),
                source.name(),
                source.source(),
                source.sourceRank(),
                source.publishedOn(),
                source.publishedOnBasis(),
                source.locator(),
                source.quote(),
                rule);
        return new Observation(key, quantity, from.status(), How.IMPLIED, provenance);
    }
}
