package org.solieu.claims.prose.numbers;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Lexicon;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Unit;
import org.solieu.vocabulary.Vocabulary;

/**
 * All the words that a reader of prose knows. It may be used by many threads at once.
 *
 * @param lexicon splits texts into words
 * @param cues the general words of prose
 * @param spelled units as texts write them
 * @param book the phrases of indicators and of their parts
 * @param numbers numbers in words
 * @param units the units of the vocabulary by their codes
 */
public record Dictionary(
        Lexicon lexicon, Cues cues, Units spelled, PhraseBook book, NumberWords numbers, Map<String, Unit> units)
        implements Serializable {

    public static Dictionary of(Vocabulary vocabulary) {
        Lexicon lexicon = new Lexicon();
        Cues cues = new Cues(Cues.file(), lexicon);
        return new Dictionary(
                lexicon,
                cues,
                new Units(vocabulary.units().values(), lexicon, cues),
                new PhraseBook(vocabulary, lexicon),
                new NumberWords(Cues.file(), lexicon),
                vocabulary.units());
    }

    /** Whether a quantity says how many times as much. */
    public boolean isMultiple(Quantity quantity) {
        Units.Found times = spelled.times();
        return times != null && Objects.equals(quantity.unit(), times.unit());
    }
}
