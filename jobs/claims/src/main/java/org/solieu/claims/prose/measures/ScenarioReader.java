package org.solieu.claims.prose.measures;

import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Basis;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Unit;

/** Tells whether a figure was reached, is a plan, or is an aim. */
public final class ScenarioReader {
    private static final int PLAN_REACH = 12;

    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;
    private final boolean aims;

    /**
     * A reader for one sentence.
     *
     * @param aims whether the sentence is an item of a list of aims
     */
    public ScenarioReader(Cues cues, Sentence sentence, boolean aims) {
        this.cues = cues;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.aims = aims;
    }

    /** The scenario of a figure. */
    public Scenario read(Figure figure) {
        Quantity quantity = figure.quantity();
        if (aims || isAimBehind(figure)) {
            return Scenario.TARGET;
        }
        if (quantity.form() == Quantity.Form.PLAN
                || isPlanNamed(figure)
                || isPlanBehind(figure)
                || isAdjustedPlan(figure)) {
            return Scenario.PLAN;
        }
        return said(figure);
    }

    /** What the words before a figure say: an aim until something that was reached is named, a plan until its verb is. */
    private Scenario said(Figure figure) {
        Quantity quantity = figure.quantity();
        boolean aim = false;
        boolean budgeted = false;
        boolean basis = false;
        int idleTo = -1;
        for (int i = sentence.from(); i < quantity.from(); i++) {
            boolean own = i >= figure.clause().own();
            Cues.Found cue = cues.at(tokens, i, quantity.from());
            aim &= !(own && isDone(i, cue));
            if (cue == null) {
                basis &= tokens.isWord(i);
                continue;
            }
            boolean idle = cue.is(Cue.IDLE);
            boolean measured = isBasis(cue, i);
            basis = measured || (basis && !cue.is(Cue.AND) && !cue.is(Cue.ACHIEVED));
            if (idle || cue.is(Cue.COMPARE) || measured) {
                idleTo = idle ? cue.to() : idleTo;
                i = cue.to() - 1;
                continue;
            }
            aim |= cue.is(Cue.AIM) && i != idleTo && !basis && !namesPlan(cue) && !cues.isWord(Cue.DONE, tokens, i - 1);
            budgeted = own && (cue.is(Cue.BUDGETED) || (budgeted && !cue.is(Cue.ACHIEVED)));
        }
        if (aim || isNorm(quantity) || isPromised(figure)) {
            return Scenario.TARGET;
        }
        return budgeted ? Scenario.PLAN : Scenario.ACTUAL;
    }

    /**
     * "điều chỉnh dự toán thu nội địa từ 9.800 tỷ đồng lên 10.400 tỷ đồng": the second is a plan as the first is, and so is
     * what an adjusted plan changes by: "dự toán sau điều chỉnh là 1.600 tỷ đồng, giảm 1.190 tỷ đồng so với dự toán đầu năm".
     */
    private boolean isAdjustedPlan(Figure figure) {
        int from = figure.clause().segment();
        int limit = figure.quantity().from();
        int to = cues.start(Cue.REACH, tokens, limit, from);
        boolean change = isChangeOfPlan(figure);
        boolean adjusts = false;
        boolean plan = false;
        for (int i = from; i < (change ? limit : to) && (change || to < limit); i++) {
            adjusts |= cues.end(Cue.ADJUSTS, tokens, i, limit) > i;
            plan |= cues.end(Cue.PLAN, tokens, i, limit) > i || cues.end(Cue.BUDGETED, tokens, i, limit) > i;
            if (change && cues.end(Cue.ACHIEVED, tokens, i, limit) > i) {
                return false;
            }
            boolean fromNumber = cues.isWord(Cue.FROM, tokens, i) && tokens.isNumber(i + 1);
            if (adjusts && plan && fromNumber && !change) {
                return true;
            }
        }
        return change && adjusts && plan;
    }

    private static boolean isChangeOfPlan(Figure figure) {
        Basis basis = figure.basis();
        return figure.clause().relation().changes()
                && figure.quantity().is(Unit.Kind.MONEY)
                && basis != null
                && basis.kind() == Basis.Kind.PLAN
                && figure.clause().segment() < figure.clause().chunk();
    }

    /** "mỗi chi bộ kết nạp từ 1 đến 2 đảng viên". */
    private boolean isNorm(Quantity quantity) {
        boolean each = false;
        for (int i = sentence.from(); i < quantity.from(); i++) {
            each |= cues.end(Cue.EACH, tokens, i, quantity.from()) > i;
        }
        return each && quantity.counts() && quantity.qualifier() == Qualifier.RANGE;
    }

    /** "đã", "đến nay": what follows was reached, whatever aim stands before. */
    private boolean isDone(int i, Cues.@Nullable Found cue) {
        return cues.isWord(Cue.DONE, tokens, i) || (cue != null && cue.is(Cue.NOW) && cue.to() - i > 1);
    }

    /** "sẽ kết nạp 3 đảng viên": who says so can do so, unlike "sẽ đạt", "sẽ giảm". */
    private boolean isPromised(Figure figure) {
        int limit = figure.quantity().from();
        for (int i = figure.clause().own(); i + 1 < limit && figure.quantity().counts(); i++) {
            if (cues.isWord(Cue.PROMISE, tokens, i) && tokens.isWord(i + 1)) {
                Cues.Found verb = cues.at(tokens, i + 1, limit);
                return verb == null
                        || !(verb.is(Cue.REACH) || verb.is(Cue.RISE) || verb.is(Cue.FALL) || verb.is(Cue.LACKING));
            }
        }
        return false;
    }

    /** "4.800 đảng viên mới là mục tiêu của Đảng bộ": a verb and the word for an aim behind the figure. */
    private boolean isAimBehind(Figure figure) {
        int verb = figure.quantity().to();
        while (verb < figure.clause().end() && tokens.isWord(verb) && cues.at(tokens, verb, sentence.to()) == null) {
            verb++;
        }
        int aim = cues.end(Cue.REACH, tokens, verb, sentence.to());
        Cues.Found cue = cues.at(tokens, verb, sentence.to());
        return cue != null && !cue.is(Cue.IDLE) && aim > verb && cues.end(Cue.AIM, tokens, aim, sentence.to()) > aim;
    }

    /** "đạt 69,5% chỉ tiêu UBND giao phấn đấu (63.000 tỷ đồng), giảm 5%": the words end a plan's name, and aim at nothing. */
    private boolean namesPlan(Cues.Found cue) {
        return tokens.isMark(cue.to(), '(');
    }

    /** "vượt 4,6% chỉ tiêu", "so với mục tiêu": what the figure before is measured against. */
    private boolean isBasis(Cues.Found cue, int at) {
        boolean behindPercent = at > sentence.from() && tokens.isMark(at - 1, '%');
        return cue.is(Cue.PLAN) && (behindPercent || cues.start(Cue.COMPARE, tokens, at, sentence.from()) < at);
    }

    /** "đạt 96,8% chỉ tiêu Bộ giao (4.000 tỷ đồng)", "so với dự toán được giao là 4.000 tỷ đồng", "đạt chỉ tiêu 4.000 tỷ đồng". */
    private boolean isPlanNamed(Figure figure) {
        Quantity quantity = figure.quantity();
        int at = quantity.from();
        boolean bracket = tokens.isMark(at - 1, '(');
        boolean copula = tokens.isMark(at - 1, ':') || cues.isWord(Cue.COPULA, tokens, at - 1);
        if (quantity.is(Unit.Kind.RATIO)
                || (!bracket && figure.clause().relation().changes())) {
            return false;
        }
        int reach = bracket || copula ? PLAN_REACH : 0;
        at -= bracket || copula ? 1 : 0;
        for (int i = at; i > sentence.from() && at - i <= reach; i--) {
            int plan = cues.start(Cue.PLAN, tokens, i, sentence.from());
            if (plan < i) {
                return i < at || bracket || !copula || isOfFigureBefore(plan);
            }
            boolean year = tokens.isNumber(i - 1) && cues.isWord(Cue.YEAR, tokens, i - 2);
            boolean passes = tokens.isWord(i - 1) || year || cues.isWord(Cue.TIMES, tokens, i - 2);
            if (!passes
                    || cues.start(Cue.ACHIEVED, tokens, i, sentence.from()) < i
                    || cues.isWord(Cue.AND, tokens, i - 1)) {
                return false;
            }
        }
        return false;
    }

    /** "nhiệm vụ thu năm 2021 là 1.200 tỷ đồng theo dự toán Bộ Tài chính giao". */
    private boolean isPlanBehind(Figure figure) {
        Quantity quantity = figure.quantity();
        return quantity.is(Unit.Kind.MONEY)
                && !figure.clause().relation().changes()
                && cues.end(Cue.AS_PLANNED, tokens, quantity.to(), sentence.to()) > quantity.to();
    }

    /** Whether a figure before is measured against a plan. */
    private boolean isOfFigureBefore(int plan) {
        return tokens.isMark(plan - 1, '%') || cues.start(Cue.COMPARE, tokens, plan, sentence.from()) < plan;
    }
}
