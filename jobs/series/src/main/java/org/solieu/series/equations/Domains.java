package org.solieu.series.equations;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.FigureKey;

/**
 * What is possible of each figure. Equations cut off what cannot be until nothing changes any more, or nothing is left of
 * one. Ends are rounded outwards, so what is cut off is impossible indeed.
 */
public final class Domains {
    /** Decimals that are kept: more than figures have, so that a quotient's rounding is never told for a difference. */
    private static final int SCALE = 12;

    /** Two equations that narrow each other by ever less would go on for long, and tell nothing more. */
    private static final int MOST_CHANGES = 40;

    private final UnaryOperator<FigureKey> unknownOf;
    private final Map<FigureKey, Bounds> bounds = new HashMap<>();
    private final Map<FigureKey, Integer> changes = new HashMap<>();
    private final Set<FigureKey> changed = new LinkedHashSet<>();
    private @Nullable FigureKey impossible;

    Domains(UnaryOperator<FigureKey> unknownOf) {
        this.unknownOf = unknownOf;
    }

    /** What is possible of a figure as equations see it. */
    Bounds of(FigureKey unknown) {
        return bounds.getOrDefault(unknown, EquationRules.POSSIBLE);
    }

    /** The figure of which nothing is left, where there is one. */
    Optional<FigureKey> impossible() {
        return Optional.ofNullable(impossible);
    }

    /** Whether something is left of every figure. */
    public boolean isPossible() {
        return impossible == null;
    }

    /** What is left of a figure as documents state it: of a growth, not of the percentage it stands for. */
    public Bounds asStated(FigureKey key) {
        return of(unknownOf.apply(key)).plus(EquationRules.shift(key.measure()).negate());
    }

    void narrow(FigureKey unknown, Bounds allowed) {
        if (impossible != null) {
            return;
        }
        Bounds before = of(unknown);
        Optional<Bounds> both = before.and(allowed.widenedTo(SCALE));
        if (both.isEmpty()) {
            impossible = unknown;
        } else if (before.isWiderThan(both.get()) && changes.merge(unknown, 1, Integer::sum) <= MOST_CHANGES) {
            bounds.put(unknown, both.get());
            changed.add(unknown);
        }
    }

    /** Goes through equations until they have nothing more to say. */
    void settle(Collection<Equation> equations, Map<FigureKey, List<Equation>> byUnknown) {
        Deque<Equation> waiting = new ArrayDeque<>(equations);
        Set<Equation> inLine = new LinkedHashSet<>(equations);
        changed.clear();
        while (!waiting.isEmpty() && impossible == null) {
            Equation equation = waiting.removeFirst();
            inLine.remove(equation);
            equation.narrow(this);
            for (FigureKey unknown : changed) {
                for (Equation other : byUnknown.getOrDefault(unknown, List.of())) {
                    if (inLine.add(other)) {
                        waiting.addLast(other);
                    }
                }
            }
            changed.clear();
        }
    }
}
