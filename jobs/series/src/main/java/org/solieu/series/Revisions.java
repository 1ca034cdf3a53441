package org.solieu.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Quantity;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Sha256;

/**
 * Works out anew the percentages that no longer follow from their level. "4.880,3 tỷ đồng, đạt 43,0% dự toán" and later
 * "số chính thức 4.912,7 tỷ đồng" make it 43.3 percent of the same plan, from the day of the revision on.
 *
 * @param byKey stated and implied vintages that belong together
 * @param planDimensions dimensions that tell who set a plan
 */
record Revisions(Map<FigureKey, List<Vintage>> byKey, Set<String> planDimensions) {
    private static final Set<Measure> OF_THE_LEVEL =
            Set.of(Measure.PERCENT_OF_PLAN, Measure.PERCENT_OF_SAME_PERIOD, Measure.GROWTH_YOY, Measure.GROWTH_YTD);
    private static final Set<Measure> GROWTHS = Set.of(Measure.GROWTH_YOY, Measure.GROWTH_YTD);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext DIVISION = new MathContext(60, RoundingMode.HALF_EVEN);

    /** The revised vintages of a figure. */
    Stream<Vintage> of(FigureKey key) {
        if (key.scenario() != Scenario.ACTUAL || !OF_THE_LEVEL.contains(key.measure())) {
            return Stream.empty();
        }
        FigureKey levelKey = key.as(Measure.LEVEL).of(key.breakdown().without(planDimensions));
        List<Vintage> levels = byKey.getOrDefault(levelKey, List.of());
        return levels.size() < 2
                ? Stream.empty()
                : byKey.getOrDefault(key, List.of()).stream()
                        .filter(vintage -> vintage.observation().how() == How.STATED)
                        .flatMap(percentage -> revised(percentage, levels));
    }

    private static Stream<Vintage> revised(Vintage percentage, List<Vintage> levels) {
        String document = percentage.observation().provenance().documentId();
        return levels.stream()
                .filter(level -> isOf(level, document))
                .limit(1)
                .flatMap(old -> later(percentage, levels)
                        .filter(level -> canReplace(old, level, percentage))
                        .map(level -> vintage(percentage, old, level)));
    }

    private static boolean isOf(Vintage level, String document) {
        return level.observation().provenance().documentId().equals(document)
                && level.observation().how() == How.STATED
                && level.observation().status() != FigureStatus.SUPERSEDED;
    }

    /** The levels that came to prevail since the percentage was published, each once. */
    private static Stream<Vintage> later(Vintage percentage, List<Vintage> levels) {
        TreeSet<LocalDate> days = new TreeSet<>();
        levels.forEach(level -> days.add(level.observation().provenance().publishedOn()));
        return days.tailSet(percentage.observation().provenance().publishedOn()).stream()
                .flatMap(day -> Derivations.prevailing(levels, day).stream())
                .distinct();
    }

    private static boolean canReplace(Vintage old, Vintage level, Vintage percentage) {
        Quantity before = old.observation().quantity();
        Quantity after = level.observation().quantity();
        return !before.bounds().meets(after.bounds())
                && after.canBeDividedBy(before)
                && base(percentage).isAtLeastZero();
    }

    /** A growth as the percentage that the level is of the one before. */
    private static Quantity base(Vintage percentage) {
        boolean isGrowth = GROWTHS.contains(percentage.key().measure());
        Quantity quantity = percentage.observation().quantity();
        return isGrowth ? quantity.plus(HUNDRED) : quantity;
    }

    private static Vintage vintage(Vintage percentage, Vintage old, Vintage level) {
        Observation stated = percentage.observation();
        Quantity base = base(percentage);
        Quantity before = old.observation().quantity();
        Quantity after = level.observation().quantity();
        Bounds bounds = base.bounds().multipliedBy(after.bounds()).dividedBy(before.bounds());
        BigDecimal value = base.value().multiply(after.value()).divide(before.value(), DIVISION);
        Quantity quantity = new Quantity(value, bounds, base.unit(), Qualifier.APPROX);
        boolean isGrowth = GROWTHS.contains(percentage.key().measure());
        return new Vintage(
                percentage.subject(),
                new Observation(
                        percentage.key(),
                        isGrowth ? quantity.plus(HUNDRED.negate()) : quantity,
                        stated.status(),
                        How.REVISED,
                        provenance(percentage, old, level)),
                percentage.loadedOn().isBefore(level.loadedOn()) ? level.loadedOn() : percentage.loadedOn());
    }

    /** Where the percentage is stated; since when the level is known; of the lesser of the two sources. */
    private static Provenance provenance(Vintage percentage, Vintage old, Vintage level) {
        Provenance stated = percentage.observation().provenance();
        Provenance since = level.observation().provenance();
        Provenance lesser = since.sourceRank() < stated.sourceRank() ? since : stated;
        return new Provenance(
                Sha256.of(String.join("|", percentage.key().toString(), stated.claimId(), since.claimId())),
                stated.documentId(),
                stated.name(),
                lesser.source(),
                lesser.sourceRank(),
                since.publishedOn(),
                since.publishedOnBasis(),
                stated.locator(),
                stated.quote(),
                "%s as stated * revised level / level stated beside it: claims %s * %s / %s"
                        .formatted(
                                percentage.key().measure().code(),
                                stated.claimId(),
                                since.claimId(),
                                old.observation().provenance().claimId()));
    }
}
