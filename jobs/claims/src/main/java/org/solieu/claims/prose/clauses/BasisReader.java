package org.solieu.claims.prose.clauses;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.Phrase;
import org.solieu.vocabulary.Unit;

/** Finds what figures are measured against: "so với cùng kỳ năm 2022", "dự toán", "tổng dư nợ". */
public final class BasisReader {
    private static final int REACH = 7;
    private static final int NOUN_REACH = 4;

    private final Cues cues;
    private final Tokens tokens;
    private final List<TimeExpression> times;
    private final List<Mention> topics;
    private final Predicate<Phrase.Target> isAmount;

    /**
     * A reader for one sentence.
     *
     * @param isAmount whether a topic is a sum of money, which a share may be of without a word for "total"
     */
    public BasisReader(
            Cues cues,
            Tokens tokens,
            List<TimeExpression> times,
            List<Mention> topics,
            Predicate<Phrase.Target> isAmount) {
        this.isAmount = isAmount;
        this.cues = cues;
        this.tokens = tokens;
        this.times = times;
        this.topics = topics;
    }

    /** The basis behind a figure, before {@code limit}. */
    @Nullable
    public Basis behind(Quantity quantity, int limit) {
        int from = quantity.to();
        for (int i = from; i < Math.min(from + NOUN_REACH, limit); i++) {
            int compare = compare(i, limit);
            if (compare > i) {
                return compared(i, compare, limit);
            }
            TimeExpression time = i == from ? timeAt(i) : null;
            if (time != null && time.use() == TimeExpression.Use.COMPARISON) {
                return new Basis(Basis.Kind.DATE, i, time.to(), time, true);
            }
            Basis noun = noun(i, limit);
            boolean near = noun != null && (noun.kind() != Basis.Kind.WHOLE || isPartBefore(quantity, i));
            boolean ofAnother = i > from && noun != null && isOfAnother(noun, limit);
            if (ofAnother) {
                return null;
            }
            if (noun != null && near) {
                return new Basis(noun.kind(), i, noun.to(), noun.date(), i == from);
            }
            boolean passes = tokens.isMark(i, ',')
                    || (i == from && tokens.isMark(i, '/'))
                    || tokens.isMark(i, ')')
                    || cues.isWord(Cue.LIGHT, tokens, i);
            if (!passes || relates(i, limit)) {
                return null;
            }
        }
        return null;
    }

    /** "kế hoạch 9.000 tỷ đồng", "cùng kỳ năm trước đạt 52,3%": what a figure is measured against has its own behind it. */
    private boolean isOfAnother(Basis noun, int limit) {
        TimeExpression date = noun.date();
        int after = date == null ? noun.to() : Math.max(noun.to(), date.to());
        int reach = cues.end(Cue.REACH, tokens, after, limit);
        return switch (noun.kind()) {
            case PLAN -> tokens.isNumber(reach);
            case SAME_PERIOD, PREVIOUS, YEAR_START, YEAR_BEFORE, DATE -> reach > after || changes(after, limit);
            case WHOLE, FIRST_ESTIMATE -> false;
        };
    }

    private boolean changes(int at, int limit) {
        return cues.end(Cue.RISE, tokens, at, limit) > at || cues.end(Cue.FALL, tokens, at, limit) > at;
    }

    /** Only a percentage is of a whole, which its words name at once: "36,9% tổng dư nợ". */
    private boolean isPartBefore(Quantity quantity, int i) {
        int passed = i - quantity.to();
        boolean word = tokens.isWord(i - 1) && !cues.isWord(Cue.AND, tokens, i - 1);
        boolean joined = passed == 0 || (passed == 1 && (word || tokens.isMark(i - 1, '/')));
        return quantity.is(Unit.Kind.RATIO) && joined;
    }

    /** A new verb between the figure and a basis begins another figure's words. */
    private boolean relates(int i, int limit) {
        return changes(i, limit)
                || cues.end(Cue.EXCEED, tokens, i, limit) > i
                || cues.end(Cue.SHARE, tokens, i, limit) > i;
    }

    /** The basis in words before a figure: "so với cùng kỳ, …", "so với dự toán …". */
    @Nullable
    public Basis before(int from, int limit) {
        Basis last = null;
        for (int i = from; i < limit; i++) {
            Basis found = opened(i, limit);
            if (found != null && found.to() <= limit) {
                last = found;
                i = found.to() - 1;
            }
        }
        return last;
    }

    /** The basis whose words open at a token: "so với cùng kỳ", "hơn tháng trước", "vượt kế hoạch". */
    private @Nullable Basis opened(int at, int limit) {
        int compare = compare(at, limit);
        if (compare > at) {
            return compared(at, compare, limit);
        }
        boolean more = cues.isWord(Cue.MORE_THAN, tokens, at);
        Basis noun = more || cues.isWord(Cue.EXCEED, tokens, at) ? noun(at + 1, limit) : null;
        boolean opens = noun != null
                && noun.kind() != Basis.Kind.WHOLE
                && (noun.kind() != Basis.Kind.PLAN || cues.isWord(Cue.EXCEED, tokens, at));
        return opens && noun != null ? new Basis(noun.kind(), at, noun.to(), noun.date(), false) : null;
    }

    /** Where words end that compare; "theo giá so sánh 2010" compares with nothing. */
    private int compare(int at, int limit) {
        int end = cues.end(Cue.COMPARE, tokens, at, limit);
        return cues.end(Cue.CONSTANT_PRICES, tokens, at, limit) > end ? at : end;
    }

    private @Nullable Basis compared(int from, int after, int limit) {
        int estimate = cues.end(Cue.FIRST_ESTIMATE, tokens, after, limit);
        if (estimate > after && timeNear(estimate) == null) {
            return new Basis(Basis.Kind.FIRST_ESTIMATE, from, estimate, null, false);
        }
        for (int i = after; i < Math.min(after + REACH, limit); i++) {
            Basis noun = noun(i, limit);
            if (noun != null && noun.kind() != Basis.Kind.WHOLE) {
                return new Basis(noun.kind(), from, noun.to(), noun.date(), false);
            }
            TimeExpression time = timeAt(i);
            if (time != null) {
                return new Basis(Basis.Kind.DATE, from, time.to(), time, false);
            }
        }
        Basis whole = after < limit ? noun(after, limit) : null;
        return whole == null ? null : new Basis(whole.kind(), from, whole.to(), null, false);
    }

    private @Nullable Basis noun(int at, int limit) {
        int plan = cues.end(Cue.PLAN, tokens, at, limit);
        if (plan > at) {
            return new Basis(Basis.Kind.PLAN, at, plan, null, true);
        }
        int same = cues.end(Cue.SAME_PERIOD, tokens, at, limit);
        if (same > at) {
            return new Basis(Basis.Kind.SAME_PERIOD, at, same, timeNear(same), true);
        }
        int previous = cues.end(Cue.PREVIOUS, tokens, at, limit);
        if (previous > at) {
            return new Basis(Basis.Kind.PREVIOUS, at, previous, null, true);
        }
        int start = cues.end(Cue.YEAR_START, tokens, at, limit);
        if (start > at) {
            return new Basis(Basis.Kind.YEAR_START, at, start, timeNear(start - 1), true);
        }
        int year = cues.end(Cue.YEAR_BEFORE, tokens, at, limit);
        if (year > at) {
            return new Basis(Basis.Kind.YEAR_BEFORE, at, year, null, true);
        }
        return whole(at, limit);
    }

    private @Nullable Basis whole(int at, int limit) {
        int whole = cues.end(Cue.WHOLE, tokens, at, limit);
        Mention topic = topicNear(at, whole > at ? whole : at);
        if (topic != null && topic.to() <= limit && (whole > at || isAmount.test(topic.target()))) {
            return new Basis(Basis.Kind.WHOLE, at, topic.to(), null, true);
        }
        boolean total = whole > at && whole < limit && tokens.isWord(whole);
        return total ? new Basis(Basis.Kind.WHOLE, at, whole + 1, null, true) : null;
    }

    private @Nullable Mention topicNear(int from, int latest) {
        for (Mention topic : topics) {
            if (topic.from() >= from && topic.from() <= latest) {
                return topic;
            }
        }
        return null;
    }

    private @Nullable TimeExpression timeNear(int at) {
        TimeExpression here = timeAt(at);
        return here != null ? here : timeAt(at + 1);
    }

    private @Nullable TimeExpression timeAt(int at) {
        for (TimeExpression time : times) {
            if (time.from() <= at && at < time.to()) {
                return time;
            }
        }
        return null;
    }
}
