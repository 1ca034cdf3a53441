package org.solieu.claims.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the words around each figure of a sentence. */
final class ClauseReader {
    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;
    private final List<Mention> mentions;

    ClauseReader(Cues cues, Sentence sentence, List<Mention> mentions) {
        this.cues = cues;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.mentions = mentions;
    }

    /**
     * The clause of a figure.
     *
     * @param behind where the words of the figure before end
     * @param next the figure after it, if there is one
     */
    Clause read(Quantity quantity, int behind, @Nullable Quantity next) {
        int segment = segmentStart(quantity.from());
        int chunk = Math.max(segment, Math.min(behind, quantity.from()));
        int own = ownStart(chunk, quantity.from());
        Verb verb = verb(own, quantity.from());
        return new Clause(segment, chunk, own, end(quantity, next), verb.relation(), verb.from());
    }

    private int segmentStart(int at) {
        for (int i = at - 1; i >= sentence.from(); i--) {
            if (tokens.isMark(i, ';')) {
                return i + 1;
            }
        }
        return sentence.from();
    }

    private int ownStart(int chunk, int at) {
        for (int i = at - 1; i >= chunk; i--) {
            boolean comma = (tokens.isMark(i, ',') || tokens.isMark(i, '(')) && !withinMention(i);
            boolean part = cues.start(Cue.OF_WHICH, tokens, i + 1, chunk) <= i
                    || cues.start(Cue.REST, tokens, i + 1, chunk) <= i;
            if (comma || part) {
                return i + 1;
            }
        }
        return chunk;
    }

    private boolean withinMention(int at) {
        return mentions.stream().anyMatch(mention -> mention.from() < at && at < mention.to());
    }

    private int end(Quantity quantity, @Nullable Quantity next) {
        int limit = next == null ? sentence.to() : Math.max(next.from(), quantity.to());
        for (int i = quantity.to(); i < limit; i++) {
            if (tokens.isMark(i, ';')) {
                return i;
            }
        }
        return limit;
    }

    private record Verb(Relation relation, int from) {}

    private Verb verb(int from, int to) {
        Verb last = sign(to);
        if (last.relation() != Relation.NONE) {
            return last;
        }
        for (int i = from; i < to; i++) {
            Cues.Found cue = cues.at(tokens, i, to);
            Relation relation = cue == null ? Relation.NONE : relation(cue);
            if (cue != null && (relation != Relation.NONE || cue.is(Cue.IDLE))) {
                last = relation == Relation.NONE ? last : new Verb(relation, i);
                i = cue.to() - 1;
            }
        }
        return last;
    }

    private static Relation relation(Cues.Found cue) {
        if (cue.is(Cue.IDLE)) {
            return Relation.NONE;
        }
        for (Relation relation : Relation.values()) {
            if (relation != Relation.NONE && cue.is(Cue.valueOf(relation.name()))) {
                return relation;
            }
        }
        return Relation.NONE;
    }

    /** A plus or a minus right before the number. */
    private Verb sign(int to) {
        int sign = to - 1;
        boolean open = sign >= sentence.from()
                && tokens.gluedToPrevious(to)
                && !(tokens.gluedToPrevious(sign) && (tokens.isWord(sign - 1) || tokens.isNumber(sign - 1)));
        if (open && tokens.isMark(sign, '+')) {
            return new Verb(Relation.RISE, sign);
        }
        boolean minus = tokens.isMark(sign, '-') || tokens.isMark(sign, '−') || tokens.isMark(sign, '–');
        return open && minus ? new Verb(Relation.FALL, sign) : new Verb(Relation.NONE, to);
    }
}
