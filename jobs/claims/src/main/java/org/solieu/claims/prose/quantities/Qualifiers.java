package org.solieu.claims.prose.quantities;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Rounding;
import org.solieu.vocabulary.Unit;

/** Reads how exact a quantity is: hơn, gần, khoảng before it, trở lên behind it. */
public final class Qualifiers {
    private static final Map<Cue, Qualifier> BEFORE = new EnumMap<>(Map.of(
            Cue.OVER, Qualifier.OVER,
            Cue.UNDER, Qualifier.UNDER,
            Cue.APPROX_BELOW, Qualifier.APPROX_BELOW,
            Cue.APPROX, Qualifier.APPROX,
            Cue.AT_LEAST, Qualifier.AT_LEAST,
            Cue.AT_MOST, Qualifier.AT_MOST));
    private static final int REACH = 5;

    private final Cues cues;
    private final Tokens tokens;

    Qualifiers(Cues cues, Tokens tokens) {
        this.cues = cues;
        this.tokens = tokens;
    }

    /** The quantity with its qualifier, which its words then cover. */
    Quantity qualify(Quantity plain, Sentence sentence) {
        int after = after(plain, sentence);
        if (after > plain.to()) {
            boolean least = cues.start(Cue.AT_LEAST_AFTER, tokens, after, plain.to()) < after;
            int from = cues.start(Cue.FROM, tokens, plain.from(), sentence.from());
            return plain.withQualifier(least ? Qualifier.AT_LEAST : Qualifier.AT_MOST, from, after);
        }
        int from = plain.from();
        Qualifier found = plain.qualifier();
        for (Map.Entry<Cue, Qualifier> cue : BEFORE.entrySet()) {
            int start = cues.start(cue.getKey(), tokens, plain.from(), sentence.from());
            if (start < from && !belongsToDirection(start, plain.from(), sentence)) {
                from = start;
                found = cue.getValue();
            }
        }
        return found == plain.qualifier() ? plain : rounded(plain.withQualifier(found, from, plain.to()));
    }

    /** "cao hơn 5%" is a rise of 5 %, not a rise over it. */
    private boolean belongsToDirection(int start, int number, Sentence sentence) {
        return cues.start(Cue.RISE, tokens, number, sentence.from()) < start
                || cues.start(Cue.FALL, tokens, number, sentence.from()) < start;
    }

    /** A rough word makes a small count or a whole percentage as rough as its last digit. */
    private static Quantity rounded(Quantity q) {
        boolean share = q.form() == Quantity.Form.WORDS;
        if (share || q.written().signum() == 0 || (q.rounding().signum() > 0 && !q.is(Unit.Kind.RATIO))) {
            return q;
        }
        BigDecimal factor = q.value().divide(q.written(), MathContext.DECIMAL128);
        return q.withRounding(Rounding.unit(q.written(), factor, Quantity.kind(q.unit()), q.qualifier()));
    }

    /** One past "trở lên" where it closes the quantity. */
    private int after(Quantity plain, Sentence sentence) {
        int last = Math.min(plain.to() + REACH, sentence.to());
        for (int i = plain.to(); i < last; i++) {
            int least = cues.end(Cue.AT_LEAST_AFTER, tokens, i, sentence.to());
            int end = Math.max(least, cues.end(Cue.AT_MOST_AFTER, tokens, i, sentence.to()));
            if (end > i) {
                return end;
            }
            if (!tokens.isWord(i)) {
                break;
            }
        }
        return plain.to();
    }
}
