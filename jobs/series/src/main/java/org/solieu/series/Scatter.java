package org.solieu.series;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * How far the levels of a series lie apart.
 *
 * @param count how many they are
 * @param middle their median; no number where there are none, as of all that follows
 * @param deviation standard deviation in powers of ten: 0.1 is a quarter more or less
 * @param variation coefficient of variation: standard deviation over mean
 */
record Scatter(int count, double middle, double deviation, double variation) {
    private static final int MANY = 8;

    static Scatter of(List<Level> levels) {
        double[] sizes = levels.stream().mapToDouble(Level::size).toArray();
        double[] logarithms = Arrays.stream(sizes).map(Math::log10).toArray();
        return new Scatter(
                sizes.length,
                Median.withDefaults().evaluate(sizes),
                StandardDeviation.of(logarithms).getAsDouble(),
                StandardDeviation.of(sizes).getAsDouble() / Mean.of(sizes).getAsDouble());
    }

    /**
     * Whether the levels lie so close together that one a power of ten away is none of them. That is asked of their ratios,
     * and, but for a thousand upwards, of their differences too: small values are ordinary where values scatter widely.
     *
     * @param power of ten, negative for downwards
     */
    boolean excludes(int power) {
        boolean isAThousandUpwards = power > 1;
        return count >= fewest(power)
                && deviation <= Math.abs(power) / 8.0
                && (isAThousandUpwards || variation <= widest(power));
    }

    /** How many values are needed: the nearer one is to those that scatter at random, the more, before it is called a slip. */
    private static int fewest(int power) {
        return switch (power) {
            case -1 -> MANY;
            case 1, -3 -> 5;
            default -> 3;
        };
    }

    private double widest(int power) {
        return switch (power) {
            case 1, -1 -> 0.2;
            case -3 -> count >= MANY ? 0.25 : 0.1;
            default -> 0.35;
        };
    }

    /** Whether the levels lie so far apart that nothing can be said of what is usual. */
    boolean isWide() {
        return count >= 3 && variation > (count >= MANY ? 0.3 : 0.2);
    }
}
