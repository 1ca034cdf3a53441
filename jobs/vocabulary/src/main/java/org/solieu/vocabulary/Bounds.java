package org.solieu.vocabulary;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The interval a printed number stands for: "hơn 9.300 tỷ" is [9,300, 9,400) billion, "82 %" is [81.5, 82.5).
 *
 * @param lower the lower end, null where unbounded
 * @param lowerClosed whether the lower end belongs to the interval
 * @param upper the upper end, null where unbounded
 * @param upperClosed whether the upper end belongs to the interval
 */
public record Bounds(
        @Nullable BigDecimal lower,
        boolean lowerClosed,
        @Nullable BigDecimal upper,
        boolean upperClosed) implements Serializable {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final MathContext DOWN = new MathContext(60, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(60, RoundingMode.CEILING);

    public Bounds {
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("Invalid bounds: lower %s is above upper %s".formatted(lower, upper));
        }
    }

    /** Exactly one value. */
    public static Bounds point(BigDecimal value) {
        return new Bounds(value, true, value, true);
    }

    /**
     * The interval of a number as a text qualifies it. A negative number is a fall, and its qualifier speaks of the
     * size of the fall: "giảm hơn 5 %" is (−6, −5].
     *
     * @param maximum the upper number of a range, null for any other qualifier
     * @param rounding the unit of rounding, in the unit of {@code value}; zero for a number that is exact as written
     */
    public static Bounds of(Qualifier qualifier, BigDecimal value, @Nullable BigDecimal maximum, BigDecimal rounding) {
        if (value.signum() < 0 && qualifier != Qualifier.RANGE) {
            return of(qualifier, value.negate(), null, rounding).negate();
        }
        BigDecimal half = rounding.divide(TWO);
        return switch (qualifier) {
            case EXACT ->
                rounding.signum() == 0 ? point(value) : new Bounds(value.subtract(half), true, value.add(half), false);
            case OVER -> new Bounds(value, true, value.add(rounding), rounding.signum() == 0);
            case UNDER -> new Bounds(value.subtract(rounding), rounding.signum() == 0, value, true);
            case APPROX_BELOW -> new Bounds(value.subtract(rounding), true, value, true);
            case AT_LEAST -> new Bounds(value, true, null, false);
            case AT_MOST -> new Bounds(null, false, value, true);
            case APPROX -> new Bounds(value.subtract(rounding), true, value.add(rounding), true);
            case RANGE -> new Bounds(value, true, requireNonNull(maximum, "a range has no maximum"), true);
        };
    }

    /** The narrowest interval around this one whose ends have at most {@code scale} decimals. */
    public Bounds widenedTo(int scale) {
        return new Bounds(
                lower == null ? null : lower.setScale(scale, RoundingMode.FLOOR),
                lowerClosed,
                upper == null ? null : upper.setScale(scale, RoundingMode.CEILING),
                upperClosed);
    }

    /** Whether the two intervals share a point: figures whose bounds meet do not disagree. */
    public boolean meets(Bounds other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    /** Whether every point of the other interval is in this one, which is the longer. */
    public boolean isWiderThan(Bounds other) {
        boolean below = lower == null || (other.lower != null && lower.compareTo(other.lower) <= 0);
        boolean above = upper == null || (other.upper != null && upper.compareTo(other.upper) >= 0);
        return below && above && !(isSame(lower, other.lower) && isSame(upper, other.upper));
    }

    private static boolean isSame(@Nullable BigDecimal end, @Nullable BigDecimal other) {
        if (end == null || other == null) {
            return end == null && other == null;
        }
        return end.compareTo(other) == 0;
    }

    private boolean endsBefore(Bounds other) {
        if (upper == null || other.lower == null) {
            return false;
        }
        int order = upper.compareTo(other.lower);
        return order < 0 || (order == 0 && !(upperClosed && other.lowerClosed));
    }

    /** The interval of the opposite numbers. */
    public Bounds negate() {
        return new Bounds(
                upper == null ? null : upper.negate(), upperClosed, lower == null ? null : lower.negate(), lowerClosed);
    }

    /** The interval of every number plus {@code shift}. */
    public Bounds plus(BigDecimal shift) {
        return new Bounds(
                lower == null ? null : lower.add(shift),
                lowerClosed,
                upper == null ? null : upper.add(shift),
                upperClosed);
    }

    /** The interval of every sum. */
    public Bounds plus(Bounds other) {
        return new Bounds(
                lower == null || other.lower == null ? null : lower.add(other.lower),
                lowerClosed && other.lowerClosed,
                upper == null || other.upper == null ? null : upper.add(other.upper),
                upperClosed && other.upperClosed);
    }

    /** The points that both intervals have; nothing where there is none. */
    public Optional<Bounds> and(Bounds other) {
        if (!meets(other)) {
            return Optional.empty();
        }
        int below = lower == null ? -1 : other.lower == null ? 1 : lower.compareTo(other.lower);
        int above = upper == null ? 1 : other.upper == null ? -1 : upper.compareTo(other.upper);
        return Optional.of(new Bounds(
                below >= 0 ? lower : other.lower,
                below == 0 ? lowerClosed && other.lowerClosed : below > 0 ? lowerClosed : other.lowerClosed,
                above <= 0 ? upper : other.upper,
                above == 0 ? upperClosed && other.upperClosed : above < 0 ? upperClosed : other.upperClosed));
    }

    /** The interval from the least to the greatest point of both. */
    public Bounds or(Bounds other) {
        int below = lower == null ? -1 : other.lower == null ? 1 : lower.compareTo(other.lower);
        int above = upper == null ? 1 : other.upper == null ? -1 : upper.compareTo(other.upper);
        return new Bounds(
                below <= 0 ? lower : other.lower,
                below == 0 ? lowerClosed || other.lowerClosed : below < 0 ? lowerClosed : other.lowerClosed,
                above >= 0 ? upper : other.upper,
                above == 0 ? upperClosed || other.upperClosed : above > 0 ? upperClosed : other.upperClosed);
    }

    /** The interval of every number times a positive {@code factor}. */
    public Bounds times(BigDecimal factor) {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("Invalid factor: must be positive, was " + factor);
        }
        return new Bounds(
                lower == null ? null : lower.multiply(factor),
                lowerClosed,
                upper == null ? null : upper.multiply(factor),
                upperClosed);
    }

    /**
     * The interval of every product, for factors of zero or more.
     *
     * @throws IllegalArgumentException where a factor can be negative
     */
    public Bounds multipliedBy(Bounds factor) {
        if (lower == null || lower.signum() < 0 || factor.lower == null || factor.lower.signum() < 0) {
            throw new IllegalArgumentException(
                    "Cannot multiply: the lower bounds are %s and %s".formatted(lower, factor.lower));
        }
        return new Bounds(
                lower.multiply(factor.lower),
                lowerClosed && factor.lowerClosed,
                upper == null || factor.upper == null ? null : upper.multiply(factor.upper),
                upperClosed && factor.upperClosed);
    }

    /** The part of the interval between two ends that belong to it; null ends cut nothing off. */
    public Bounds within(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        boolean cutBelow = minimum != null && (lower == null || lower.compareTo(minimum) < 0);
        boolean cutAbove = maximum != null && (upper == null || upper.compareTo(maximum) > 0);
        return new Bounds(
                cutBelow ? minimum : lower,
                cutBelow || lowerClosed,
                cutAbove ? maximum : upper,
                cutAbove || upperClosed);
    }

    /**
     * The interval of every quotient, for numerators of zero or more and positive denominators: (11,272.7; 11,533.8)
     * for [9,300, 9,400) over [0.815, 0.825).
     *
     * @throws IllegalArgumentException where a numerator is negative or a denominator is not positive
     */
    public Bounds dividedBy(Bounds denominator) {
        if (lower == null || lower.signum() < 0) {
            throw new IllegalArgumentException("Cannot divide: the numerator's lower bound is " + lower);
        }
        if (denominator.lower == null || denominator.lower.signum() <= 0) {
            throw new IllegalArgumentException("Cannot divide: the denominator's lower bound is " + denominator.lower);
        }
        boolean unboundedBelow = denominator.upper == null;
        return new Bounds(
                unboundedBelow ? BigDecimal.ZERO : lower.divide(denominator.upper, DOWN),
                !unboundedBelow && lowerClosed && denominator.upperClosed,
                upper == null ? null : upper.divide(denominator.lower, UP),
                upperClosed && denominator.lowerClosed);
    }
}
