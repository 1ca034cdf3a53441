package org.solieu.claims.prose.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is let in where the reader must be so sure, and how sure it may be believed to be.
 *
 * @param rated claims that may be let in and carry a probability, the surest first
 * @param known the labelled figures that could be let in
 */
public record Curve(List<Rated> rated, int known) {
    /** Into how many ranges of one width calibration divides probabilities. */
    private static final int RANGES = 10;

    /**
     * A claim that may be let in.
     *
     * @param probability how probable the reader holds it that the claim is right
     * @param right whether it is
     */
    public record Rated(BigDecimal probability, boolean right) {}

    /**
     * What is let in at a threshold.
     *
     * @param threshold the least probability that is let in
     * @param number claims let in
     * @param right those of them that are right
     * @param known the labelled figures that could be let in
     */
    public record Point(BigDecimal threshold, int number, int right, int known) {
        /** The share of what is let in that is right; all of nothing. */
        public double precision() {
            return number == 0 ? 1 : (double) right / number;
        }

        /** The share of what could be let in that is, and is right. */
        public double recall() {
            return known == 0 ? 0 : (double) right / known;
        }
    }

    /**
     * Claims that are rated alike.
     *
     * @param from the least probability
     * @param to the next range's least probability
     * @param number claims rated between them
     * @param right those of them that are right
     */
    public record Range(BigDecimal from, BigDecimal to, int number, int right) {
        /** 95 % of what a normal distribution holds lies so many standard deviations around its middle. */
        private static final double DEVIATIONS = 1.959964;

        /** The share that is right; half of nothing. */
        public double share() {
            return number == 0 ? 0.5 : (double) right / number;
        }

        /** The least share that such a sample allows, by Wilson's interval of 95 %. */
        public double low() {
            return middle() - half();
        }

        /** The greatest share that such a sample allows, by Wilson's interval of 95 %. */
        public double high() {
            return middle() + half();
        }

        private double middle() {
            return (right + DEVIATIONS * DEVIATIONS / 2) / (number + DEVIATIONS * DEVIATIONS);
        }

        private double half() {
            double spread = number * share() * (1 - share()) + DEVIATIONS * DEVIATIONS / 4;
            return DEVIATIONS * Math.sqrt(spread) / (number + DEVIATIONS * DEVIATIONS);
        }
    }

    public Curve {
        rated = rated.stream()
                .sorted(Comparator.comparing(Rated::probability).reversed())
                .toList();
    }

    /** The curve of claims beside what they state; those without a probability are never let in. */
    public static Curve of(List<Pair> pairs, int known) {
        List<Rated> rated = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.isComplete() && !pair.isNeutral()) {
                pair.probability().ifPresent(probability -> rated.add(new Rated(probability, pair.isRight())));
            }
        }
        return new Curve(rated, known);
    }

    /** What is let in at a threshold. */
    public Point at(BigDecimal threshold) {
        List<Rated> in = rated.stream()
                .filter(claim -> claim.probability().compareTo(threshold) >= 0)
                .toList();
        return new Point(threshold, in.size(), right(in), known);
    }

    /** What is let in at every probability that a claim carries, the highest threshold first. */
    public List<Point> points() {
        return rated.stream().map(Rated::probability).distinct().map(this::at).toList();
    }

    /** Whether probabilities hold: how many of the claims rated alike are right, the surest first. */
    public List<Range> calibration() {
        return IntStream.range(0, RANGES)
                .map(i -> RANGES - 1 - i)
                .mapToObj(this::range)
                .toList();
    }

    private Range range(int i) {
        List<Rated> alike = rated.stream()
                .filter(claim -> Math.min(claim.probability().movePointRight(1).intValue(), RANGES - 1) == i)
                .toList();
        return new Range(BigDecimal.valueOf(i, 1), BigDecimal.valueOf(i + 1, 1), alike.size(), right(alike));
    }

    private static int right(List<Rated> claims) {
        return (int) claims.stream().filter(Rated::right).count();
    }
}
