package org.solieu.claims.prose;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Vocabulary;

/** The phrases of all indicators and of the members of their breakdowns, ready to be found. */
final class PhraseBook implements Serializable {
    private final PhraseTrie<Ref> trie = new PhraseTrie<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Indicator> indicators;

    /** Part {@code part} of phrase {@code phrase}; parts on the right count on from those on the left. */
    record Ref(int phrase, int part) implements Serializable {}

    PhraseBook(Vocabulary vocabulary, Lexicon lexicon) {
        this.indicators = vocabulary.indicators();
        for (Indicator indicator : vocabulary.indicators().values()) {
            for (String phrase : indicator.phrases()) {
                learn(Phrase.parse(phrase, new Phrase.Target(indicator.code(), null, null)), lexicon);
            }
            indicator
                    .breakdowns()
                    .forEach((dimension, members) -> members.forEach((member, names) -> {
                        Phrase.Target target = new Phrase.Target(indicator.code(), dimension, member);
                        names.phrases().forEach(phrase -> learn(Phrase.parse(phrase, target), lexicon));
                    }));
        }
    }

    private void learn(Phrase phrase, Lexicon lexicon) {
        List<Phrase.Part> parts = new ArrayList<>(phrase.left());
        parts.addAll(phrase.right());
        for (int i = 0; i < parts.size(); i++) {
            for (String words : parts.get(i).alternatives()) {
                trie.add(lexicon.learn(words), new Ref(phrases.size(), i));
            }
        }
        phrases.add(phrase);
    }

    PhraseTrie<Ref> trie() {
        return trie;
    }

    Phrase phrase(int number) {
        return phrases.get(number);
    }

    Indicator indicator(String code) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            throw new IllegalArgumentException("Invalid indicator: '%s', is not in the vocabulary".formatted(code));
        }
        return indicator;
    }

    /** The ratio whose numerator an indicator is, as the bad-debt ratio is that of bad debt; null if there is none. */
    @Nullable
    Indicator ratioOf(String numerator) {
        for (Indicator indicator : indicators.values()) {
            Indicator.Ratio ratio = indicator.ratio();
            if (ratio != null && ratio.numerator().equals(numerator)) {
                return indicator;
            }
        }
        return null;
    }
}
