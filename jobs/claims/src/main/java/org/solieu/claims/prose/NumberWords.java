package org.solieu.claims.prose;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers below a thousand that are written in words: "một trăm hai mươi", "mười hai", and multiples: "gấp đôi". */
final class NumberWords implements Serializable {
    private final Map<Integer, Integer> digits = new HashMap<>();
    private final Set<Integer> ten = new HashSet<>();
    private final Set<Integer> tens = new HashSet<>();
    private final Set<Integer> hundreds = new HashSet<>();
    private final Set<Integer> fillers = new HashSet<>();
    private final PhraseTrie<BigDecimal> multiples = new PhraseTrie<>();

    /**
     * A number found.
     *
     * @param to one past its last word
     */
    record Found(BigDecimal value, int to) {}

    NumberWords(JsonNode cues, Lexicon lexicon) {
        cues.path("numerals")
                .properties()
                .forEach(word -> digits.put(
                        lexicon.learn(word.getKey())[0], word.getValue().asInt()));
        learn(cues.path("ten"), ten, lexicon);
        learn(cues.path("tens"), tens, lexicon);
        learn(cues.path("hundreds"), hundreds, lexicon);
        learn(cues.path("filler_numerals"), fillers, lexicon);
        cues.path("multiples")
                .properties()
                .forEach(word -> multiples.add(
                        lexicon.learn(word.getKey()),
                        new BigDecimal(word.getValue().asText())));
    }

    private static void learn(JsonNode words, Set<Integer> into, Lexicon lexicon) {
        words.forEach(word -> into.add(lexicon.learn(word.asText())[0]));
    }

    /** Whether a number in words may begin at a token. */
    boolean mayBegin(Tokens tokens, int at) {
        return tokens.isWord(at) && (digits.containsKey(tokens.word(at)) || ten.contains(tokens.word(at)));
    }

    /** The number above one that begins at a token; null if none does. */
    @Nullable
    Found read(Tokens tokens, int at, int limit) {
        int value = 0;
        int i = at;
        if (i + 1 < limit && digits.containsKey(tokens.word(i)) && hundreds.contains(tokens.word(i + 1))) {
            value = 100 * digit(tokens, i);
            i += 2;
            i += i < limit && fillers.contains(tokens.word(i)) ? 1 : 0;
        }
        if (i + 1 < limit && digits.containsKey(tokens.word(i)) && tens.contains(tokens.word(i + 1))) {
            value += 10 * digit(tokens, i);
            i += 2;
        } else if (i < limit && ten.contains(tokens.word(i))) {
            value += 10;
            i++;
        }
        if (i < limit && digits.containsKey(tokens.word(i))) {
            value += digit(tokens, i);
            i++;
        }
        return value < 2 ? null : new Found(BigDecimal.valueOf(value), i);
    }

    /** The percentage that a fraction in words means, as "hai phần ba"; null if none begins at a token. */
    @Nullable
    Found fraction(Tokens tokens, int at, int limit, Cues cues) {
        boolean shaped = at + 2 < limit && cues.isWord(Cue.PART_OF, tokens, at + 1) && !tokens.isNumber(at + 3);
        int part = shaped ? digit(tokens, at) : 0;
        int whole = shaped ? digit(tokens, at + 2) : 0;
        return part == 0 || whole <= part ? null : new Found(percentage(part, whole), at + 3);
    }

    /** A part of a whole in per cent, to six decimals. */
    static BigDecimal percentage(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN);
    }

    private int digit(Tokens tokens, int at) {
        return digits.getOrDefault(tokens.word(at), 0);
    }

    /** The multiple that begins at a token, as "gấp đôi"; null if none does. */
    @Nullable
    Found multiple(Tokens tokens, int at, int limit) {
        PhraseTrie.Match<BigDecimal> match = multiples.longest(tokens, at, limit);
        return match == null ? null : new Found(match.values().getFirst(), match.to());
    }
}
