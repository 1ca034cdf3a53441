package org.solieu.claims.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Unit;

/** How finely a number is written: its last decimal, or the last digit of a whole number that is not nought. */
final class Rounding {
    private static final BigDecimal EXACT_BELOW = BigDecimal.valueOf(1000);

    private Rounding() {}

    /** The unit of rounding of a number as written; zero for a count below a thousand, which is exact. */
    static BigDecimal of(BigDecimal number, @Nullable Unit unit) {
        boolean counted = unit == null || unit.kind() == Unit.Kind.COUNT;
        boolean percent = unit != null && unit.kind() == Unit.Kind.RATIO;
        if (percent && number.scale() <= 0) {
            return BigDecimal.ONE;
        }
        return counted && number.scale() <= 0 && number.compareTo(EXACT_BELOW) < 0
                ? BigDecimal.ZERO
                : lastDigit(number);
    }

    /** The unit of rounding of a number that a word makes rough: "gần 400" is [390, 400]. */
    static BigDecimal lastDigit(BigDecimal number) {
        if (number.scale() > 0 || number.signum() == 0) {
            return BigDecimal.ONE.movePointLeft(Math.max(number.scale(), 0));
        }
        return BigDecimal.ONE.movePointRight(-number.stripTrailingZeros().scale());
    }
}
