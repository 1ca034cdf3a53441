package org.solieu.claims.prose.quantities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Finding;
import org.solieu.claims.prose.numbers.Lookalike;
import org.solieu.claims.prose.numbers.Lookalike.Reason;
import org.solieu.claims.prose.numbers.Lookalikes;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.numbers.Separators;
import org.solieu.claims.prose.numbers.Units;
import org.solieu.claims.prose.text.NormalText;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;

/** Reads the quantities of a sentence, and tells what the other numbers are. */
public final class QuantityReader {
    private final Cues cues;
    private final Tokens tokens;
    private final Lookalikes lookalikes;
    private final Counting counting;
    private final NumbersInWords words;
    private final NumbersInDigits digits;

    public QuantityReader(Dictionary dictionary, Tokens tokens, Separators separators) {
        this.cues = dictionary.cues();
        this.tokens = tokens;
        this.lookalikes = new Lookalikes(cues, tokens);
        this.counting = new Counting(dictionary, tokens);
        this.words = new NumbersInWords(dictionary, tokens);
        this.digits = new NumbersInDigits(dictionary, tokens, separators, lookalikes);
    }

    /** Whether a slice of the text, read by itself, gives the number of a quantity. */
    public static boolean readsAgain(Dictionary dictionary, String slice, Quantity quantity, Separators separators) {
        Tokens tokens = dictionary.lexicon().tokenize(NormalText.of(slice));
        Sentence whole = new Sentence(tokens, 0, tokens.size(), 0);
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
                Quantity spelled = words.at(at, sentence);
                if (spelled != null) {
                    found.add(spelled);
                }
                at = spelled == null ? at + 1 : spelled.to();
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
                found.set(i, counting.of(plain.number(), plain.after(), plain.written(), unit, Quantity.Form.PLAIN));
            }
        }
        return found;
    }

    private int readNumber(int at, Sentence sentence, List<Finding> found) {
        Lookalike glued = digits.isBehindAmount(at, sentence) ? null : lookalikes.glued(at, sentence.to());
        List<Finding> read = glued != null ? List.of(glued) : digits.at(at, sentence);
        found.addAll(read);
        return Math.max(at + 1, read.get(read.size() - 1).to());
    }
}
