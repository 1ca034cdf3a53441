package org.solieu.vocabulary;

import java.math.BigDecimal;

/**
 * The unit to which a printed number is rounded: of "1,7 triệu tỷ đồng" it is 0.1 × 10¹⁵, of "9.300 tỷ đồng" 100 × 10⁹,
 * of "82 %" 1, of "hơn 80 %" 10, and "374 lượt" is exact.
 */
public final class Rounding {
    private static final BigDecimal EXACT_BELOW = BigDecimal.valueOf(1000);

    private Rounding() {}

    /**
     * The unit of rounding, in the base unit.
     *
     * @param asWritten the number with the decimals it is written with
     * @param factor what leads from the unit as written to the base unit
     * @return zero where the number is exact as written
     */
    public static BigDecimal unit(BigDecimal asWritten, BigDecimal factor, Unit.Kind kind, Qualifier qualifier) {
        if (asWritten.scale() > 0) {
            return BigDecimal.ONE.movePointLeft(asWritten.scale()).multiply(factor);
        }
        return switch (kind) {
            case RATIO -> (isRough(qualifier) ? lastNonZeroDigit(asWritten) : BigDecimal.ONE).multiply(factor);
            case MONEY, PHYSICAL -> lastNonZeroDigit(asWritten).multiply(factor);
            case COUNT ->
                isExact(asWritten.multiply(factor), qualifier)
                        ? BigDecimal.ZERO
                        : lastNonZeroDigit(asWritten).multiply(factor);
        };
    }

    /** Small counts are exact, unless a word such as "hơn" makes them rough. */
    private static boolean isExact(BigDecimal count, Qualifier qualifier) {
        return count.abs().compareTo(EXACT_BELOW) < 0 && !isRough(qualifier);
    }

    private static boolean isRough(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT, AT_LEAST, AT_MOST, RANGE -> false;
            case OVER, UNDER, APPROX_BELOW, APPROX -> true;
        };
    }

    private static BigDecimal lastNonZeroDigit(BigDecimal whole) {
        BigDecimal digits = whole.stripTrailingZeros();
        return digits.signum() == 0 ? BigDecimal.ONE : BigDecimal.ONE.scaleByPowerOfTen(-digits.scale());
    }
}
