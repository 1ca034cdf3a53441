package org.solieu.claims.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says of values: of all of them, or of those of one column. Each component may be left out.
 *
 * @param indicator code or name
 * @param breakdown as {@code depositor=household}
 * @param measure code
 * @param scenario code
 * @param unit spelling or code of the unit
 * @param scale factor by which cells are multiplied on top of their unit: 1000 for "nghìn tấn" written as a scale
 * @param place words or code
 * @param period as {@code 2023}, {@code 2023-Q3}, {@code 2023-01-01/2023-12-29}
 * @param periodAs what the row's period stands for: {@code year} for the plan of the year it lies in
 * @param status code
 */
record Terms(
        @Nullable String indicator,
        @Nullable String breakdown,
        @Nullable String measure,
        @Nullable String scenario,
        @Nullable String unit,
        @Nullable BigDecimal scale,
        @Nullable String place,
        @Nullable String period,
        @JsonProperty("period_as") @Nullable PeriodAs periodAs,
        @Nullable String status) {
    static final Terms NONE = new Terms(null, null, null, null, null, null, null, null, null, null);
}
