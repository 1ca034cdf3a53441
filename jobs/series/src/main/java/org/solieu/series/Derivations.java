package org.solieu.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.Quantity;
import org.solieu.vocabulary.Sha256;

/**
 * Computes what figures amount to together and no document states: the percentage of the plan, growth, a ratio of two
 * indicators. A derived vintage appears on the day the last of its inputs was published, and again whenever an input
 * changes, so what was known on a day is known of derived figures too.
 */
final class Derivations {
    private static final BigDecimal MINUS_HUNDRED = BigDecimal.valueOf(-100);

    private final Map<FigureKey, List<Vintage>> byKey = new LinkedHashMap<>();

    private Derivations(List<Vintage> vintages) {
        vintages.forEach(vintage ->
                byKey.computeIfAbsent(vintage.key(), key -> new ArrayList<>()).add(vintage));
    }

    /**
     * All derived vintages of figures that belong together.
     *
     * @param rules what can be computed from what
     * @param vintages stated and implied vintages of one place, one breakdown and one family of indicators
     */
    static List<Vintage> of(DerivationRules rules, List<Vintage> vintages) {
        Derivations derivations = new Derivations(vintages);
        Revisions revisions =
                new Revisions(derivations.byKey, rules.vocabulary().planDimensions());
        Stream<Vintage> revised = derivations.byKey.keySet().stream().flatMap(revisions::of);
        Stream<Vintage> derived = derivations.byKey.keySet().stream()
                .flatMap(key -> rules.startingFrom(key).stream())
                .flatMap(derivations::vintages);
        return Stream.concat(revised, derived).toList();
    }

    private Stream<Vintage> vintages(DerivationRules.Rule rule) {
        List<Vintage> numerators = byKey.getOrDefault(rule.numerator(), List.of());
        List<Vintage> denominators = byKey.getOrDefault(rule.denominator(), List.of());
        if (numerators.isEmpty() || denominators.isEmpty()) {
            return Stream.empty();
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.concat(numerators.stream(), denominators.stream())
                .forEach(input -> days.add(input.observation().provenance().publishedOn()));
        Map<String, Vintage> derived = new LinkedHashMap<>();
        for (LocalDate day : days) {
            if (prevailing(byKey.getOrDefault(rule.result(), List.of()), day).isPresent()) {
                break;
            }
            derive(rule, numerators, denominators, day)
                    .ifPresent(vintage -> derived.putIfAbsent(vintage.identity().claimId(), vintage));
        }
        return derived.values().stream();
    }

    private static Optional<Vintage> derive(
            DerivationRules.Rule rule, List<Vintage> numerators, List<Vintage> denominators, LocalDate day) {
        Optional<Vintage> numerator = prevailing(numerators, day);
        Optional<Vintage> denominator = prevailing(denominators, day);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Optional.empty();
        }
        Quantity over = numerator.get().observation().quantity();
        Quantity under = denominator.get().observation().quantity();
        return over.canBeDividedBy(under)
                ? Optional.of(vintage(rule, numerator.get(), denominator.get(), over.hundredfoldOver(under, "percent")))
                : Optional.empty();
    }

    static Optional<Vintage> prevailing(List<Vintage> vintages, LocalDate day) {
        return Vintage.prevailing(
                vintages.stream().filter(vintage -> vintage.isKnownOn(day)).toList());
    }

    private static Vintage vintage(
            DerivationRules.Rule rule, Vintage numerator, Vintage denominator, Quantity percentage) {
        Quantity quantity = rule.isGrowth() ? percentage.plus(MINUS_HUNDRED) : percentage;
        Observation observation = new Observation(
                rule.result(),
                quantity,
                lessSettled(
                        numerator.observation().status(),
                        denominator.observation().status()),
                How.DERIVED,
                provenance(
                        rule,
                        numerator.observation().provenance(),
                        denominator.observation().provenance()));
        LocalDate loadedOn = Stream.of(numerator.loadedOn(), denominator.loadedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Vintage(rule.subject(), observation, loadedOn);
    }

    private static @Nullable FigureStatus lessSettled(@Nullable FigureStatus a, @Nullable FigureStatus b) {
        return FigureStatus.rank(a) <= FigureStatus.rank(b) ? a : b;
    }

    /** Where the numerator is stated; since when both are known; of the lesser of the two sources. */
    private static Provenance provenance(DerivationRules.Rule rule, Provenance numerator, Provenance denominator) {
        Provenance later = numerator.publishedOn().isBefore(denominator.publishedOn()) ? denominator : numerator;
        Provenance lesser = denominator.sourceRank() < numerator.sourceRank() ? denominator : numerator;
        return new Provenance(
                claimId(rule, numerator, denominator),
                numerator.documentId(),
                numerator.name(),
                lesser.source(),
                lesser.sourceRank(),
                later.publishedOn(),
                later.publishedOnBasis(),
                numerator.locator(),
                numerator.quote(),
                "%s = %s / %s: claims %s / %s"
                        .formatted(
                                rule.result().measure().code(),
                                rule.numerator(),
                                rule.denominator(),
                                numerator.claimId(),
                                denominator.claimId()));
    }

    private static String claimId(DerivationRules.Rule rule, Provenance numerator, Provenance denominator) {
        String text = String.join("|", rule.result().toString(), numerator.claimId(), denominator.claimId());
        return Sha256.of(text);
    }
}
