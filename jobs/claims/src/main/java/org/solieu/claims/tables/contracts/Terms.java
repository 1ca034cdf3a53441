package org.solieu.claims.tables.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says of values: of all of them, of those of one column, or of those a word stands for. Each component
 * may be left out.
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
public record Terms(
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
    public static final Terms NONE = new Terms(null, null, null, null, null, null, null, null, null, null);

    /** Terms that say one thing. */
    static Terms of(Contract.Gives gives, String said) {
        return switch (gives) {
            case INDICATOR -> new Terms(said, null, null, null, null, null, null, null, null, null);
            case BREAKDOWN -> new Terms(null, said, null, null, null, null, null, null, null, null);
            case MEASURE -> new Terms(null, null, said, null, null, null, null, null, null, null);
            case SCENARIO -> new Terms(null, null, null, said, null, null, null, null, null, null);
            case UNIT -> new Terms(null, null, null, null, said, null, null, null, null, null);
            case PLACE -> new Terms(null, null, null, null, null, null, said, null, null, null);
            case PERIOD -> new Terms(null, null, null, null, null, null, null, said, null, null);
            case STATUS -> new Terms(null, null, null, null, null, null, null, null, null, said);
            case VALUE, SECTION, NOTHING -> NONE;
        };
    }

    /** What these terms say of one thing. */
    @Nullable
    public String said(Contract.Gives gives) {
        return switch (gives) {
            case INDICATOR -> indicator;
            case BREAKDOWN -> breakdown;
            case MEASURE -> measure;
            case SCENARIO -> scenario;
            case UNIT -> unit;
            case PLACE -> place;
            case PERIOD -> period;
            case STATUS -> status;
            case VALUE, SECTION, NOTHING -> null;
        };
    }

    /** What these terms say, and where they say nothing, what others do. */
    public Terms or(Terms others) {
        return new Terms(
                first(indicator, others.indicator),
                first(breakdown, others.breakdown),
                first(measure, others.measure),
                first(scenario, others.scenario),
                first(unit, others.unit),
                first(scale, others.scale),
                first(place, others.place),
                first(period, others.period),
                first(periodAs, others.periodAs),
                first(status, others.status));
    }

    private static <T> @Nullable T first(@Nullable T said, @Nullable T otherwise) {
        return said == null ? otherwise : said;
    }
}
