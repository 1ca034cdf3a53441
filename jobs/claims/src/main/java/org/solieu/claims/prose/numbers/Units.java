package org.solieu.claims.prose.numbers;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Lexicon;
import org.solieu.claims.prose.words.PhraseTrie;
import org.solieu.vocabulary.Unit;

/** The units of the vocabulary as texts write them, with the scale words that may stand before them. */
public final class Units implements Serializable {
    private final PhraseTrie<Spelled> spellings = new PhraseTrie<>();
    private final Cues cues;
    private final @Nullable Found times;
    private final @Nullable Found percent;

    private record Spelled(Unit unit, BigDecimal factor) implements Serializable {}

    /**
     * A unit found.
     *
     * @param scaled one past the scale words, where the thing counted begins
     * @param to one past the unit
     * @param unit null where scale words stand alone
     */
    public record Found(int scaled, int to, @Nullable Unit unit, BigDecimal factor) implements Serializable {}

    Units(Collection<Unit> units, Lexicon lexicon, Cues cues) {
        this.cues = cues;
        Found multiples = null;
        Found hundredths = null;
        for (Unit unit : units) {
            for (Unit.Spelling spelling : unit.spellings()) {
                int[] words = lexicon.learn(spelling.text());
                spellings.add(words, new Spelled(unit, spelling.factor()));
                boolean multiple = words.length == 1 && cues.plays(Cue.TIMES, words[0]);
                boolean sign = words.length == 1 && cues.plays(Cue.PERCENT, words[0]);
                hundredths = sign ? new Found(0, 0, unit, spelling.factor()) : hundredths;
                multiples = multiple ? new Found(0, 0, unit, spelling.factor()) : multiples;
            }
        }
        times = multiples;
        percent = hundredths;
    }

    /** The unit of multiples, as in "gấp 1,5 lần"; null if the vocabulary has none. */
    @Nullable
    public Found times() {
        return times;
    }

    /** The unit of parts of a whole, as in "hai phần ba"; null if the vocabulary has none. */
    @Nullable
    public Found percent() {
        return percent;
    }

    /** The unit whose spelling, scale words included, is the longest at a token. */
    @Nullable
    public Found at(Tokens tokens, int at, int limit) {
        PhraseTrie.Match<Spelled> spelled = spellings.longest(tokens, at, limit);
        Found best = spelled == null ? null : found(at, spelled);
        BigDecimal scale = cues.scale(tokens, at, limit);
        if (scale == null) {
            return best;
        }
        Found rest = at(tokens, at + 1, limit);
        Found scaled = rest == null
                ? new Found(at + 1, at + 1, null, scale)
                : new Found(rest.scaled(), rest.to(), rest.unit(), rest.factor().multiply(scale));
        boolean counted = cues.isWord(Cue.COUNTED_NOUN, tokens, scaled.to());
        return best == null || scaled.to() > best.to() || counted ? scaled : best;
    }

    private static Found found(int at, PhraseTrie.Match<Spelled> match) {
        Spelled spelled = match.values().get(0);
        boolean counted = spelled.unit().kind() == Unit.Kind.COUNT;
        return new Found(counted ? at : match.to(), match.to(), spelled.unit(), spelled.factor());
    }
}
