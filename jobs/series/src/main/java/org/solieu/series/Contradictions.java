package org.solieu.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.solieu.series.equations.Conflict;
import org.solieu.series.equations.EquationRules;
import org.solieu.series.equations.EquationSystem;
import org.solieu.series.equations.Statement;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Quantity;
import org.solieu.vocabulary.Scenario;

/**
 * Finds which figures contradict each other: a percentage that does not follow from its amounts, a month that two years to
 * date do not leave room for. A revision is no contradiction: an amount that was revised counts with all its values, and a
 * percentage that was told before does not count any more. So is an adjusted plan: a percentage is compared with the plans
 * that were stated by its day, and with those that two documents imply. Values of one and the same figure are not compared here.
 */
final class Contradictions {
    private final EquationRules rules;

    /** What is stated, by the figure as equations see it, percentages apart by their measure. */
    private final Map<FigureKey, List<Vintage>> stated = new LinkedHashMap<>();

    /** Plans that percentages imply, by the plan. */
    private final Map<FigureKey, List<Vintage>> implied = new LinkedHashMap<>();

    private Contradictions(EquationRules rules) {
        this.rules = rules;
    }

    /**
     * The same vintages. Of those that cannot hold together the one that the others make is marked.
     *
     * @param vintages stated and implied vintages of one place, one breakdown and one family of indicators
     */
    static List<Vintage> of(EquationRules rules, List<Vintage> vintages) {
        Contradictions contradictions = new Contradictions(rules);
        vintages.stream().filter(Contradictions::isStated).forEach(contradictions::add);
        vintages.stream().filter(Contradictions::isImpliedPlan).forEach(contradictions::addImplied);
        Map<Vintage.Identity, Contradiction> found = contradictions.found();
        return vintages.stream()
                .map(vintage -> vintage.contradicting(isStated(vintage) ? found.get(vintage.identity()) : null))
                .toList();
    }

    private static boolean isStated(Vintage vintage) {
        return vintage.observation().how() == How.STATED
                && vintage.observation().status() != FigureStatus.FORECAST
                && vintage.replacedBy() == null
                && !vintage.isHeld();
    }

    private static boolean isImpliedPlan(Vintage vintage) {
        return vintage.observation().how() == How.IMPLIED
                && vintage.key().scenario() == Scenario.PLAN
                && !vintage.isHeld();
    }

    private void addImplied(Vintage plan) {
        implied.computeIfAbsent(rules.unknown(plan.key()), same -> new ArrayList<>())
                .add(plan);
    }

    private void add(Vintage vintage) {
        FigureKey key = vintage.key();
        FigureKey figure = key.measure() == Measure.LEVEL ? rules.unknown(key) : key;
        stated.computeIfAbsent(figure, same -> new ArrayList<>()).add(vintage);
    }

    private Map<Vintage.Identity, Contradiction> found() {
        EquationSystem system = EquationSystem.of(rules, stated.keySet());
        List<Statement> statements = new ArrayList<>();
        stated.forEach((figure, vintages) -> {
            List<Vintage> versions = system.ties(figure)
                    ? vintages.stream().filter(this::isComparable).toList()
                    : List.of();
            if (!versions.isEmpty()) {
                statements.add(new Versions(versions).and(impliedTwice(figure)).statement());
            }
        });
        return byVintage(system.conflicts(statements));
    }

    /**
     * Whether a percentage can be compared with its amounts: none of them was revised since, and its plan was stated by its
     * day. What is no percentage can.
     */
    private boolean isComparable(Vintage vintage) {
        LocalDate day = vintage.observation().provenance().publishedOn();
        for (FigureKey amount : rules.amountsOf(rules.unknown(vintage.key()))) {
            Versions versions = new Versions(stated.getOrDefault(amount, List.of()));
            boolean isUnknownPlan = amount.scenario() == Scenario.PLAN && !versions.isKnownOn(day);
            if (isUnknownPlan || versions.isRevisedAfter(day)) {
                return false;
            }
        }
        return true;
    }

    /** Plans that two documents imply: there was one that none of them states. */
    private List<Vintage> impliedTwice(FigureKey plan) {
        List<Vintage> all = implied.getOrDefault(plan, List.of());
        return all.stream()
                .filter(one -> all.stream().anyMatch(other -> Versions.agreeIndependently(one, other)))
                .toList();
    }

    private static Map<Vintage.Identity, Contradiction> byVintage(Collection<Conflict> conflicts) {
        Map<Vintage.Identity, Contradiction> found = new HashMap<>();
        for (Conflict conflict : conflicts) {
            Statement statement = conflict.statement();
            found.put(new Vintage.Identity(statement.key(), statement.claim()), contradiction(conflict));
        }
        return found;
    }

    private static Contradiction contradiction(Conflict conflict) {
        String claims = conflict.together().stream()
                .map(Statement::claim)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        Bounds follows = conflict.follows().widenedTo(Quantity.SCALE);
        return new Contradiction(claims, follows.lower(), follows.upper());
    }
}
