package org.solieu.claims.prose;

import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Breakdown;

/**
 * What a figure speaks of.
 *
 * @param indicator null where the vocabulary lacks it
 * @param words the words that name it
 * @param rule how it was found
 */
record Topic(@Nullable String indicator, Breakdown breakdown, String words, String rule) {
    Topic with(Breakdown other, String by) {
        return new Topic(indicator, other, words, by);
    }
}
