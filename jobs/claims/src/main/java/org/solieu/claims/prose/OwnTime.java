package org.solieu.claims.prose;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.TimeExpression.Use;

/** The times of a figure's own sentence that may date it, from the surest to the weakest. */
final class OwnTime {
    private static final int DAY_REACH = 14;
    private static final int BRACKET = 30;

    private final Quantity quantity;
    private final Clause clause;
    private final boolean planned;
    private final List<TimeExpression> times;
    private final Tokens tokens;

    OwnTime(Figure figure, boolean planned, List<TimeExpression> times, Tokens tokens) {
        this.tokens = tokens;
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
            if (frames && time.from() == quantity.to()) {
                return time;
            }
            if (frames && time.to() <= quantity.from()) {
                before = time;
            }
            boolean behind = frames && time.from() >= quantity.to() && time.to() <= clause.end();
            if (behind && before == null) {
                return time;
            }
        }
        return before;
    }

    private boolean isBesideInBrackets(TimeExpression time) {
        boolean beside = time.use() == Use.ASIDE && quantity.from() - time.to() <= BRACKET;
        for (int i = time.to(); beside && i < quantity.from(); i++) {
            beside = !tokens.isMark(i, ')');
        }
        return beside;
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
