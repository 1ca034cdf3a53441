package org.solieu.claims.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.Unit;

/** Tells of which part of an indicator a figure is: "dư nợ ngắn hạn 88.600 tỷ đồng". */
final class MemberReader {
    private final PhraseBook book;
    private final Cues cues;
    private final Tokens tokens;
    private final Mentions mentions;

    MemberReader(PhraseBook book, Cues cues, Tokens tokens, Mentions mentions) {
        this.book = book;
        this.cues = cues;
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /** The members that the words around a figure name: behind a count, before anything else. */
    Breakdown read(String indicator, Quantity quantity, Clause clause, int from) {
        Map<String, String> members = new TreeMap<>();
        for (String dimension : book.indicator(indicator).breakdowns().keySet()) {
            Mention near = member(indicator, dimension, quantity, clause, from);
            boolean first = clause.chunk() == clause.segment();
            Mention member = near != null || !quantity.counts() || !first
                    ? near
                    : member(indicator, dimension, quantity, clause, clause.chunk());
            if (member != null) {
                members.put(dimension, String.valueOf(member.target().member()));
            }
        }
        return Breakdown.of(members);
    }

    private @Nullable Mention member(String indicator, String dimension, Quantity quantity, Clause clause, int from) {
        List<Mention> found = new ArrayList<>(mentions.anchored(quantity, clause.end(), true));
        for (Mention member : mentions.members()) {
            boolean before = member.from() >= from && member.to() <= quantity.from();
            int own = quantity.counts() ? quantity.after() : quantity.to();
            boolean behind = isCountOf(quantity) && member.from() >= own && member.to() <= clause.end();
            if (before || (behind && !opensPart(own, member.from()))) {
                found.add(member);
            }
        }
        found.removeIf(member -> !indicator.equals(member.target().indicator())
                || !dimension.equals(member.target().dimension()));
        return Mentions.heaviest(found);
    }

    /** Whether words such as "trong đó" or a bracket begin the parts of a whole between two places. */
    private boolean opensPart(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isMark(i, '(') || cues.end(Cue.OF_WHICH, tokens, i, to) > i) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words behind a figure name what it counts: "85% chi bộ". */
    boolean isCountOf(Quantity quantity) {
        return quantity.counts()
                || (quantity.is(Unit.Kind.RATIO)
                        && tokens.isWord(quantity.to())
                        && !cues.isWord(Cue.AND, tokens, quantity.to()));
    }
}
