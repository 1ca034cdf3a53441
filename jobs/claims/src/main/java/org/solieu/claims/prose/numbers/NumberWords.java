package org.solieu.claims.prose.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Lexicon;
import org.solieu.claims.prose.words.PhraseTrie;

/**
 * Reads numbers that are written in words: "một trăm hai mươi", "tám nghìn một trăm sáu mươi", and multiples: "gấp đôi".
 *
 * <p>"Năm" is five beside a word that only a number has beside it, as in "năm trăm"; elsewhere it is a year.
 */
public final class NumberWords implements Serializable {
    private final Map<Integer, Integer> digits = new HashMap<>();
    private final Set<Integer> ten = new HashSet<>();
    private final Set<Integer> tens = new HashSet<>();
    private final Set<Integer> hundreds = new HashSet<>();
    private final Set<Integer> fillers = new HashSet<>();
    private final Set<Integer> scales = new HashSet<>();
    private final Map<Integer, Integer> ordinals = new HashMap<>();
    private final PhraseTrie<BigDecimal> multiples = new PhraseTrie<>();

    /**
     * A number found.
     *
     * @param to one past its last word
     */
    public record Found(BigDecimal value, int to) {
        public static Found of(int value, int to) {
            return new Found(BigDecimal.valueOf(value), to);
        }

        /** A number of days, months or quarters. */
        public int integer() {
            return value.intValue();
        }
    }

    NumberWords(JsonNode cues, Lexicon lexicon) {
        learn(cues.path("numerals"), digits, lexicon);
        learn(cues.path("month_numerals"), ordinals, lexicon);
        cues.path("scale").properties().forEach(scale -> scales.add(lexicon.learn(scale.getKey())[0]));
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

    private static void learn(JsonNode words, Map<Integer, Integer> into, Lexicon lexicon) {
        words.properties()
                .forEach(word -> into.put(
                        lexicon.learn(word.getKey())[0], word.getValue().asInt()));
    }

    private static void learn(JsonNode words, Set<Integer> into, Lexicon lexicon) {
        words.forEach(word -> into.add(lexicon.learn(word.asText())[0]));
    }

    /** Whether a number in words may begin at a token. */
    public boolean mayBegin(Tokens tokens, int at, int limit) {
        return tokens.isWord(at) && (digit(tokens, at, limit) > 0 || ten.contains(tokens.word(at)));
    }

    /** The number above one that begins at a token; null if none does. A scale word behind the last group is left. */
    @Nullable
    public Found read(Tokens tokens, int at, int limit, Cues cues) {
        Found group = group(tokens, at, limit);
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal before = null;
        while (group != null) {
            BigDecimal scale = cues.scale(tokens, group.to(), limit);
            Found next = scale == null ? null : group(tokens, group.to() + 1, limit);
            boolean smaller = scale != null && (before == null ? next != null : scale.compareTo(before) < 0);
            if (scale == null || !smaller) {
                return above(total.add(group.value()), group.to());
            }
            total = total.add(group.value().multiply(scale));
            before = scale;
            if (next == null) {
                return above(total, group.to() + 1);
            }
            group = next;
        }
        return null;
    }

    private static @Nullable Found above(BigDecimal number, int to) {
        return number.compareTo(BigDecimal.ONE) > 0 ? new Found(number, to) : null;
    }

    /** A number below a thousand. */
    private @Nullable Found group(Tokens tokens, int at, int limit) {
        int value = 0;
        int i = at;
        if (i + 1 < limit && digit(tokens, i, limit) > 0 && hundreds.contains(tokens.word(i + 1))) {
            value = 100 * digit(tokens, i, limit);
            i += 2;
            i += i < limit && fillers.contains(tokens.word(i)) ? 1 : 0;
        }
        if (i + 1 < limit && digit(tokens, i, limit) > 0 && tens.contains(tokens.word(i + 1))) {
            value += 10 * digit(tokens, i, limit);
            i += 2;
        } else if (i < limit && ten.contains(tokens.word(i))) {
            value += 10;
            i++;
        }
        if (i < limit && digit(tokens, i, limit) > 0) {
            value += digit(tokens, i, limit);
            i++;
        }
        return value == 0 ? null : Found.of(value, i);
    }

    /** How many months or quarters begin at a token: "chín tháng", "năm tháng"; null if the word there is no number. */
    @Nullable
    public Found count(Tokens tokens, int at, int limit) {
        if (!tokens.isWord(at) || tokens.word(at) == 0) {
            return null;
        }
        Integer ordinal = ordinals.get(tokens.word(at));
        if (ordinal != null) {
            return Found.of(ordinal, at + 1);
        }
        return mayBegin(tokens, at, limit) ? group(tokens, at, limit) : null;
    }

    /** The number of a month or a quarter in words: "tháng Giêng", "quý Ba"; null if none begins at a token. */
    @Nullable
    public Found ordinal(Tokens tokens, int at, int limit) {
        Found found = count(tokens, at, limit);
        boolean article = found != null && found.integer() == 1 && !tokens.isCapitalised(at);
        return article && digits.containsKey(tokens.word(at)) ? null : found;
    }

    /** The percentage that a fraction in words means, as "hai phần ba"; null if none begins at a token. */
    @Nullable
    public Found fraction(Tokens tokens, int at, int limit, Cues cues) {
        boolean shaped = at + 2 < limit && cues.isWord(Cue.PART_OF, tokens, at + 1) && !tokens.isNumber(at + 3);
        int part = shaped ? digit(tokens, at, limit) : 0;
        int whole = shaped ? digit(tokens, at + 2, limit) : 0;
        return part == 0 || whole <= part ? null : new Found(percentage(part, whole), at + 3);
    }

    /** A part of a whole in per cent, to six decimals. */
    public static BigDecimal percentage(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN);
    }

    private int digit(Tokens tokens, int at, int limit) {
        boolean scaled = at + 1 < limit
                && (hundreds.contains(tokens.word(at + 1))
                        || tens.contains(tokens.word(at + 1))
                        || scales.contains(tokens.word(at + 1)));
        Integer five = scaled ? ordinals.get(tokens.word(at)) : null;
        return digits.getOrDefault(tokens.word(at), five == null ? 0 : five);
    }

    /** The multiple that begins at a token, as "gấp đôi"; null if none does. */
    @Nullable
    public Found multiple(Tokens tokens, int at, int limit) {
        PhraseTrie.Match<BigDecimal> match = multiples.longest(tokens, at, limit);
        return match == null ? null : new Found(match.values().getFirst(), match.to());
    }
}
