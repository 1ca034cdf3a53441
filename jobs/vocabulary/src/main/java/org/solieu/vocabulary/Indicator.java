package org.solieu.vocabulary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing measured, with what Decree 94/2022 asks of a national indicator: name, definition, method, unit, breakdowns,
 * responsible body. One YAML file under {@code schemas/vocabulary/indicators}.
 *
 * @param code name in tables, such as those of {@code views}
 * @param subject the subject it belongs to, which is also the name of its view
 * @param order place among its subject's indicators
 * @param unit code of the unit its values are stored in
 * @param measures the measures its values may have
 * @param breakdowns its parts: dimension to member code to member
 * @param phrases words that name it in prose, longest match first
 * @param partsOf the parts of other indicators that it is by definition, as policy credit is a part of outstanding loans
 * @param ratio the numerator and the denominator, for a ratio of two indicators
 * @param minimum least possible level, if there is one
 * @param maximum greatest possible level, if there is one
 * @param responsible body that answers for it
 * @param nationalCode its code in the national list of indicators, if it has one
 */
public record Indicator(
        String code,
        String subject,
        int order,
        Names names,
        Names definition,
        @Nullable Names method,
        String unit,
        IndicatorKind kind,
        Aggregation overPlaces,
        Aggregation overTime,
        Set<Measure> measures,
        Map<String, Map<String, Member>> breakdowns,
        List<String> phrases,
        List<PartOf> partsOf,
        @Nullable Ratio ratio,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable Names responsible,
        @Nullable String nationalCode)
        implements Serializable {

    /** A part of an indicator, such as deposits of households. */
    public record Member(Names names, List<String> phrases) implements Serializable {}

    /** The codes of a ratio's numerator and denominator. */
    public record Ratio(String numerator, String denominator) implements Serializable {}

    /**
     * The code of a whole, and the members that tell the part.
     *
     * @param beside members of which one must be told too, and is kept, by dimension
     */
    public record PartOf(String indicator, Breakdown breakdown, Map<String, List<String>> beside)
            implements Serializable {
        /** Whether the members of a figure tell this part. */
        public boolean isToldBy(Map<String, String> members) {
            return members.entrySet().containsAll(breakdown.members().entrySet())
                    && beside.entrySet().stream()
                            .allMatch(told -> told.getValue().contains(members.getOrDefault(told.getKey(), "")));
        }
    }

    /** Whether the state on a day is measured, rather than what a period adds up to. */
    public boolean isStock() {
        return kind == IndicatorKind.STOCK || overTime == Aggregation.LAST;
    }
}
