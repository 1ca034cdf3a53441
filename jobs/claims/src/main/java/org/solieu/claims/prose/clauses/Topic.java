package org.solieu.claims.prose.clauses;

import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.words.Mention;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.Indicator;

/**
 * What a figure speaks of.
 *
 * @param indicator null where the vocabulary lacks it
 * @param words the words that name it
 * @param nature what the words of something unknown name
 * @param rule how it was found
 * @param named the words of the figure's own sentence that name it; null where the text before does
 */
public record Topic(
        @Nullable String indicator,
        Breakdown breakdown,
        String words,
        Nature nature,
        String rule,
        @Nullable Mention named) {
    /** What words name. */
    public enum Nature {
        /** A thing that has an amount or a number. */
        THING,
        /** A part of a whole: tỷ lệ hộ nghèo. */
        PROPORTION,
        /** A percentage of its own: lãi suất. */
        RATE
    }

    /** The same topic by the same words, of a plan among several. */
    public Topic under(Breakdown plan) {
        return new Topic(indicator, plan, words, nature, rule, named);
    }

    /** What a ratio's numerator is, by the same words. */
    public Topic ofNumerator(Indicator.Ratio ratio) {
        return new Topic(ratio.numerator(), breakdown, words, Nature.THING, "numerator of the ratio before", null);
    }

    public Topic with(Breakdown other, String by) {
        return new Topic(indicator, other, words, nature, by, null);
    }
}
