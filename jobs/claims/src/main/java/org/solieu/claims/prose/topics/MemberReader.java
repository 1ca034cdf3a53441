package org.solieu.claims.prose.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Mentions;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Unit;

/** Tells of which part of an indicator a figure is: "dư nợ ngắn hạn 88.600 tỷ đồng". */
public final class MemberReader {
    /** What a dimension says of a part that it has no word for. */
    public static final String UNNAMED = "unnamed";
    /** The dimension of a part that no dimension has a word for. */
    static final String PART = "part";

    private static final int SUBJECT_REACH = 3;

    private final PhraseBook book;
    private final Cues cues;
    private final Tokens tokens;
    private final Mentions mentions;
    private final Holders holders;

    MemberReader(PhraseBook book, Cues cues, Tokens tokens, Mentions mentions, Holders holders) {
        this.book = book;
        this.cues = cues;
        this.tokens = tokens;
        this.mentions = mentions;
        this.holders = holders;
    }

    /**
     * The part that the words around a figure name: behind a count, before anything else.
     *
     * @param named where the words of the indicator begin, or of its clause where it is not named again
     */
    Map<String, String> read(String indicator, Quantity quantity, Clause clause, int named) {
        Map<String, String> members = new TreeMap<>();
        int from = Math.min(named, clause.own());
        for (String dimension : book.indicator(indicator).breakdowns().keySet()) {
            if (book.isRunning(dimension) || book.isOfPlans(dimension)) {
                continue;
            }
            Mention near = member(indicator, dimension, quantity, clause, from, named);
            boolean first = clause.chunk() == clause.segment();
            Mention member = near != null || !quantity.counts() || !first
                    ? near
                    : member(indicator, dimension, quantity, clause, clause.chunk(), named);
            if (member != null) {
                members.put(dimension, String.valueOf(member.target().member()));
            }
        }
        Mention holder = holders.of(quantity, clause);
        if (holder != null && book.isTold(indicator, holder.target())) {
            String one = String.valueOf(holder.target().member());
            members.put(String.valueOf(holder.target().dimension()), holders.isOneOfSeveral(holder) ? UNNAMED : one);
        }
        if (holder != null && holders.isBranch(holder) && book.isOfHolder(indicator, holder.target())) {
            members.put(PART, UNNAMED);
        }
        return members;
    }

    private @Nullable Mention member(
            String indicator, String dimension, Quantity quantity, Clause clause, int from, int named) {
        List<Mention> found = new ArrayList<>(mentions.anchored(quantity, clause.end(), true));
        boolean total =
                quantity.counts() && cues.start(Cue.WHOLE, tokens, quantity.from(), clause.chunk()) < quantity.from();
        for (Mention member : mentions.members()) {
            boolean before = !total && member.from() >= from && member.to() <= quantity.from();
            boolean apart = (member.isShared() && member.to() < named - SUBJECT_REACH)
                    || (quantity.counts() && member.from() < clause.own() && holdsNumber(from, member.from()))
                    || (member.from() >= clause.chunk() && isNextOfRow(quantity, clause));
            int own = quantity.counts() ? quantity.after() : quantity.to();
            boolean behind = isCountOf(quantity) && member.from() >= own && member.to() <= clause.end();
            if ((before && !apart) || (behind && !opensPart(own, member.from()))) {
                found.add(member);
            }
        }
        found.removeIf(member -> !dimension.equals(member.target().dimension())
                || !member.target().isOf(book.indicator(indicator)));
        return Mentions.heaviest(found);
    }

    /** "340 đảng viên là sinh viên và 26 quần chúng": what stands before the joint is of the count before it. */
    private boolean isNextOfRow(Quantity quantity, Clause clause) {
        return quantity.counts()
                && clause.chunk() > clause.segment()
                && clause.own() == clause.chunk()
                && cues.isWord(Cue.AND, tokens, quantity.from() - 1);
    }

    /** "340 đảng viên là sinh viên, 56 đảng viên": the part behind one count is not that of the next. */
    private boolean holdsNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isNumber(i) && !mentions.isWithinTime(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a comma, a colon, a bracket, another number or words such as "trong đó" begin something else between two places. */
    private boolean opensPart(int from, int to) {
        if (holdsNumber(from, to)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (tokens.isMark(i, '(')
                    || tokens.isMark(i, ',')
                    || tokens.isMark(i, ':')
                    || cues.end(Cue.OF_WHICH, tokens, i, to) > i) {
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
