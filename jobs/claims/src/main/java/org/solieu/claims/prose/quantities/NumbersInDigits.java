package org.solieu.claims.prose.quantities;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Finding;
import org.solieu.claims.prose.numbers.Lookalike;
import org.solieu.claims.prose.numbers.Lookalike.Reason;
import org.solieu.claims.prose.numbers.Lookalikes;
import org.solieu.claims.prose.numbers.NumberWords;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.numbers.Separators;
import org.solieu.claims.prose.numbers.Units;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Unit;

/** Reads quantities that are written in digits: numbers, fractions, ranges, places in an order. */
final class NumbersInDigits {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int GROUP = 3;

    private static final int LONGEST_UNIT = 6;

    private final Cues cues;
    private final Units units;
    private final Tokens tokens;
    private final Separators separators;
    private final Lookalikes lookalikes;
    private final Counting counting;
    private final Qualifiers qualifiers;

    NumbersInDigits(Dictionary dictionary, Tokens tokens, Separators separators, Lookalikes lookalikes) {
        this.cues = dictionary.cues();
        this.units = dictionary.spelled();
        this.tokens = tokens;
        this.separators = separators;
        this.lookalikes = lookalikes;
        this.counting = new Counting(dictionary, tokens);
        this.qualifiers = new Qualifiers(cues, tokens);
    }

    /** What a number in digits is; two findings where it is a fraction. */
    List<Finding> at(int at, Sentence sentence) {
        int limit = sentence.to();
        if (isRank(at, sentence)) {
            return List.of(rank(at, sentence));
        }
        if (isFraction(at, limit)) {
            return fraction(at, sentence);
        }
        BigDecimal number = separators.parse(tokens.written(at));
        if (number == null || isCutInTwo(at, limit)) {
            int end = number == null ? at + 1 : at + 2;
            Units.Found unit = units.at(tokens, end, limit);
            return List.of(new Lookalike(at, unit == null ? end : unit.to(), Reason.NUMBER_AMBIGUOUS));
        }
        int second = rangeEnd(at, sentence);
        BigDecimal maximum = second < 0 ? null : separators.parse(tokens.written(second));
        return List.of(
                maximum == null || maximum.compareTo(number) < 0
                        ? single(at, number, sentence)
                        : range(at, second, number, maximum, sentence));
    }

    /** "8 160 tỷ đồng": one number with a space, or two of which the first is not understood. */
    private boolean isCutInTwo(int at, int limit) {
        return at + 1 < limit
                && tokens.isNumber(at + 1)
                && tokens.integer(at) >= 0
                && tokens.written(at).length() < GROUP
                && tokens.written(at + 1).length() == GROUP
                && tokens.integer(at + 1) >= 0;
    }

    /** "xếp thứ 3/63", but not "xếp hạng 4 sao". */
    private boolean isRank(int at, Sentence sentence) {
        boolean graded = at + 1 < sentence.to() && cues.isWord(Cue.GRADE_AFTER, tokens, at + 1);
        return !graded && cues.start(Cue.RANK, tokens, at, sentence.from()) < at;
    }

    private Finding rank(int at, Sentence sentence) {
        int after = isFraction(at, sentence.to()) ? at + 3 : at + 1;
        BigDecimal number = separators.parse(tokens.written(at));
        return number == null
                ? new Lookalike(at, after, Reason.NUMBER_AMBIGUOUS)
                : counting.of(at, after, number, null, Quantity.Form.RANK)
                        .withFrom(cues.start(Cue.RANK, tokens, at, sentence.from()));
    }

    /** Digits, a stroke and digits, with nothing between: 89/148. */
    private boolean isFraction(int at, int limit) {
        return at + 2 < limit
                && tokens.isMark(at + 1, '/')
                && tokens.isNumber(at + 2)
                && tokens.gluedToPrevious(at + 2);
    }

    private List<Finding> fraction(int at, Sentence sentence) {
        BigDecimal part = separators.parse(tokens.written(at));
        BigDecimal whole = separators.parse(tokens.written(at + 2));
        Units.Found unit = units.at(tokens, at + 3, sentence.to());
        Units.Found percent = units.percent();
        if (part != null && whole != null && percent != null && isPartOf(at, part, whole, sentence)) {
            BigDecimal percentage = NumberWords.percentage(part.longValue(), whole.longValue());
            return List.of(qualifiers.qualify(counting.share(at, at + 3, percentage, percent), sentence));
        }
        boolean counted = unit != null && unit.unit() != null && unit.unit().kind() == Unit.Kind.COUNT;
        boolean more = part != null && whole != null && part.compareTo(whole) > 0;
        if (part == null || whole == null || (more && !counted)) {
            return List.of(new Lookalike(at, at + 3, part == null ? Reason.NUMBER_AMBIGUOUS : Reason.DOCUMENT_NUMBER));
        }
        if (unit == null && lookalikes.ordinal(at, sentence.from()) != null) {
            return List.of(new Lookalike(at, at + 3, Reason.ORDINAL));
        }
        Quantity numerator = counting.of(at, at + 3, part, unit, Quantity.Form.NUMERATOR);
        Quantity.Form form = more ? Quantity.Form.PLAN : Quantity.Form.DENOMINATOR;
        Quantity denominator = counting.of(at + 2, at + 3, whole, unit, form);
        return List.of(qualifiers.qualify(numerator, sentence), denominator);
    }

    /** 2/3 of "2/3 số hộ": a share; 89/148 and 8/10 chi bộ are counted. */
    private boolean isPartOf(int at, BigDecimal part, BigDecimal whole, Sentence sentence) {
        boolean small = part.compareTo(whole) < 0 && whole.compareTo(BigDecimal.TEN) <= 0;
        return small && cues.end(Cue.WHOLE, tokens, at + 3, sentence.to()) > at + 3;
    }

    /** "560 tỷ đồng/690 tỷ đồng": what was reached, and its plan behind a stroke. */
    boolean isBehindAmount(int at, Sentence sentence) {
        int stroke = at - 1;
        int number = stroke - 1;
        while (number > Math.max(sentence.from(), at - LONGEST_UNIT) && !tokens.isNumber(number)) {
            number--;
        }
        Units.Found unit =
                tokens.isMark(stroke, '/') && tokens.isNumber(number) ? units.at(tokens, number + 1, stroke) : null;
        return unit != null
                && unit.to() == stroke
                && unit.unit() != null
                && unit.unit().kind() == Unit.Kind.MONEY;
    }

    /** The token of the second number of "từ 5 đến 7%" or "12-14%"; -1 where the number is no range. */
    private int rangeEnd(int at, Sentence sentence) {
        boolean from = cues.start(Cue.FROM, tokens, at, sentence.from()) < at;
        int next = at + 1;
        Units.Found unit = from ? units.at(tokens, next, sentence.to()) : null;
        next = unit == null ? next : unit.to();
        boolean dash = tokens.isMark(next, '-') || tokens.isMark(next, '–');
        boolean words = from && next < sentence.to() && cues.isWord(Cue.RANGE_TO, tokens, next);
        return (dash || words) && next + 1 < sentence.to() && tokens.isNumber(next + 1) ? next + 1 : -1;
    }

    private Finding range(int at, int second, BigDecimal number, BigDecimal maximum, Sentence sentence) {
        Finding upper = single(second, maximum, sentence);
        if (!(upper instanceof Quantity end)) {
            return new Lookalike(at, upper.to(), ((Lookalike) upper).reason());
        }
        Units.Found own = units.at(tokens, at + 1, second);
        BigDecimal factor = own != null && own.unit() != null
                ? own.factor()
                : end.written().signum() == 0 ? BigDecimal.ONE : end.value().divide(end.written());
        int first = cues.start(Cue.FROM, tokens, at, sentence.from());
        Quantity range = new Quantity(
                first,
                at,
                end.after(),
                end.to(),
                number.multiply(factor),
                end.value(),
                end.unit(),
                end.unitWritten(),
                number,
                end.rounding(),
                Qualifier.RANGE,
                end.form());
        return range;
    }

    private Finding single(int at, BigDecimal number, Sentence sentence) {
        int limit = sentence.to();
        Units.Found plain = units.at(tokens, at + 1, limit);
        Units.Found unit = plain == null ? null : counting.throughHalf(plain, limit);
        if (unit != null && !unit.equals(plain)) {
            return qualifiers.qualify(
                    counting.of(at, unit.scaled(), number.add(HALF), unit, Quantity.Form.PLAIN), sentence);
        }
        int after = unit == null ? at + 1 : unit.scaled();
        if (unit != null && counting.isTimes(unit) && !isMultiple(at, sentence)) {
            return new Lookalike(at, unit.to(), Reason.LIST_SIZE);
        }
        if (isUnitItself(at, number, unit, sentence)) {
            return new Lookalike(at, after, Reason.NAME);
        }
        boolean measured = unit != null && unit.unit() != null && unit.unit().kind() != Unit.Kind.COUNT;
        boolean decided =
                unit != null && unit.unit() != null && cues.start(Cue.DECIDED_BEFORE, tokens, at, sentence.from()) < at;
        if (!measured && !decided) {
            Lookalike ordinal = lookalikes.ordinal(at, sentence.from());
            if (ordinal != null && after == at + 1) {
                return ordinal;
            }
        }
        Lookalike counted = lookalikes.counted(at, after, limit);
        boolean seldom =
                counted != null && (counted.reason() == Reason.DURATION || counted.reason() == Reason.LIST_SIZE);
        boolean longer = counted != null && (unit == null || counted.to() > unit.to());
        if (counted != null && (longer && (!measured || counted.reason() == Reason.UNIT_UNKNOWN))) {
            return counted;
        }
        Quantity.Form form = seldom && unit != null && unit.unit() != null && !measured
                ? Quantity.Form.SELDOM_COUNTED
                : measured && isBehindAmount(at, sentence) ? Quantity.Form.PLAN : Quantity.Form.PLAIN;
        if (counting.isTimes(unit)) {
            int first = Math.min(
                    cues.start(Cue.MULTIPLE_BEFORE, tokens, at, sentence.from()),
                    cues.start(Cue.MULTIPLE_BEFORE, tokens, Math.max(at - 1, sentence.from()), sentence.from()));
            return qualifiers
                    .qualify(counting.of(at, after, number, unit, form), sentence)
                    .withFrom(first);
        }
        return qualifiers.qualify(
                counting.withSmaller(counting.of(at, after, number, unit, form), sentence, separators), sentence);
    }

    /** "gấp 1,5 lần" multiplies, "họp 3 lần" counts; "mỗi 1%" is a unit itself. */
    private boolean isMultiple(int at, Sentence sentence) {
        return cues.start(Cue.MULTIPLE_BEFORE, tokens, at, sentence.from()) < at
                || cues.start(Cue.MULTIPLE_BEFORE, tokens, at - 1, sentence.from()) < at - 1;
    }

    private boolean isUnitItself(int at, BigDecimal number, Units.@Nullable Found unit, Sentence sentence) {
        boolean percent = unit != null && unit.unit() != null && unit.unit().kind() == Unit.Kind.RATIO;
        return percent
                && number.compareTo(BigDecimal.ONE) == 0
                && cues.start(Cue.EACH, tokens, at, sentence.from()) < at;
    }
}
