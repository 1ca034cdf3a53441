package org.solieu.claims.prose.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Scenario;

/**
 * What a figure measures, and its value under that measure.
 *
 * @param unit the unit that the measure asks for where it is not the one written: points of a percentage sign, per cent of
 *     "gấp đôi"; null where it is
 * @param scale what leads from the unit as written to that unit
 */
public record Reading(
        Measure measure,
        Scenario scenario,
        BigDecimal value,
        @Nullable BigDecimal maximum,
        @Nullable String unit,
        BigDecimal scale,
        String rule) {
    static final String POINTS = "percentage_point";
    static final String PERCENT = "percent";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Reading(Measure measure, BigDecimal value, @Nullable BigDecimal maximum, String rule) {
        this(measure, Scenario.ACTUAL, value, maximum, null, BigDecimal.ONE, rule);
    }

    public Reading in(Scenario other) {
        return new Reading(measure, other, value, maximum, unit, scale, rule);
    }

    Reading inPoints() {
        return new Reading(measure, scenario, value, maximum, POINTS, scale, rule);
    }

    /** Times as much, in per cent: 1.5 times is 150 %. */
    Reading inPercent() {
        BigDecimal most = maximum == null ? null : maximum.multiply(HUNDRED);
        return new Reading(measure, scenario, value.multiply(HUNDRED), most, PERCENT, HUNDRED, rule);
    }
}
