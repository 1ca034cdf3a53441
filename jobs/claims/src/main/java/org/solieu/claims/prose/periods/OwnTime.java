package org.solieu.claims.prose.periods;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Basis;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;

/** The times of a figure's own sentence that may date it, from the surest to the weakest. */
public final class OwnTime {
    private static final int DAY_REACH = 14;
    private static final int BRACKET = 30;
    private static final int REACH_BEHIND = 12;

    private final Figure figure;
    private final Quantity quantity;
    private final Clause clause;
    private final boolean planned;
    private final List<TimeExpression> times;
    private final Cues cues;
    private final Tokens tokens;

    OwnTime(Figure figure, boolean planned, List<TimeExpression> times, Cues cues, Tokens tokens) {
        this.cues = cues;
        this.tokens = tokens;
        this.figure = figure;
        this.quantity = figure.quantity();
        this.clause = figure.clause();
        this.planned = planned;
        this.times = times;
    }

    /** The time right behind the figure, or the last before it, or one in its clause behind it. */
    @Nullable
    TimeExpression time() {
        TimeExpression before = null;
        for (TimeExpression time : times) {
            boolean frames = time.frames() || (planned && time.use() == Use.PLAN) || isBesideInBrackets(time);
            if ((frames || isOfStart(time)) && isRightBehind(time, quantity, cues, tokens)) {
                return time;
            }
            if (frames && time.to() <= quantity.from()) {
                before = time;
            }
            boolean behind =
                    frames && time.from() >= quantity.to() && time.to() <= clause.end() && !isOfAnother(time.from());
            if (behind && before == null) {
                return time;
            }
        }
        return before;
    }

    /** "từ 4.080 hộ năm 2012", but not "gấp 1,5 lần năm 2020". */
    private boolean isOfStart(TimeExpression time) {
        Basis basis = figure.basis();
        return time.use() == Use.COMPARISON && (basis == null || !time.equals(basis.date()));
    }

    /** "1,2% năm 2022", "617 tỷ đồng hồi cuối năm 2022". */
    static boolean isRightBehind(TimeExpression time, Quantity quantity, Cues cues, Tokens tokens) {
        boolean behind = time.from() >= quantity.to();
        for (int i = quantity.to(); behind && i < time.from(); i++) {
            behind = cues.isWord(Cue.BESIDE_TIME, tokens, i);
        }
        return behind;
    }

    /** "đạt 65% dự toán, phấn đấu cả năm …", "1.200 tỷ đồng, riêng tháng 9 …": the time behind opens another figure's words. */
    private boolean isOfAnother(int time) {
        if (time - quantity.to() > REACH_BEHIND) {
            return true;
        }
        for (int i = quantity.to(); i < time; i++) {
            if (cues.end(Cue.AIM, tokens, i, time) > i || cues.end(Cue.OF_WHICH, tokens, i, time) > i) {
                return true;
            }
        }
        return false;
    }

    private boolean isBesideInBrackets(TimeExpression time) {
        boolean beside = time.use() == Use.ASIDE && quantity.from() - time.to() <= BRACKET;
        for (int i = time.to(); beside && i < quantity.from(); i++) {
            beside = !tokens.isMark(i, ')');
        }
        return beside;
    }

    /** "quý III và 9 tháng đạt lần lượt": which of two times a figure is of is not known. */
    boolean isOneOfTwo(@Nullable TimeExpression time) {
        int index = time == null ? -1 : times.indexOf(time);
        if (index < 1 || time == null || time.to() > quantity.from()) {
            return false;
        }
        TimeExpression other = times.get(index - 1);
        return other.frames()
                && time.from() - other.to() == 1
                && tokens.isWord(other.to())
                && cues.isWord(Cue.AND, tokens, other.to());
    }

    /** "Ngày 15/11/2024, tổng dư nợ đạt …": a day at the head of the figure's clause. */
    @Nullable
    TimeExpression day() {
        for (TimeExpression time : times) {
            boolean head = time.from() == clause.segment() && clause.own() - time.to() <= 1;
            boolean near = time.to() <= quantity.from() && quantity.from() - time.to() <= DAY_REACH;
            if (time.use() == Use.EVENT && head && near) {
                return time;
            }
        }
        return null;
    }

    /** The year of a plan or a term that the sentence names, and that has begun to end by a day. */
    @Nullable
    TimeExpression weak(LocalDate day) {
        TimeExpression last = null;
        for (TimeExpression time : times) {
            boolean term = time.use() == Use.TERM && time.period().end().getYear() <= day.getYear();
            last = term || time.use() == Use.PLAN ? time : last;
        }
        return last;
    }
}
