package org.solieu.claims.prose.words;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.vocabulary.Fault;

/** The general words of Vietnamese prose, found in a text from left to right or from right to left. */
public final class Cues implements Serializable {
    private static final String FILE = "cues.yaml";

    private final PhraseTrie<Cue> phrases = new PhraseTrie<>();
    private final PhraseTrie<BigDecimal> scales = new PhraseTrie<>();
    /** By role, the words that play it by themselves, and those that begin a phrase that does. */
    private final Map<Cue, BitSet> words = new EnumMap<>(Cue.class);

    private final Map<Cue, BitSet> firsts = new EnumMap<>(Cue.class);
    private final int longest;

    /** The words of {@code cues.yaml}. */
    public Cues(JsonNode file, Lexicon lexicon) {
        int length = 1;
        for (Cue cue : Cue.values()) {
            words.put(cue, new BitSet());
            firsts.put(cue, new BitSet());
            for (JsonNode phrase : file.path(cue.key())) {
                length = Math.max(length, learn(cue, lexicon.learn(phrase.asText())));
            }
        }
        longest = length;
        file.path("scale")
                .properties()
                .forEach(scale -> scales.add(
                        lexicon.learn(scale.getKey()),
                        new BigDecimal(scale.getValue().asText())));
    }

    /** This module's {@code cues.yaml}. */
    public static JsonNode file() {
        try (InputStream file = Cues.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new Fault.OfOurs("Cannot read prose: %s is missing from the build".formatted(FILE));
            }
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot read prose: %s is malformed: %s".formatted(FILE, e.getMessage()), e);
        }
    }

    private int learn(Cue cue, int[] phrase) {
        phrases.add(phrase, cue);
        of(cue, firsts).set(phrase[0]);
        if (phrase.length == 1) {
            of(cue, words).set(phrase[0]);
        }
        return phrase.length;
    }

    private static BitSet of(Cue cue, Map<Cue, BitSet> words) {
        return requireNonNull(words.get(cue), cue.key());
    }

    /** A cue found: the tokens from {@code from} up to, not including, {@code to}, and the roles its words can play. */
    public record Found(int from, int to, Set<Cue> roles) {
        public boolean is(Cue cue) {
            return roles.contains(cue);
        }
    }

    /** The longest cue that begins at a token. */
    @Nullable
    public Found at(Tokens tokens, int from, int limit) {
        PhraseTrie.Match<Cue> match = phrases.longest(tokens, from, limit);
        return match == null ? null : new Found(from, match.to(), EnumSet.copyOf(match.values()));
    }

    /** Where the longest phrase of a role that begins at a token ends; {@code from} if none does. */
    public int end(Cue cue, Tokens tokens, int from, int limit) {
        boolean mayBegin = from < limit && of(cue, firsts).get(tokens.word(from));
        return mayBegin ? phrases.end(cue, tokens, from, limit) : from;
    }

    /** Where the longest phrase of a role that ends right before a token begins; {@code to} if none does. */
    public int start(Cue cue, Tokens tokens, int to, int limit) {
        for (int from = Math.max(limit, to - longest); from < to; from++) {
            if (end(cue, tokens, from, to) == to) {
                return from;
            }
        }
        return to;
    }

    /** Whether a word of the lexicon plays a role by itself. */
    public boolean plays(Cue cue, int word) {
        return of(cue, words).get(word);
    }

    /** Whether a single word plays a role. */
    public boolean isWord(Cue cue, Tokens tokens, int i) {
        return i >= 0 && i < tokens.size() && plays(cue, tokens.word(i));
    }

    /** The factor of the scale word at a token, as nghìn is a thousand. */
    @Nullable
    public BigDecimal scale(Tokens tokens, int at, int limit) {
        List<PhraseTrie.Match<BigDecimal>> found = scales.all(tokens, at, limit);
        return found.isEmpty() ? null : found.get(0).values().get(0);
    }
}
