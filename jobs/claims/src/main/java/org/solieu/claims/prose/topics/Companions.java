package org.solieu.claims.prose.topics;

import java.util.Map;
import java.util.TreeMap;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Unit;

/** Keeps to its part what only goes with the figure before: "hộ nghèo vay 5 tỷ đồng, với 120 khách hàng". */
public final class Companions {
    /** How many words may stand between the figure before and "với". */
    private static final int REACH = 5;

    private final PhraseBook book;
    private final Cues cues;
    private final Tokens tokens;

    Companions(PhraseBook book, Cues cues, Tokens tokens) {
        this.book = book;
        this.cues = cues;
        this.tokens = tokens;
    }

    /**
     * The topic of a figure, which is of the part that the figure before it in the sentence is of where "với" joins the two.
     *
     * @param before the figure before
     */
    Topic keep(Topic topic, Quantity quantity, Clause clause, Figure before) {
        Mention named = topic.named();
        String code = topic.indicator();
        if (named == null || code == null || isPart(topic) || !joins(named, quantity, clause)) {
            return topic;
        }
        Map<String, String> members = new TreeMap<>();
        if (before.topic().indicator() == null) {
            boolean some = before.quantity().counts() && isBeneficiary(before.quantity());
            if (some) {
                members.put(MemberReader.PART, MemberReader.UNNAMED);
            }
        } else {
            before.topic().breakdown().members().forEach((dimension, member) -> take(code, dimension, member, members));
        }
        if (members.isEmpty()) {
            return topic;
        }
        topic.breakdown().members().forEach(members::putIfAbsent);
        PhraseBook.Part part = book.part(code, members);
        return new Topic(part.indicator(), part.breakdown(), topic.words(), topic.nature(), topic.rule(), named);
    }

    private void take(String code, String dimension, String member, Map<String, String> members) {
        if (book.isRunning(dimension) || book.isOfPlans(dimension)) {
            return;
        }
        boolean known = book.indicator(code).breakdowns().containsKey(dimension);
        members.put(known ? dimension : MemberReader.PART, known ? member : MemberReader.UNNAMED);
    }

    private boolean isPart(Topic topic) {
        return topic.breakdown().members().keySet().stream().anyMatch(dimension -> !book.isRunning(dimension));
    }

    /** "5 tỷ đồng với 120 khách hàng", "5 tỷ đồng/120 khách hàng": whether a count only says who has part in the amount before it. */
    boolean isBeside(Quantity count, Figure amount) {
        boolean joined = cues.start(
                                Cue.COMPANION,
                                tokens,
                                count.from(),
                                amount.quantity().to())
                        < count.from()
                || isBeneficiary(count)
                || tokens.isMark(count.from() - 1, '/');
        return joined
                && amount.quantity().is(Unit.Kind.MONEY)
                && amount.topic().indicator() != null
                && count.from() - amount.quantity().to() <= REACH;
    }

    /** "cho trên 300 khách hàng": those for whom something was done, who are some of all. */
    private boolean isBeneficiary(Quantity count) {
        return cues.isWord(Cue.FOR, tokens, count.from() - 1);
    }

    /** Whether "với" stands behind the figure before, and nothing but the topic behind "với". */
    private boolean joins(Mention named, Quantity quantity, Clause clause) {
        int limit = Math.min(clause.chunk() + REACH, quantity.from());
        for (int i = clause.chunk(); clause.chunk() > clause.segment() && i < limit; i++) {
            boolean other = cues.start(Cue.COMPARE, tokens, i + 1, clause.chunk()) <= i
                    || cues.start(Cue.MODIFYING, tokens, i + 1, clause.chunk()) <= i;
            if (cues.isWord(Cue.COMPANION, tokens, i) && !other) {
                return named.from() <= i + 1 || isLight(i + 1, named.from());
            }
        }
        return false;
    }

    private boolean isLight(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!cues.isWord(Cue.LIGHT, tokens, i)) {
                return false;
            }
        }
        return true;
    }
}
