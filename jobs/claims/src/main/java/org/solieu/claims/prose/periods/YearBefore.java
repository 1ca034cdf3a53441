package org.solieu.claims.prose.periods;

import java.util.List;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Unit;

/** Tells the figures that a sentence states for the same period of the year before. */
public final class YearBefore {
    /** "cùng kỳ" without its year, before a percentage, is what that is measured against. */
    private static final int SAME_PERIOD_ALONE = 2;

    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;
    private final List<TimeExpression> times;

    public YearBefore(Cues cues, Sentence sentence, List<TimeExpression> times) {
        this.cues = cues;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.times = times;
    }

    /** "cùng kỳ năm trước đạt 52,3%", "(cùng kỳ 6.540 tỷ đồng)": the same period has a figure of its own. */
    public boolean holdsFor(Figure figure) {
        if (opens(figure.clause()) || isInBrackets(figure) || isGrowthNamed(figure.quantity())) {
            return true;
        }
        if (figure.clause().relation().changes()) {
            int of = figure.quantity().to();
            boolean filled = cues.isWord(Cue.FILLER, tokens, of);
            return filled && cues.end(Cue.SAME_PERIOD, tokens, of + 1, sentence.to()) > of + 1;
        }
        int limit = figure.quantity().from();
        for (int i = figure.clause().own(); i < limit; i++) {
            Cues.Found cue = cues.at(tokens, i, limit);
            if (cue != null && cue.is(Cue.SAME_PERIOD)) {
                return !isThatDay(cue.to())
                        && (cue.to() - i > SAME_PERIOD_ALONE
                                || !figure.quantity().is(Unit.Kind.RATIO));
            }
            if (cue != null && (cue.is(Cue.COMPARE) || cue.is(Cue.REACH) || cue.is(Cue.RISE) || cue.is(Cue.FALL))) {
                return false;
            }
        }
        return false;
    }

    /** "cùng thời điểm 30/11": a day of its own. */
    private boolean isThatDay(int from) {
        return times.stream().anyMatch(time -> time.use() == TimeExpression.Use.FRAME && time.from() == from);
    }

    /** "giảm 5% so với cùng kỳ năm trước (6.540 tỷ đồng)". */
    private boolean isInBrackets(Figure figure) {
        int behind = figure.clause().chunk();
        int bracket = figure.quantity().from() - 1;
        boolean same = tokens.isMark(bracket, '(')
                && !figure.quantity().is(Unit.Kind.RATIO)
                && cues.start(Cue.SAME_PERIOD, tokens, behind, sentence.from()) < behind;
        return same
                && (behind == bracket
                        || times.stream().anyMatch(time -> time.from() <= behind + 1 && time.to() == bracket));
    }

    /** "bằng một nửa mức tăng trưởng cùng kỳ năm trước (8,6%)": the growth in brackets is that of the year before. */
    private boolean isGrowthNamed(Quantity quantity) {
        int bracket = quantity.from() - 1;
        int same = cues.start(Cue.SAME_PERIOD, tokens, bracket, sentence.from());
        return tokens.isMark(bracket, '(')
                && same < bracket
                && cues.start(Cue.GROWTH_NOUN, tokens, same, sentence.from()) < same;
    }

    /** "(cùng kỳ năm 2020 tăng 0,78%)". */
    private boolean opens(Clause clause) {
        int to = cues.end(Cue.SAME_PERIOD, tokens, clause.own(), clause.end());
        boolean dated = times.stream()
                .anyMatch(time -> time.use() == TimeExpression.Use.COMPARISON
                        && time.from() >= clause.own() + 1
                        && time.from() <= to);
        return to > clause.own() && (dated || to - clause.own() > SAME_PERIOD_ALONE);
    }
}
