package org.solieu.claims.prose.quantities;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.NumberWords;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.numbers.Units;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;

/** Reads quantities that are written in words: "hai tỷ rưỡi", "gấp đôi", "một phần ba". */
final class NumbersInWords {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Cues cues;
    private final Units units;
    private final NumberWords words;
    private final Tokens tokens;
    private final Counting counting;
    private final Qualifiers qualifiers;

    NumbersInWords(Dictionary dictionary, Tokens tokens) {
        this.cues = dictionary.cues();
        this.units = dictionary.spelled();
        this.words = dictionary.numbers();
        this.tokens = tokens;
        this.counting = new Counting(dictionary, tokens);
        this.qualifiers = new Qualifiers(cues, tokens);
    }

    /** A number in words counts only where a unit follows it. */
    @Nullable
    Quantity at(int at, Sentence sentence) {
        int limit = sentence.to();
        NumberWords.Found multiple = words.multiple(tokens, at, limit);
        Units.Found times = units.times();
        if (multiple != null && times != null) {
            int end = cues.isWord(Cue.TIMES, tokens, multiple.to()) ? multiple.to() + 1 : multiple.to();
            Units.Found unit = new Units.Found(end, end, times.unit(), BigDecimal.ONE);
            return counting.of(at, end, multiple.value(), unit, Quantity.Form.WORDS);
        }
        NumberWords.Found fraction = words.fraction(tokens, at, limit, cues);
        Units.Found percent = units.percent();
        if (fraction != null && percent != null) {
            return qualifiers.qualify(counting.share(at, fraction.to(), fraction.value(), percent), sentence);
        }
        NumberWords.Found number = words.mayBegin(tokens, at, limit) ? words.read(tokens, at, limit, cues) : null;
        Units.Found plain = number == null ? null : units.at(tokens, number.to(), limit);
        Units.Found unit = plain == null ? null : counting.throughHalf(plain, limit);
        if (number == null || plain == null || unit == null || unit.unit() == null || counting.isTimes(unit)) {
            return null;
        }
        BigDecimal value = unit.equals(plain) ? number.value() : number.value().add(HALF);
        return qualifiers.qualify(counting.of(at, unit.scaled(), value, unit, Quantity.Form.WORDS), sentence);
    }
}
