package org.solieu.claims.prose.rating;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The share of right readings that is reached with some certainty, judging by readings of some documents. Readings of one
 * document tend to be right or wrong together, so they count for fewer than they are (the design effect of cluster
 * sampling) before the exact bound of Clopper and Pearson is taken.
 *
 * @param number how many readings
 * @param right how many of them are right
 * @param effect for how many readings one stands that is independent of the others
 */
public record LowerBound(double number, double right, double effect) {
    private static final int FEW_ERRORS = 3;

    /** One document: how many readings, and how many of them are right. */
    private record Count(double number, double right) {}

    static LowerBound of(List<Example> readings) {
        List<Count> counts = readings.stream().collect(Collectors.groupingBy(Example::document)).values().stream()
                .map(of -> new Count(
                        of.size(), of.stream().filter(Example::isRight).count()))
                .toList();
        double right = counts.stream().mapToDouble(Count::right).sum();
        return new LowerBound(readings.size(), right, effect(counts, readings.size(), right));
    }

    private static double effect(List<Count> counts, double number, double right) {
        double share = right / number;
        double apart = counts.stream()
                .mapToDouble(count -> Math.pow(count.right() - share * count.number(), 2))
                .sum();
        double effect = right == 0 || right == number ? 1 : Math.max(1, apart / (number * share * (1 - share)));
        if (number - right >= FEW_ERRORS) {
            return effect;
        }
        // too few errors to show whether they come together: as if each document were right or wrong as a whole
        double whole = counts.stream()
                        .mapToDouble(count -> count.number() * count.number())
                        .sum()
                / number;
        return Math.max(effect, whole);
    }

    /** The share that is reached, but for a risk. */
    double share(double risk) {
        double counted = right / effect;
        return right == 0
                ? 0
                : BetaDistribution.of(counted, number / effect - counted + 1).inverseCumulativeProbability(risk);
    }
}
