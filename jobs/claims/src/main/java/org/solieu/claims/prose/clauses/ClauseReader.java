package org.solieu.claims.prose.clauses;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Unit;

/** Finds the words around each figure of a sentence. */
public final class ClauseReader {
    private static final int LIST_REACH = 4;
    private static final int PLAN_REACH = 4;

    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;
    private final List<Mention> topics;
    private final List<Mention> members;

    public ClauseReader(Cues cues, Sentence sentence, Mentions mentions) {
        this.cues = cues;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.topics = mentions.topics();
        this.members = mentions.members();
    }

    /**
     * The clause of a figure.
     *
     * @param behind where the words of the figure before end
     * @param next the figure after it, if there is one
     */
    public Clause read(Quantity quantity, int behind, @Nullable Quantity next) {
        int segment = segmentStart(quantity.from());
        int chunk = Math.max(segment, Math.min(behind, quantity.from()));
        int own = ownStart(chunk, quantity.from());
        Verb verb = measured(verb(own, quantity.from()), own, quantity);
        int end = end(quantity, next);
        return new Clause(segment, chunk, own, end, shared(quantity, next, end), verb.relation(), verb.from());
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
        int start = boundary(chunk, at);
        return start == at && tokens.isMark(at - 1, '(') && isOfWordsBefore(chunk, at - 1)
                ? boundary(chunk, at - 1)
                : start;
    }

    /**
     * Whether a figure alone in a bracket is of the words before it: "có mức ủy thác (6.367 tỷ đồng)"; not behind a plan, "đạt 98%
     * chỉ tiêu giao (5.900 tỷ đồng)", nor behind what only goes on with the figure before.
     */
    private boolean isOfWordsBefore(int chunk, int bracket) {
        boolean plan = cues.start(Cue.PLAN, tokens, chunk, sentence.from()) < chunk;
        boolean named = topics.stream().anyMatch(mention -> mention.from() >= chunk && mention.to() <= bracket);
        boolean opens = chunk == sentence.from() || tokens.isMark(chunk - 1, ';');
        return !plan && (named || opens || boundary(chunk, bracket) > chunk);
    }

    private int boundary(int chunk, int at) {
        for (int i = at - 1; i >= chunk; i--) {
            if (tokens.isMark(i, ')')) {
                i = opening(i, chunk);
                continue;
            }
            boolean comma = (tokens.isMark(i, ',') || tokens.isMark(i, '(')) && !withinMention(i);
            boolean part = cues.start(Cue.OF_WHICH, tokens, i + 1, chunk) <= i
                    || cues.start(Cue.REST, tokens, i + 1, chunk) <= i;
            if (comma || (part && !withinMention(i))) {
                return i + 1;
            }
        }
        return chunk;
    }

    private int opening(int close, int chunk) {
        int i = close;
        while (i > chunk && !tokens.isMark(i, '(')) {
            i--;
        }
        return i;
    }

    private boolean withinMention(int at) {
        return Stream.concat(topics.stream(), members.stream())
                .anyMatch(mention -> mention.from() < at && at < mention.to());
    }

    private int end(Quantity quantity, @Nullable Quantity next) {
        int limit = next == null ? sentence.to() : Math.max(next.from(), quantity.to());
        for (int i = quantity.to(); i < limit; i++) {
            if (tokens.isMark(i, ';') || (tokens.isMark(i, '(') && isOpen(i, limit))) {
                return i;
            }
        }
        return limit;
    }

    /** "0,95% (cuối năm 2023 là 1,02%)": the bracket belongs to the next figure. */
    private boolean isOpen(int bracket, int limit) {
        for (int i = bracket; i < limit; i++) {
            if (tokens.isMark(i, ')')) {
                return false;
            }
        }
        return true;
    }

    /** A figure joined to the next by a comma or "và" alone shares the words behind that one. */
    private int shared(Quantity quantity, @Nullable Quantity next, int end) {
        if (next == null || end != next.from() || next.from() - quantity.to() > LIST_REACH) {
            return end;
        }
        boolean joined = next.counts()
                ? tokens.isMark(next.from() - 1, ',') || cues.isWord(Cue.AND, tokens, next.from() - 1)
                : quantity.counts() && isAside(quantity, next);
        int limit = next.to();
        while (joined && limit < sentence.to() && !tokens.isMark(limit, ';') && !tokens.isNumber(limit)) {
            limit++;
        }
        return joined ? limit : end;
    }

    /** "41 chi bộ, chiếm 6,7%, sinh hoạt chuyên đề": a share thrown in parts no figure from its words. */
    private boolean isAside(Quantity quantity, Quantity next) {
        int verb = quantity.to() + 1;
        return next.is(Unit.Kind.RATIO)
                && tokens.isMark(quantity.to(), ',')
                && tokens.isMark(next.to(), ',')
                && verb < next.from()
                && cues.end(Cue.SHARE, tokens, verb, next.from()) == next.from();
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
            if (cue != null && cue.is(Cue.IDLE) && exceedsPlan(cue, to)) {
                return new Verb(Relation.EXCEED, i);
            }
            if (cue != null && cue.is(Cue.COMPARE)) {
                i = cue.to() - 1;
                continue;
            }
            boolean copula = cue != null && last.relation().changes() && isCopula(cue) && !hasComma(last.from(), i);
            if (cue != null && (relation != Relation.NONE || cue.is(Cue.IDLE))) {
                last = relation == Relation.NONE || copula ? last : new Verb(relation, i);
                i = cue.to() - 1;
            }
        }
        return last;
    }

    private boolean isCopula(Cues.Found cue) {
        return cue.is(Cue.COPULA);
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isMark(i, ',')) {
                return true;
            }
        }
        return false;
    }

    /** "vượt kế hoạch 15%", "vượt dự toán được giao 7%": the plan stands before its figure. */
    private boolean exceedsPlan(Cues.Found cue, int figure) {
        if (cues.end(Cue.EXCEED, tokens, cue.from(), figure) == cue.from() || figure - cue.to() > PLAN_REACH) {
            return false;
        }
        for (int i = cue.to(); i < figure; i++) {
            if (!cues.isWord(Cue.LIGHT, tokens, i) || cues.isWord(Cue.ACHIEVED, tokens, i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * "tốc độ tăng trưởng đạt 8,57%" is a rise although its verb says "đạt"; "giảm từ 2,1%" starts from a level.
     */
    private Verb measured(Verb verb, int own, Quantity quantity) {
        boolean percent = quantity.is(Unit.Kind.RATIO);
        boolean start = quantity.qualifier() != Qualifier.RANGE && startsFrom(own, quantity);
        boolean beneficiary = quantity.counts() && cues.isWord(Cue.FOR, tokens, quantity.from() - 1);
        if (beneficiary) {
            return new Verb(Relation.NONE, quantity.from());
        }
        if (verb.relation().changes()) {
            return start ? new Verb(Relation.REACH, quantity.from()) : verb;
        }
        Relation noun = percent && verb.relation() != Relation.SHARE ? ofNoun(own, quantity.from()) : Relation.NONE;
        return noun == Relation.NONE ? verb : new Verb(noun, quantity.from());
    }

    /** Whether a figure is the level that a change starts from, which has a time of its own. */
    public boolean isStart(Clause clause, Quantity quantity) {
        boolean compared = cues.start(Cue.COMPARE, tokens, quantity.from(), clause.own()) < quantity.from();
        return clause.relation() == Relation.REACH
                ? startsFrom(clause.own(), quantity)
                : clause.relation() == Relation.NONE && compared;
    }

    /** "từ 2,1%", "so với mức 1,9%". */
    private boolean startsFrom(int own, Quantity quantity) {
        return cues.start(Cue.FROM, tokens, quantity.from(), own) < quantity.from()
                || cues.start(Cue.COMPARE, tokens, quantity.from(), own) < quantity.from();
    }

    /** The change that a noun names: "tốc độ tăng trưởng đạt", but not "nhờ tăng trưởng cao nên tỷ lệ nợ xấu chỉ ở mức". */
    private Relation ofNoun(int from, int to) {
        Relation noun = Relation.NONE;
        for (int i = from; i < to; i++) {
            int falls = cues.end(Cue.DECLINE_NOUN, tokens, i, to);
            int end = Math.max(falls, cues.end(Cue.GROWTH_NOUN, tokens, i, to));
            boolean other = end == i && cues.end(Cue.PROPORTION_NOUN, tokens, i, to) > i;
            noun = end > i ? (falls == end ? Relation.FALL : Relation.RISE) : other ? Relation.NONE : noun;
            i = Math.max(i, end - 1);
        }
        return noun;
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
