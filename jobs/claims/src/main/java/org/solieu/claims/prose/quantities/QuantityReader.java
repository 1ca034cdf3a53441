package org.solieu.claims.prose.quantities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.solieu.claims.prose.text.NormalText;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Rounding;
import org.solieu.vocabulary.Unit;

/** Reads the quantities of a sentence, and tells what the other numbers are. */
public final class QuantityReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int GROUP = 3;

    private final Cues cues;
    private final Units units;
    private final Tokens tokens;
    private final Separators separators;
    private final NumberWords words;
    private final Lookalikes lookalikes;
    private final Qualifiers qualifiers;

    public QuantityReader(Dictionary dictionary, Tokens tokens, Separators separators) {
        this.words = dictionary.numbers();
        this.cues = dictionary.cues();
        this.units = dictionary.spelled();
        this.tokens = tokens;
        this.separators = separators;
        this.lookalikes = new Lookalikes(cues, tokens);
        this.qualifiers = new Qualifiers(cues, tokens);
    }

    /** Whether a slice of the text, read by itself, gives the number of a quantity. */
    public static boolean readsAgain(Dictionary dictionary, String slice, Quantity quantity, Separators separators) {
        Tokens tokens = dictionary.lexicon().tokenize(NormalText.of(slice));
        Sentence whole = new Sentence(tokens, 0, tokens.size(), 0, true);
        return new QuantityReader(dictionary, tokens, separators)
                .read(whole, List.of()).stream()
                        .anyMatch(found -> found instanceof Quantity again
                                && again.written().compareTo(quantity.written()) == 0
                                && (again.unit() == null || again.value().compareTo(quantity.value()) == 0));
    }

    /** The numbers of a sentence, in order; those within {@code times} are times. */
    public List<Finding> read(Sentence sentence, List<TimeExpression> times) {
        List<Finding> found = new ArrayList<>();
        int at = sentence.from();
        while (at < sentence.to()) {
            TimeExpression time = covering(times, at);
            if (time != null) {
                found.add(new Lookalike(time.from(), time.to(), Reason.TIME));
                at = time.to();
            } else if (tokens.isNumber(at)) {
                at = readNumber(at, sentence, found);
            } else {
                at = readWords(at, sentence, found);
            }
        }
        return withSharedUnits(found);
    }

    private static @Nullable TimeExpression covering(List<TimeExpression> times, int at) {
        for (TimeExpression time : times) {
            if (time.from() <= at && at < time.to()) {
                return time;
            }
        }
        return null;
    }

    /** A number in words counts only where a unit follows it. */
    private int readWords(int at, Sentence sentence, List<Finding> found) {
        int limit = sentence.to();
        NumberWords.Found multiple = words.multiple(tokens, at, limit);
        Units.Found times = units.times();
        if (multiple != null && times != null) {
            int end = cues.isWord(Cue.TIMES, tokens, multiple.to()) ? multiple.to() + 1 : multiple.to();
            Units.Found unit = new Units.Found(end, end, times.unit(), BigDecimal.ONE);
            found.add(quantity(at, end, multiple.value(), unit, Quantity.Form.WORDS));
            return end;
        }
        NumberWords.Found fraction = words.fraction(tokens, at, limit, cues);
        Units.Found percent = units.percent();
        if (fraction != null && percent != null) {
            Quantity share = share(at, fraction.to(), fraction.value(), percent);
            found.add(qualifiers.qualify(share, sentence));
            return share.to();
        }
        NumberWords.Found number = words.mayBegin(tokens, at, limit) ? words.read(tokens, at, limit, cues) : null;
        Units.Found plain = number == null ? null : units.at(tokens, number.to(), limit);
        Units.Found unit = plain == null ? null : throughHalf(plain, limit);
        if (number == null || plain == null || unit == null || unit.unit() == null || isTimes(unit)) {
            return at + 1;
        }
        BigDecimal value = unit.equals(plain) ? number.value() : number.value().add(HALF);
        Quantity quantity = quantity(at, unit.scaled(), value, unit, Quantity.Form.WORDS);
        found.add(qualifiers.qualify(quantity, sentence));
        return quantity.to();
    }

    /** "tỷ rưỡi đồng", where half a unit more is counted; the unit itself where none is. */
    private Units.Found throughHalf(Units.Found unit, int limit) {
        boolean half = unit.to() < limit && cues.isWord(Cue.HALF_MORE, tokens, unit.to());
        if (!half || unit.unit() == null || unit.factor().compareTo(BigDecimal.ONE) <= 0) {
            return unit;
        }
        int to = unit.to() + 1;
        Units.Found rest = units.at(tokens, to, limit);
        boolean same = rest != null && Objects.equals(rest.unit(), unit.unit());
        return new Units.Found(to, same && rest != null ? rest.to() : to, unit.unit(), unit.factor());
    }

    /** A part of a whole in words or as a stroke: rounded to the whole per cent. */
    private Quantity share(int at, int end, BigDecimal percentage, Units.Found percent) {
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

    private boolean isTimes(Units.@Nullable Found found) {
        return found != null && found.unit() != null && found.unit().equals(unitOf(units.times()));
    }

    private static @Nullable Unit unitOf(Units.@Nullable Found found) {
        return found == null ? null : found.unit();
    }

    /** "5, 7 và 9%": numbers in a row share the unit behind the last. */
    private List<Finding> withSharedUnits(List<Finding> found) {
        for (int i = found.size() - 2; i >= 0; i--) {
            boolean bare = found.get(i) instanceof Quantity quantity
                    && quantity.unit() == null
                    && quantity.form() == Quantity.Form.PLAIN
                    && quantity.to() == quantity.number() + 1;
            boolean joined = found.get(i + 1).from() == found.get(i).to() + 1
                    && cues.isWord(Cue.AND, tokens, found.get(i).to());
            if (bare && joined && found.get(i + 1) instanceof Quantity next && !next.counts() && next.unit() != null) {
                Quantity plain = (Quantity) found.get(i);
                BigDecimal factor = next.written().signum() == 0
                        ? BigDecimal.ONE
                        : next.value().divide(next.written());
                Units.Found unit = new Units.Found(plain.after(), plain.after(), next.unit(), factor);
                found.set(i, quantity(plain.number(), plain.after(), plain.written(), unit, Quantity.Form.PLAIN));
            }
        }
        return found;
    }

    private int readNumber(int at, Sentence sentence, List<Finding> found) {
        Lookalike glued = lookalikes.glued(at, sentence.to());
        List<Finding> read = glued != null ? List.of(glued) : numberAt(at, sentence);
        found.addAll(read);
        return Math.max(at + 1, read.get(read.size() - 1).to());
    }

    private List<Finding> numberAt(int at, Sentence sentence) {
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
                : quantity(at, after, number, null, Quantity.Form.RANK)
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
            return List.of(qualifiers.qualify(share(at, at + 3, percentage, percent), sentence));
        }
        boolean counted = unit != null && unit.unit() != null && unit.unit().kind() == Unit.Kind.COUNT;
        boolean more = part != null && whole != null && part.compareTo(whole) > 0;
        if (part == null || whole == null || (more && !counted)) {
            return List.of(new Lookalike(at, at + 3, part == null ? Reason.NUMBER_AMBIGUOUS : Reason.DOCUMENT_NUMBER));
        }
        if (unit == null && lookalikes.ordinal(at, sentence.from()) != null) {
            return List.of(new Lookalike(at, at + 3, Reason.ORDINAL));
        }
        Quantity numerator = quantity(at, at + 3, part, unit, Quantity.Form.NUMERATOR);
        Quantity.Form form = more ? Quantity.Form.PLAN : Quantity.Form.DENOMINATOR;
        Quantity denominator = quantity(at + 2, at + 3, whole, unit, form);
        return List.of(qualifiers.qualify(numerator, sentence), denominator);
    }

    /** 2/3 of "2/3 số hộ": a share; 89/148 and 8/10 chi bộ are counted. */
    private boolean isPartOf(int at, BigDecimal part, BigDecimal whole, Sentence sentence) {
        boolean small = part.compareTo(whole) < 0 && whole.compareTo(BigDecimal.TEN) <= 0;
        return small && cues.end(Cue.WHOLE, tokens, at + 3, sentence.to()) > at + 3;
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
        Units.Found unit = plain == null ? null : throughHalf(plain, limit);
        if (unit != null && !unit.equals(plain)) {
            return qualifiers.qualify(
                    quantity(at, unit.scaled(), number.add(HALF), unit, Quantity.Form.PLAIN), sentence);
        }
        int after = unit == null ? at + 1 : unit.scaled();
        if (unit != null && isTimes(unit) && !isMultiple(at, sentence)) {
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
                : Quantity.Form.PLAIN;
        if (isTimes(unit)) {
            int first = Math.min(
                    cues.start(Cue.MULTIPLE_BEFORE, tokens, at, sentence.from()),
                    cues.start(Cue.MULTIPLE_BEFORE, tokens, Math.max(at - 1, sentence.from()), sentence.from()));
            return qualifiers
                    .qualify(quantity(at, after, number, unit, form), sentence)
                    .withFrom(first);
        }
        return qualifiers.qualify(compound(quantity(at, after, number, unit, form), sentence), sentence);
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

    private Quantity quantity(int at, int after, BigDecimal number, Units.@Nullable Found found, Quantity.Form form) {
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

    /** Adds smaller units that follow: 3.579 tỷ 654 triệu đồng. */
    private Quantity compound(Quantity first, Sentence sentence) {
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
