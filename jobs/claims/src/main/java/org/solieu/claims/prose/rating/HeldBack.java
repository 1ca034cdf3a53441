package org.solieu.claims.prose.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Readings, each rated by a judge that was not taught by its text: each text is held back once.
 *
 * @param rated the readings with their probabilities
 */
public record HeldBack(List<Rated> rated) {
    private static final int FOLDS = 5;
    private static final double RISK = 0.05;
    private static final List<String> THRESHOLDS =
            List.of("0.000", "0.500", "0.600", "0.700", "0.750", "0.800", "0.850", "0.900");

    /** A reading, and how probable it was held that it is right as a whole. */
    public record Rated(Example example, BigDecimal probability) {}

    /**
     * What would be let in from one threshold on.
     *
     * @param from the least probability
     * @param letIn how many readings
     * @param precision the share of them that is right as a whole
     * @param atLeast the precision that further documents of the kind reach with a certainty of 95 %, whichever of the
     *     thresholds is chosen
     * @param recall the share of all right readings that they are
     */
    public record Line(BigDecimal from, int letIn, double precision, double atLeast, double recall) {}

    /** Learns once for each fifth of the texts, from the others. */
    public static HeldBack of(List<Example> examples, BigDecimal letIn) {
        SortedSet<String> documents = new TreeSet<>();
        examples.forEach(example -> documents.add(example.document()));
        List<String> names = List.copyOf(documents);
        List<Rated> rated = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Judge judge = Learner.learn(
                    examples.stream()
                            .filter(example -> names.indexOf(example.document()) % FOLDS != held)
                            .toList(),
                    letIn);
            examples.stream()
                    .filter(example -> names.indexOf(example.document()) % FOLDS == held)
                    .map(example -> new Rated(example, judge.probability(example.evidence())))
                    .forEach(rated::add);
        }
        return new HeldBack(List.copyOf(rated));
    }

    /** The readings of some texts alone. */
    public HeldBack among(Set<String> documents) {
        return new HeldBack(rated.stream()
                .filter(one -> documents.contains(one.example().document()))
                .toList());
    }

    /** The mean square of the difference between the probability and what became true, 1 or 0: the less, the better. */
    public double error() {
        return error(Rated::probability);
    }

    /** The same of the probabilities that another judge gives. */
    public double errorOf(Judge other) {
        return error(one -> other.probability(one.example().evidence()));
    }

    private double error(Function<Rated, BigDecimal> probability) {
        return rated.stream()
                .mapToDouble(one ->
                        probability.apply(one).doubleValue() - (one.example().isRight() ? 1 : 0))
                .map(difference -> difference * difference)
                .average()
                .orElse(0);
    }

    /** One line a threshold, from the laxest on. */
    public List<Line> lines() {
        return THRESHOLDS.stream()
                .map(threshold -> line(new BigDecimal(threshold)))
                .toList();
    }

    private Line line(BigDecimal from) {
        List<Example> letIn = rated.stream()
                .filter(one -> one.probability().compareTo(from) >= 0)
                .map(Rated::example)
                .toList();
        long all = rated.stream().filter(one -> one.example().isRight()).count();
        LowerBound bound = LowerBound.of(letIn);
        return new Line(
                from,
                letIn.size(),
                letIn.isEmpty() ? 0 : bound.right() / letIn.size(),
                bound.share(RISK / THRESHOLDS.size()),
                all == 0 ? 0 : bound.right() / all);
    }
}
