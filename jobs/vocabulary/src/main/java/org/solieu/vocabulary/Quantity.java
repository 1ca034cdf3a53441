package org.solieu.vocabulary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How much: a value in its unit, with the bounds its wording allows.
 *
 * @param value to six decimals, as tables hold it
 */
public record Quantity(BigDecimal value, Bounds bounds, String unit, Qualifier qualifier) implements Serializable {
    /** Decimals that tables hold. */
    public static final int SCALE = 6;

    private static final MathContext DIVISION = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Quantity {
        value = value.setScale(SCALE, RoundingMode.HALF_EVEN);
        bounds = bounds.widenedTo(SCALE);
    }

    /**
     * A hundred times this quantity over another: a level over its percentage of the plan is the plan, and a level over
     * the plan is its percentage.
     */
    public Quantity hundredfoldOver(Quantity other, String resultUnit) {
        return new Quantity(
                value.multiply(HUNDRED).divide(other.value, DIVISION),
                bounds.times(HUNDRED).dividedBy(other.bounds),
                resultUnit,
                Qualifier.APPROX);
    }

    /** A percentage of this quantity. */
    public Quantity percentage(Quantity percentage, String resultUnit) {
        return new Quantity(
                value.multiply(percentage.value).divide(HUNDRED, DIVISION),
                bounds.multipliedBy(percentage.bounds).times(BigDecimal.ONE.movePointLeft(2)),
                resultUnit,
                Qualifier.APPROX);
    }

    /** This quantity plus a number: a growth of 5.7 percent is 105.7 percent of the year before. */
    public Quantity plus(BigDecimal shift) {
        return new Quantity(value.add(shift), bounds.plus(shift), unit, qualifier);
    }

    /** Whether this quantity can be divided by the other: neither can be negative, and the other cannot be zero. */
    public boolean canBeDividedBy(Quantity other) {
        return isAtLeastZero()
                && other.bounds.lower() != null
                && other.bounds.lower().signum() > 0;
    }

    /** Whether the bounds exclude every negative value. */
    public boolean isAtLeastZero() {
        return bounds.lower() != null && bounds.lower().signum() >= 0;
    }
}
