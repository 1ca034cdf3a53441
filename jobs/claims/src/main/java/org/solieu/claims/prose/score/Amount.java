package org.solieu.claims.prose.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value with its unit; so many times is so many hundred percent.
 *
 * @param number nothing where the value is no number
 * @param unit the unit, without what it counts
 */
record Amount(@Nullable BigDecimal number, String unit) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Amount of(JsonNode claim) {
        return of(claim.path("value"), claim.path("unit"));
    }

    static Amount of(JsonNode value, JsonNode unit) {
        String kind = Label.filled(unit).asText().split(":", -1)[0];
        BigDecimal number = number(value.asText());
        if (number == null || !kind.equals("ratio")) {
            return new Amount(number, kind);
        }
        return new Amount(number.multiply(HUNDRED), "percent");
    }

    private static @Nullable BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    boolean sameNumber(Amount other) {
        return number != null && other.number != null && number.compareTo(other.number) == 0;
    }

    /** Whether both are in one unit; a value that is no number is in none. */
    boolean sameUnit(Amount other) {
        return number != null && other.number != null && unit.equals(other.unit);
    }
}
