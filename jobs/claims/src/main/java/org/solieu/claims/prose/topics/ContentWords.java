package org.solieu.claims.prose.topics;

import java.util.List;
import java.util.Set;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;

/** Tells the words of a sentence that say something of their own: no cue, time, place, part or topic, and no function word. */
public final class ContentWords {
    /** The longest cue that may begin before a word. */
    private static final int CUE_REACH = 4;

    /** Roles of words that say something of their own elsewhere. */
    private static final Set<Cue> SYLLABLES = Set.of(Cue.LIGHT, Cue.NOW_WITHIN, Cue.WORD_WITH_RUNG_BEFORE);

    private final Cues cues;
    private final Surroundings around;
    private final Sentence sentence;
    private final Tokens tokens;
    private final List<Mention> topics;
    private final List<Mention> members;

    public ContentWords(Cues cues, Surroundings around) {
        this.cues = cues;
        this.around = around;
        this.sentence = around.sentence();
        this.tokens = sentence.tokens();
        this.topics = around.mentions().topics();
        this.members = around.mentions().members();
    }

    /** Whether a word says something that no rule understood. */
    public boolean isContent(int i) {
        return tokens.isWord(i) && !isNamed(i) && !cues.isWord(Cue.FUNCTION, tokens, i) && !isWithinCue(i);
    }

    /**
     * Whether the words behind a topic restrict it to a part that the vocabulary lacks: "dư nợ bị ảnh hưởng 2 tỷ", "tổng số thu
     * bảo hiểm".
     */
    boolean restrict(Mention topic, int limit) {
        int i = topic.to();
        while (i < limit && cues.isWord(Cue.RESTRICTING, tokens, i)) {
            i++;
        }
        return i < limit && isContent(i) && !cues.isWord(Cue.LIGHT, tokens, i);
    }

    /** Whether the words between a topic and its figure speak of some of all: "của 28 ngân hàng", "các ngân hàng nói trên". */
    boolean areOfSome(Mention topic, Clause clause, int limit) {
        int from = Math.max(topic.to(), clause.chunk());
        for (int i = from; i < limit; i++) {
            boolean counted = tokens.isNumber(i) && !isNamed(i) && cues.start(Cue.MODIFYING, tokens, i, from) < i;
            if (counted || cues.end(Cue.SOME, tokens, i, limit) > i) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is a word of a topic, a part, a time or a place. */
    public boolean isNamed(int i) {
        return topics.stream().anyMatch(topic -> topic.from() <= i && i < topic.to())
                || members.stream().anyMatch(member -> member.from() <= i && i < member.to())
                || around.times().stream().anyMatch(time -> time.from() <= i && i < time.to())
                || around.places().stream().anyMatch(place -> place.from() <= i && i < place.to());
    }

    private boolean isWithinCue(int i) {
        for (int from = Math.max(sentence.from(), i - CUE_REACH); from <= i; from++) {
            Cues.Found cue = cues.at(tokens, from, sentence.to());
            if (cue != null && cue.to() > i && !SYLLABLES.containsAll(cue.roles())) {
                return true;
            }
        }
        return false;
    }
}
