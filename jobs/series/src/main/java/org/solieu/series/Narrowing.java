package org.solieu.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.solieu.series.equations.Domains;
import org.solieu.series.equations.EquationRules;
import org.solieu.series.equations.EquationSystem;
import org.solieu.series.equations.Statement;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Quantity;

/**
 * Gives derived figures the bounds that all that was known on their day leaves them: a growth worked out of two rounded
 * levels is known better where a document states the percentage of the same period. Where a figure beside it was revised,
 * nobody knows which value a percentage was worked out from: the bounds stay as they are.
 */
final class Narrowing {
    /** Equations between a derived figure and what may narrow it: its own, and those of what it is derived from. */
    private static final int EQUATIONS_AWAY = 2;

    private final EquationRules rules;
    private final Map<FigureKey, List<Vintage>> byUnknown = new LinkedHashMap<>();
    private final boolean hasPercentages;

    Narrowing(EquationRules rules, List<Vintage> known) {
        this.rules = rules;
        known.stream()
                .filter(vintage -> vintage.observation().how() == How.STATED)
                .forEach(vintage -> byUnknown
                        .computeIfAbsent(rules.unknown(vintage.key()), key -> new ArrayList<>())
                        .add(vintage));
        this.hasPercentages = byUnknown.keySet().stream().anyMatch(key -> key.measure() != Measure.LEVEL);
    }

    /** The same derived vintages, with narrower bounds where more is known. */
    List<Vintage> of(List<Vintage> derived) {
        if (!hasPercentages || derived.isEmpty()) {
            return derived;
        }
        List<FigureKey> figures = new ArrayList<>(byUnknown.keySet());
        derived.forEach(vintage -> figures.add(vintage.key()));
        EquationSystem system = EquationSystem.of(rules, figures);
        return derived.stream()
                .map(vintage -> vintage.observation().how() == How.DERIVED
                        ? possible(vintage, system)
                                .map(bounds -> within(vintage, bounds))
                                .orElse(vintage)
                        : vintage)
                .toList();
    }

    /** What is left of a derived figure on its day; nothing where no percentage tells of it. */
    private Optional<Bounds> possible(Vintage derived, EquationSystem system) {
        LocalDate day = derived.observation().provenance().publishedOn();
        List<Statement> statements = new ArrayList<>();
        for (FigureKey unknown : system.near(rules.unknown(derived.key()), EQUATIONS_AWAY)) {
            Map<FigureKey, List<Vintage>> byKey = known(unknown, day);
            for (List<Vintage> vintages : byKey.values()) {
                Versions versions = new Versions(vintages);
                if (versions.common().isEmpty()) {
                    return Optional.empty();
                }
                statements.add(versions.statement());
            }
        }
        if (statements.stream().allMatch(statement -> statement.key().measure() == Measure.LEVEL)) {
            return Optional.empty();
        }
        Domains domains = system.solve(statements);
        return domains.isPossible() ? Optional.of(domains.asStated(derived.key())) : Optional.empty();
    }

    private Map<FigureKey, List<Vintage>> known(FigureKey unknown, LocalDate day) {
        Map<FigureKey, List<Vintage>> byKey = new LinkedHashMap<>();
        for (Vintage vintage : byUnknown.getOrDefault(unknown, List.of())) {
            if (vintage.isKnownOn(day)) {
                byKey.computeIfAbsent(vintage.key(), key -> new ArrayList<>()).add(vintage);
            }
        }
        return byKey;
    }

    private static Vintage within(Vintage derived, Bounds possible) {
        Quantity quantity = derived.observation().quantity();
        return quantity.bounds()
                .and(possible)
                .filter(quantity.bounds()::isWiderThan)
                .map(bounds -> derived.with(
                        new Quantity(nearest(quantity.value(), bounds), bounds, quantity.unit(), quantity.qualifier())))
                .orElse(derived);
    }

    private static BigDecimal nearest(BigDecimal value, Bounds bounds) {
        BigDecimal notBelow = bounds.lower() == null ? value : value.max(bounds.lower());
        return bounds.upper() == null ? notBelow : notBelow.min(bounds.upper());
    }
}
