package org.solieu.claims.prose.topics;

import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Mentions;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.vocabulary.Unit;

/** Tells where words restrict a figure to a part that no phrase names: "số thu từ các dự án của công ty đạt 771 tỷ đồng". */
public final class OpenParts {
    private final Cues cues;
    private final Tokens tokens;
    private final Mentions mentions;
    private final UnknownTopics unknown;

    OpenParts(Cues cues, Tokens tokens, Mentions mentions, UnknownTopics unknown) {
        this.cues = cues;
        this.tokens = tokens;
        this.mentions = mentions;
        this.unknown = unknown;
    }

    /** Whether the words behind a topic or behind its figure open a part that has no name. */
    boolean opens(Mention topic, Quantity quantity, Clause clause) {
        boolean level = quantity.is(Unit.Kind.MONEY) && !clause.relation().changes();
        return between(topic.to(), quantity.from()) || (level && opensAt(quantity.to(), clause.end()));
    }

    private boolean between(int from, int to) {
        for (int i = from; i < to; i++) {
            if (opensAt(i, to)) {
                return true;
            }
            if (!tokens.isWord(i) && !unknown.isWithinTime(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean opensAt(int at, int limit) {
        int stranger = cues.end(Cue.OPENS_PART, tokens, at, limit);
        boolean word = stranger > at && stranger < limit && tokens.isWord(stranger);
        return word
                && !unknown.isWithinTime(at)
                && !unknown.isWithinTime(stranger)
                && (stranger - at > 1 || !cues.isWord(Cue.LIGHT, tokens, stranger) || isMany(stranger))
                && mentions.members().stream().noneMatch(member -> member.from() >= at && member.to() <= limit);
    }

    /** "từ các dự án", but not "từ đầu năm" or "từ mức". */
    private boolean isMany(int at) {
        return cues.isWord(Cue.MANY_BEFORE, tokens, at);
    }
}
