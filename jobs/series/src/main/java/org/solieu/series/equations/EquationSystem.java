package org.solieu.series.equations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.Measure;

/**
 * All that is said of figures that belong together, as one system. It tells what is left possible of a figure, and which
 * statements cannot hold together. What it says depends on the statements alone, not on their order.
 */
public final class EquationSystem {
    /** More contradictions among figures that belong together are a document read wrongly, not so many findings. */
    private static final int MOST_CONFLICTS = 20;

    /** Percentages before amounts, months before years to date. */
    private static final Comparator<Statement> MADE_FIRST = Comparator.<Statement, Boolean>comparing(
                    statement -> statement.key().measure() == Measure.LEVEL)
            .thenComparing(statement -> statement.key().scenario())
            .thenComparing(statement -> statement.key().period().start().getDayOfYear() == 1)
            .thenComparing(Statement.ORDER);

    private final EquationRules rules;
    private final Map<FigureKey, List<Equation>> byUnknown = new HashMap<>();

    private EquationSystem(EquationRules rules) {
        this.rules = rules;
    }

    /** The system of some figures and of all that they are tied to; empty where no equation begins with one of them. */
    public static EquationSystem of(EquationRules rules, Collection<FigureKey> figures) {
        EquationSystem system = new EquationSystem(rules);
        Deque<FigureKey> waiting = new ArrayDeque<>();
        figures.stream()
                .filter(rules::isTied)
                .map(rules::unknown)
                .filter(unknown -> !rules.of(unknown).isEmpty())
                .distinct()
                .sorted(Comparator.comparing(FigureKey::toString))
                .forEach(waiting::add);
        Set<FigureKey> seen = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            for (Equation equation : rules.of(waiting.removeFirst())) {
                equation.unknowns().forEach(unknown -> system.tie(unknown, equation));
                equation.unknowns().stream().filter(seen::add).forEach(waiting::add);
            }
        }
        return system;
    }

    private void tie(FigureKey unknown, Equation equation) {
        byUnknown.computeIfAbsent(unknown, key -> new ArrayList<>()).add(equation);
    }

    /** Whether a figure takes part in an equation. */
    public boolean ties(FigureKey key) {
        return byUnknown.containsKey(rules.unknown(key));
    }

    /** The figures that few equations lie between. */
    public Set<FigureKey> near(FigureKey unknown, int equationsAway) {
        Set<FigureKey> near = new LinkedHashSet<>();
        rings(unknown, equationsAway).forEach(near::addAll);
        return near;
    }

    /** What is left of each figure if all the statements hold. */
    public Domains solve(Collection<Statement> statements) {
        Domains domains = new Domains(rules::unknown);
        Set<Equation> concerned = new LinkedHashSet<>();
        for (Statement statement : statements) {
            FigureKey unknown = rules.unknown(statement.key());
            domains.narrow(unknown, possible(statement));
            concerned.addAll(byUnknown.getOrDefault(unknown, List.of()));
        }
        domains.settle(concerned, byUnknown);
        return domains;
    }

    /** With its ends, since a half is rounded up by some and down by others. */
    private static Bounds possible(Statement statement) {
        Bounds stated =
                statement.bounds().plus(EquationRules.shift(statement.key().measure()));
        return new Bounds(stated.lower(), stated.lower() != null, stated.upper(), stated.upper() != null);
    }

    /** The contradictions among statements, each with as few of them as make it; none where all can hold. */
    public List<Conflict> conflicts(Collection<Statement> statements) {
        List<Conflict> conflicts = new ArrayList<>();
        List<Statement> left = new ArrayList<>(statements.stream()
                .filter(statement -> ties(statement.key()))
                .sorted(Statement.ORDER)
                .toList());
        while (conflicts.size() < MOST_CONFLICTS) {
            Optional<FigureKey> impossible = solve(left).impossible();
            if (impossible.isEmpty()) {
                break;
            }
            Conflict conflict = conflict(culprits(suspects(impossible.get(), left)));
            conflicts.add(conflict);
            left.remove(conflict.statement());
        }
        return conflicts;
    }

    /** Statements so near to the figure of which nothing is left that they contradict each other; the farthest first. */
    private List<Statement> suspects(FigureKey impossible, List<Statement> statements) {
        List<Statement> near = new ArrayList<>();
        for (Set<FigureKey> ring : rings(impossible, byUnknown.size())) {
            List<Statement> ofRing = statements.stream()
                    .filter(statement -> ring.contains(rules.unknown(statement.key())))
                    .toList();
            near.addAll(0, ofRing);
            if (!ofRing.isEmpty() && solve(near).impossible().isPresent()) {
                break;
            }
        }
        return near;
    }

    /** A figure, those that share an equation with it, those that share one with these, and so on. */
    private List<Set<FigureKey>> rings(FigureKey from, int most) {
        List<Set<FigureKey>> rings = new ArrayList<>(List.of(Set.of(from)));
        Set<FigureKey> seen = new HashSet<>(rings.getFirst());
        while (rings.size() <= most && !rings.getLast().isEmpty()) {
            Set<FigureKey> ring = new LinkedHashSet<>();
            for (FigureKey unknown : rings.getLast()) {
                for (Equation equation : byUnknown.getOrDefault(unknown, List.of())) {
                    equation.unknowns().stream().filter(seen::add).forEach(ring::add);
                }
            }
            rings.add(ring);
        }
        return rings;
    }

    /** Leaves out each statement that the contradiction does without. */
    private List<Statement> culprits(List<Statement> suspects) {
        List<Statement> left = new ArrayList<>(suspects);
        for (Statement suspect : suspects) {
            List<Statement> without = without(left, suspect);
            if (solve(without).impossible().isPresent()) {
                left = without;
            }
        }
        return left;
    }

    private Conflict conflict(List<Statement> together) {
        Statement made = together.stream().min(MADE_FIRST).orElseThrow();
        return new Conflict(made, solve(without(together, made)).asStated(made.key()), together);
    }

    private static List<Statement> without(List<Statement> statements, Statement one) {
        return statements.stream().filter(statement -> !statement.equals(one)).toList();
    }
}
