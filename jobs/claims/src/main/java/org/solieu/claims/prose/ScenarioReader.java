package org.solieu.claims.prose;

import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Scenario;

/** Tells whether a figure was reached, is a plan, or is an aim. */
final class ScenarioReader {
    private static final int PLAN_REACH = 6;
    private static final int GIVER_REACH = 14;

    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;
    private final boolean aims;

    /**
     * A reader for one sentence.
     *
     * @param aims whether the sentence is an item of a list of aims
     */
    ScenarioReader(Cues cues, Sentence sentence, boolean aims) {
        this.cues = cues;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.aims = aims;
    }

    /** The scenario of a figure. */
    Scenario read(Figure figure) {
        if (aims || isAimBehind(figure)) {
            return Scenario.TARGET;
        }
        if (figure.quantity().form() == Quantity.Form.PLAN) {
            return Scenario.PLAN;
        }
        Quantity quantity = figure.quantity();
        boolean each = false;
        boolean budgeted = false;
        int idleTo = -1;
        for (int i = sentence.from(); i < quantity.from(); i++) {
            Cues.Found cue = cues.at(tokens, i, quantity.from());
            if (cue == null) {
                continue;
            }
            boolean idle = cue.is(Cue.IDLE);
            if (idle || cue.is(Cue.COMPARE) || isBasis(cue, i)) {
                idleTo = idle ? cue.to() : idleTo;
                i = cue.to() - 1;
                continue;
            }
            if (cue.is(Cue.AIM) && i != idleTo && !namesPlan(cue)) {
                return Scenario.TARGET;
            }
            each |= cue.is(Cue.EACH);
            boolean own = i >= figure.clause().own();
            budgeted = own && (cue.is(Cue.BUDGETED) || (budgeted && !cue.is(Cue.ACHIEVED)));
        }
        boolean planned = (budgeted && !figure.clause().relation().changes()) || isPlanInBrackets(quantity.from());
        boolean norm = each && quantity.counts() && quantity.qualifier() == Qualifier.RANGE;
        return planned ? Scenario.PLAN : norm ? Scenario.TARGET : Scenario.ACTUAL;
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

    /** "đạt 96,8% chỉ tiêu pháp lệnh (4.000 tỷ đồng)", "70,5% chỉ tiêu do Tổng cục Hải quan giao (71.000 tỷ đồng)". */
    private boolean isPlanInBrackets(int figure) {
        int before = figure - 1;
        boolean bracket = tokens.isMark(before, '(');
        boolean light = true;
        for (int i = before; bracket && before - i <= GIVER_REACH && i > sentence.from(); i--) {
            int plan = cues.start(Cue.PLAN, tokens, i, sentence.from());
            int compare = cues.start(Cue.COMPARE, tokens, plan, sentence.from());
            if (plan < i && ((light && before - i <= PLAN_REACH) || tokens.isMark(compare - 1, '%'))) {
                return true;
            }
            light &= cues.isWord(Cue.LIGHT, tokens, i - 1);
            bracket = tokens.isWord(i - 1);
        }
        return false;
    }
}
