package org.solieu.claims.prose.rating;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Learns a judge from readings of labelled texts: the same readings, in any order, give the same judge. */
public final class Learner {
    private static final int LEAST_EXAMPLES = 3;

    private Learner() {}

    /**
     * Grows a forest for each slot from the examples that teach something about it.
     *
     * @param letIn the threshold that the judge is given
     */
    public static Judge learn(List<Example> examples, BigDecimal letIn) {
        List<String> known = known(examples);
        Map<Slot, Forest> forests = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            List<Grower.Case> cases = examples.stream()
                    .filter(example -> example.teaches(slot))
                    .map(example -> new Grower.Case(
                            Judge.places(known, example.evidence()),
                            example.right().contains(slot)))
                    .toList();
            forests.put(slot, Grower.grow(cases, known.size()));
        }
        return new Judge(letIn, known, forests);
    }

    /** The evidence that is not too rare to be learned from, sorted. */
    private static List<String> known(List<Example> examples) {
        SortedMap<String, Integer> times = new TreeMap<>();
        for (Example example : examples) {
            new HashSet<>(example.evidence()).forEach(piece -> times.merge(piece, 1, Integer::sum));
        }
        times.values().removeIf(count -> count < LEAST_EXAMPLES);
        return List.copyOf(times.keySet());
    }
}
