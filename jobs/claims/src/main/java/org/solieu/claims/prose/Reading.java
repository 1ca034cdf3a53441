package org.solieu.claims.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Scenario;

/**
 * What a figure measures, and its value under that measure.
 *
 * @param points whether the value is in percentage points although a percent sign is written
 */
record Reading(
        Measure measure,
        Scenario scenario,
        BigDecimal value,
        @Nullable BigDecimal maximum,
        boolean points,
        String rule) {
    Reading(Measure measure, BigDecimal value, @Nullable BigDecimal maximum, String rule) {
        this(measure, Scenario.ACTUAL, value, maximum, false, rule);
    }

    Reading in(Scenario other) {
        return new Reading(measure, other, value, maximum, points, rule);
    }
}
