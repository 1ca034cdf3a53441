package org.solieu.claims.prose.topics;

import java.util.List;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.Unit;

/** Names what the vocabulary lacks by the words around its figure. */
public final class UnknownTopics {
    private static final int WORDS_BEHIND = 8;

    private final Cues cues;
    private final Tokens tokens;
    private final List<TimeExpression> times;

    UnknownTopics(Cues cues, Tokens tokens, List<TimeExpression> times) {
        this.cues = cues;
        this.tokens = tokens;
        this.times = times;
    }

    /** The topic of a figure that no phrase names. */
    Topic name(Quantity quantity, Clause clause) {
        int from = clause.own();
        while (from < quantity.from() && (!tokens.isWord(from) || isWithinTime(from))) {
            from++;
        }
        String before = tokens.written(from, quantity.from()).strip();
        String behind = quantity.counts() || before.isEmpty() ? behind(quantity, clause) : "";
        String words = before.isEmpty() || behind.isEmpty() ? before + behind : before + " … " + behind;
        return new Topic(
                null, Breakdown.WHOLE, words, nature(from, quantity, clause), "words the vocabulary lacks", null);
    }

    /** The words behind a figure, up to the next mark. */
    private String behind(Quantity quantity, Clause clause) {
        int end = quantity.after();
        int limit = Math.min(Math.max(clause.end(), end), end + WORDS_BEHIND);
        while (end < limit && tokens.isWord(end)) {
            end++;
        }
        return tokens.written(quantity.after(), end);
    }

    private Topic.Nature nature(int from, Quantity quantity, Clause clause) {
        boolean yearly = !clause.relation().changes()
                && tokens.isMark(quantity.to(), '/')
                && (cues.isWord(Cue.YEAR, tokens, quantity.to() + 1)
                        || cues.isWord(Cue.MONTH, tokens, quantity.to() + 1));
        Topic.Nature nature = Topic.Nature.THING;
        for (int i = from; i < quantity.from(); i++) {
            boolean proportion = cues.end(Cue.PROPORTION_NOUN, tokens, i, quantity.from()) > i;
            boolean rate = cues.end(Cue.RATE_NOUN, tokens, i, quantity.from()) > i;
            nature = proportion ? Topic.Nature.PROPORTION : rate ? Topic.Nature.RATE : nature;
        }
        return yearly && quantity.is(Unit.Kind.RATIO) ? Topic.Nature.RATE : nature;
    }

    /** Whether a token is part of the words for a time. */
    boolean isWithinTime(int i) {
        return times.stream().anyMatch(time -> time.from() <= i && i < time.to());
    }
}
