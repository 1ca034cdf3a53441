package org.solieu.claims.prose.topics;

import java.math.BigDecimal;
import java.util.Map;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Unit;

/** Tells which topics a figure can be of, by the unit of each and of the figure. */
public final class TopicUnits {
    private final PhraseBook book;
    private final Map<String, Unit> units;
    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;

    TopicUnits(PhraseBook book, Map<String, Unit> units, Cues cues, Sentence sentence) {
        this.book = book;
        this.units = units;
        this.cues = cues;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
    }

    /** Whether a figure can be of what some words name. */
    boolean fits(Mention mention, Quantity quantity) {
        if (quantity.form() == Quantity.Form.RANK) {
            return true;
        }
        if (mention.target().isUnmeasured()) {
            return !quantity.counts() && (quantity.is(Unit.Kind.RATIO) || !isRate(mention));
        }
        Unit wanted = unit(mention.target().indicator());
        return switch (wanted.kind()) {
            case MONEY, PHYSICAL -> wanted.equals(quantity.unit()) || quantity.is(Unit.Kind.RATIO);
            case RATIO ->
                quantity.is(Unit.Kind.RATIO)
                        && canBe(book.indicator(mention.target().indicator()), quantity);
            case COUNT -> fitsCount(mention, quantity, wanted);
        };
    }

    /** Whether an amount is not above what an indicator can possibly be: no bad-debt ratio is 221%. */
    static boolean canBe(Indicator indicator, Quantity quantity) {
        BigDecimal maximum = indicator.maximum();
        return maximum == null || quantity.value().compareTo(maximum) <= 0;
    }

    /** "lãi suất", "tỷ lệ an toàn vốn": no amount is of it. */
    private boolean isRate(Mention mention) {
        return cues.end(Cue.RATE_NOUN, tokens, mention.from(), mention.to()) > mention.from()
                || cues.end(Cue.PROPORTION_NOUN, tokens, mention.from(), mention.to()) > mention.from();
    }

    private boolean fitsCount(Mention mention, Quantity quantity, Unit wanted) {
        if (!quantity.counts() && !quantity.is(Unit.Kind.RATIO)) {
            return false;
        }
        boolean named = mention.to() > quantity.after() || quantity.unit() == null;
        boolean anchored = mention.from() <= quantity.from() && mention.to() >= quantity.after() && named;
        boolean person = cues.end(Cue.PERSON_NOUN, tokens, quantity.after(), sentence.to()) > quantity.after();
        boolean number = (quantity.unit() == null || person) && cues.isWord(Cue.WHOLE, tokens, mention.from());
        return anchored
                || number
                || (person && mention.to() == quantity.after())
                || quantity.is(Unit.Kind.RATIO)
                || wanted.equals(quantity.unit());
    }

    /** Whether a figure counts persons by a noun that stands for whoever was named: "trong đó 14 người bị cách chức". */
    boolean standsFor(Quantity quantity, Unit unit) {
        return unit.kind() == Unit.Kind.COUNT
                && quantity.counts()
                && cues.end(Cue.PERSON_NOUN, tokens, quantity.after(), sentence.to()) > quantity.after();
    }

    /** The unit of an indicator. */
    Unit unit(String indicator) {
        String code = book.indicator(indicator).unit();
        Unit unit = units.get(code);
        if (unit == null) {
            throw new IllegalArgumentException(
                    "Invalid unit: '%s' of %s, is not in the vocabulary".formatted(code, indicator));
        }
        return unit;
    }
}
