package org.solieu.claims.prose.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tries weights on texts that they were not learned from: each text is held back once. */
public final class HeldBack {
    private static final int FOLDS = 5;
    private static final List<String> THRESHOLDS =
            List.of("0.000", "0.500", "0.600", "0.700", "0.750", "0.800", "0.850", "0.900");

    private HeldBack() {}

    /**
     * What would be let in from one threshold on.
     *
     * @param from the least probability
     * @param letIn how many readings
     * @param precision the share of them that is right as a whole
     * @param recall the share of all right readings that they are
     */
    public record Line(BigDecimal from, int letIn, double precision, double recall) {}

    /** One line a threshold, from the laxest on. */
    public static List<Line> of(List<Example> examples, BigDecimal letIn) {
        SortedSet<String> documents = new TreeSet<>();
        examples.forEach(example -> documents.add(example.document()));
        List<String> names = List.copyOf(documents);
        List<BigDecimal> probabilities = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Weights weights = Learner.learn(
                    examples.stream()
                            .filter(example -> names.indexOf(example.document()) % FOLDS != held)
                            .toList(),
                    letIn);
            for (Example example : examples) {
                if (names.indexOf(example.document()) % FOLDS == held) {
                    probabilities.add(weights.probability(example.evidence()));
                    right.add(example.isRight());
                }
            }
        }
        return THRESHOLDS.stream()
                .map(threshold -> line(new BigDecimal(threshold), probabilities, right))
                .toList();
    }

    private static Line line(BigDecimal from, List<BigDecimal> probabilities, List<Boolean> right) {
        int letIn = 0;
        int good = 0;
        int all = 0;
        for (int i = 0; i < right.size(); i++) {
            boolean in = probabilities.get(i).compareTo(from) >= 0;
            letIn += in ? 1 : 0;
            good += in && right.get(i) ? 1 : 0;
            all += right.get(i) ? 1 : 0;
        }
        return new Line(from, letIn, letIn == 0 ? 0 : (double) good / letIn, all == 0 ? 0 : (double) good / all);
    }
}
