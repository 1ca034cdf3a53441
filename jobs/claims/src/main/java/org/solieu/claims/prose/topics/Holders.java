package org.solieu.claims.prose.topics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.places.ActingPlaces;
import org.solieu.claims.prose.places.PlaceMention;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Place;

/**
 * Keeps whom figures are of while a text goes on: a bank named once holds for the figures that follow, until another is
 * named, or all of them ("toàn hệ thống").
 */
public final class Holders {
    private static final int JOINT = 2;

    private final PhraseBook book;
    private final Cues cues;
    private List<Mention> here = List.of();
    private List<PlaceMention> places = List.of();
    private @Nullable Sentence sentence;
    private @Nullable ActingPlaces acting;
    private @Nullable Mention running;
    private @Nullable Mention only;
    /** The last of several that were named together, whose figures the next sentences go on with. */
    private @Nullable Mention group;

    private boolean several;
    private int paragraph = -1;

    public Holders(PhraseBook book, Cues cues) {
        this.book = book;
        this.cues = cues;
    }

    /** Turns to the next sentence. */
    public void enter(Sentence next, List<Mention> members, List<PlaceMention> placed) {
        if (sentence != null) {
            leave(sentence);
        }
        if (next.paragraph() != paragraph) {
            running = null;
            paragraph = next.paragraph();
        }
        sentence = next;
        here = members.stream().sorted(Comparator.comparingInt(Mention::from)).toList();
        places = placed;
        acting = new ActingPlaces(cues, next, placed, here);
    }

    /** What a sentence leaves to the next: its last holder, or none where it speaks of all of them. */
    private void leave(Sentence left) {
        boolean all = namesAll(left, left.from(), left.to(), here.isEmpty() ? running() : here.getLast());
        if (!here.isEmpty()) {
            running = here.getLast();
            group = isOneOfSeveral(running) ? running : null;
        } else if (all) {
            running = null;
        }
        for (Mention holder : here) {
            several |= only != null && !only.target().equals(holder.target());
            only = holder;
        }
        several |= all;
    }

    /** Whom a figure is of; null for all. */
    @Nullable
    public Mention of(Quantity quantity, Clause clause) {
        Mention before = null;
        for (Mention holder : here) {
            boolean behind = before == null && holder.from() < clause.end() && isBehind(holder, quantity);
            if (holder.to() <= quantity.from() || behind) {
                before = holder;
            }
        }
        Sentence own = sentence;
        int since = before != null ? before.from() : own == null ? 0 : own.from();
        if (own == null || (acting != null && acting.act(since, quantity.from()))) {
            return null;
        }
        if (before != null) {
            boolean all = before.from() < quantity.from() && namesAll(own, before.to(), quantity.from(), before);
            return all ? null : before;
        }
        // what stands before anyone is named is of all: who is named later is not whom the text is about
        several |= only == null && running == null;
        return namesAll(own, own.from(), quantity.from(), running()) ? null : running();
    }

    /** "nợ xấu 1,2%, trong đó Agribank 0,9%": who is named behind a comma is whom the next figure is of. */
    private boolean isBehind(Mention holder, Quantity quantity) {
        Sentence own = sentence;
        if (own == null || holder.from() < quantity.to()) {
            return false;
        }
        return IntStream.range(quantity.to(), holder.from())
                .noneMatch(
                        i -> own.tokens().isMark(i, ',') || cues.end(Cue.OF_WHICH, own.tokens(), i, holder.from()) > i);
    }

    /** Whom the text before speaks of. */
    private @Nullable Mention running() {
        return running != null || several ? running : only;
    }

    /** Whether a holder is named in a row with others, so that the figure is of all of them together. */
    boolean isOneOfSeveral(Mention holder) {
        return holder.equals(group)
                || isLastOfMany(holder)
                || here.stream()
                        .anyMatch(other -> other.target().equals(holder.target())
                                ? false
                                : gap(other, holder) >= 0 && gap(other, holder) <= JOINT && joined(other, holder));
    }

    /** "gồm VPBank (mã VPB), Sacombank (mã STB) và Á Châu (mã ACB)": with no figure between, they are named together. */
    private boolean isLastOfMany(Mention holder) {
        Sentence own = sentence;
        return own != null
                && here.stream()
                                .filter(other -> other.to() <= holder.from()
                                        && !other.target().equals(holder.target())
                                        && !holdsNumber(own.tokens(), other.to(), holder.from()))
                                .map(Mention::target)
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean holdsNumber(Tokens tokens, int from, int to) {
        return IntStream.range(from, to).anyMatch(tokens::isNumber);
    }

    /** Whether a holder is one branch among those of its area: "Chi cục Hải quan cửa khẩu Hữu Nghị", "Chi cục Hải quan Cẩm Phả". */
    boolean isBranch(Mention holder) {
        Sentence own = sentence;
        if (own == null) {
            return false;
        }
        Tokens tokens = own.tokens();
        boolean office = cues.end(Cue.BRANCH_OFFICE, tokens, holder.from(), holder.to()) == holder.to();
        boolean ofProvince =
                places.stream().anyMatch(place -> place.level() == Place.Level.PROVINCE && place.from() == holder.to());
        return cues.end(Cue.BRANCH, tokens, holder.to(), tokens.size()) > holder.to()
                || (office && tokens.isCapitalised(holder.to()) && !ofProvince);
    }

    private static int gap(Mention one, Mention other) {
        return one.from() < other.from() ? other.from() - one.to() : one.from() - other.to();
    }

    private boolean joined(Mention one, Mention other) {
        Sentence own = sentence;
        int at = Math.min(one.to(), other.to());
        return own != null && (own.tokens().isMark(at, ',') || cues.isWord(Cue.AND, own.tokens(), at));
    }

    /** Whether words speak of all holders, or of an area where one named before is of no area: a bank's total, "toàn tỉnh". */
    private boolean namesAll(Sentence in, int from, int to, @Nullable Mention holder) {
        boolean local = holder != null && book.isLocal(holder.target().dimension());
        for (int i = from; i < to; i++) {
            int others = cues.end(Cue.OTHER_HOLDERS, in.tokens(), i, to);
            if (others > i) {
                i = others - 1;
                continue;
            }
            boolean area = !local && cues.end(Cue.ALL_OF_AREA, in.tokens(), i, to) > i;
            if (area || cues.end(Cue.ALL_HOLDERS, in.tokens(), i, to) > i) {
                return true;
            }
        }
        return false;
    }
}
