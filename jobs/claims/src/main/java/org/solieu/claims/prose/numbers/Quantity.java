package org.solieu.claims.prose.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Unit;

/**
 * A number with its unit and its exactness, as words say it.
 *
 * @param from first token, a qualifier's where there is one
 * @param number token of its (first) number
 * @param after one past the last token of the number itself: where what it counts begins
 * @param to one past its last token
 * @param value in the unit's base
 * @param maximum upper end of a range, in the unit's base
 * @param unit null for a count of something that no unit of the vocabulary names
 * @param written the number before any scale word
 * @param rounding unit of rounding, in the unit's base
 */
public record Quantity(
        int from,
        int number,
        int after,
        int to,
        BigDecimal value,
        @Nullable BigDecimal maximum,
        @Nullable Unit unit,
        String unitWritten,
        BigDecimal written,
        BigDecimal rounding,
        Qualifier qualifier,
        Form form)
        implements Finding {
    /** How the number is written. */
    public enum Form {
        /** One number. */
        PLAIN,
        /** The part of a fraction: 89 of 89/148. */
        NUMERATOR,
        /** The whole of a fraction: 148 of 89/148. */
        DENOMINATOR,
        /** The plan behind a stroke: 1.800 of 1.850/1.800. */
        PLAN,
        /** A number in words. */
        WORDS,
        /** A number of years, or of items of a list, which few indicators count. */
        SELDOM_COUNTED,
        /** A place in an order: 3 of "xếp thứ 3/63". */
        RANK
    }

    public boolean is(Unit.Kind kind) {
        return unit != null && unit.kind() == kind;
    }

    /** What a unit measures; a number without one counts things. */
    public static Unit.Kind kind(@Nullable Unit unit) {
        return unit == null ? Unit.Kind.COUNT : unit.kind();
    }

    public boolean counts() {
        return kind(unit) == Unit.Kind.COUNT;
    }

    public Quantity withFrom(int first) {
        return new Quantity(
                first, number, after, to, value, maximum, unit, unitWritten, written, rounding, qualifier, form);
    }

    public Quantity withRounding(BigDecimal other) {
        return new Quantity(
                from, number, after, to, value, maximum, unit, unitWritten, written, other, qualifier, form);
    }

    public Quantity withQualifier(Qualifier other, int first, int end) {
        return new Quantity(
                first, number, after, end, value, maximum, unit, unitWritten, written, rounding, other, form);
    }
}
