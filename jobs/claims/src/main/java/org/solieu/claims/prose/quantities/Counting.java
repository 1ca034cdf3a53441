package org.solieu.claims.prose.quantities;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.numbers.Separators;
import org.solieu.claims.prose.numbers.Units;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Rounding;
import org.solieu.vocabulary.Unit;

/** Gives the numbers of a sentence their units. */
final class Counting {
    private final Cues cues;
    private final Units units;
    private final Tokens tokens;

    Counting(Dictionary dictionary, Tokens tokens) {
        this.cues = dictionary.cues();
        this.units = dictionary.spelled();
        this.tokens = tokens;
    }

    /**
     * A number with a unit, rounded as its digits say.
     *
     * @param at token of the number
     * @param after one past the last token of the number itself
     */
    Quantity of(int at, int after, BigDecimal number, Units.@Nullable Found found, Quantity.Form form) {
        BigDecimal factor = found == null ? BigDecimal.ONE : found.factor();
        int to = found == null ? after : found.to();
        Unit unit = found == null ? null : found.unit();
        BigDecimal value = number.multiply(factor);
        return new Quantity(
                at,
                at,
                after,
                to,
                value,
                null,
                unit,
                tokens.written(after == at + 3 ? after : at + 1, to),
                number,
                Rounding.unit(number, factor, Quantity.kind(unit), Qualifier.EXACT),
                Qualifier.EXACT,
                form);
    }

    /** A part of a whole in words or as a stroke: rounded to the whole per cent. */
    Quantity share(int at, int end, BigDecimal percentage, Units.Found percent) {
        Units.Found unit = new Units.Found(end, end, percent.unit(), BigDecimal.ONE);
        return new Quantity(
                at,
                at,
                end,
                end,
                percentage,
                null,
                unit.unit(),
                "",
                percentage,
                BigDecimal.ONE,
                Qualifier.EXACT,
                Quantity.Form.WORDS);
    }

    /** "tỷ rưỡi đồng", where half a unit more is counted; the unit itself where none is. */
    Units.Found throughHalf(Units.Found unit, int limit) {
        boolean half = unit.to() < limit && cues.isWord(Cue.HALF_MORE, tokens, unit.to());
        if (!half || unit.unit() == null || unit.factor().compareTo(BigDecimal.ONE) <= 0) {
            return unit;
        }
        int to = unit.to() + 1;
        Units.Found rest = units.at(tokens, to, limit);
        boolean same = rest != null && Objects.equals(rest.unit(), unit.unit());
        return new Units.Found(to, same && rest != null ? rest.to() : to, unit.unit(), unit.factor());
    }

    /** Whether a unit says how many times as much. */
    boolean isTimes(Units.@Nullable Found found) {
        return found != null && found.unit() != null && found.unit().equals(unitOf(units.times()));
    }

    private static @Nullable Unit unitOf(Units.@Nullable Found found) {
        return found == null ? null : found.unit();
    }

    /** Adds smaller units that follow: 3.579 tỷ 654 triệu đồng. */
    Quantity withSmaller(Quantity first, Sentence sentence, Separators separators) {
        if (!first.is(Unit.Kind.MONEY) || !tokens.isNumber(first.to()) || first.to() >= sentence.to()) {
            return first;
        }
        BigDecimal number = separators.parse(tokens.written(first.to()));
        Units.Found unit = units.at(tokens, first.to() + 1, sentence.to());
        boolean smaller = number != null
                && unit != null
                && Objects.equals(first.unit(), unit.unit())
                && number.multiply(unit.factor()).compareTo(first.rounding()) < 0;
        if (!smaller || number == null || unit == null) {
            return first;
        }
        return new Quantity(
                first.from(),
                first.number(),
                unit.to(),
                unit.to(),
                first.value().add(number.multiply(unit.factor())),
                null,
                first.unit(),
                tokens.written(first.number() + 1, unit.to()),
                first.written(),
                Rounding.unit(number, unit.factor(), Unit.Kind.MONEY, Qualifier.EXACT),
                Qualifier.EXACT,
                first.form());
    }
}
