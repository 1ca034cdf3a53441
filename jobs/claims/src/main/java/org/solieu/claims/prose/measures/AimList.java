package org.solieu.claims.prose.measures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Finding;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;

/**
 * Follows lists of aims: below "Mục tiêu đến năm 2025:", each item that begins a line is one; below "Thông qua dự toán năm
 * 2025 như sau:", all that the article of a resolution holds.
 */
public final class AimList {
    private static final String BULLETS = "-+*•–";

    private final Cues cues;
    private final LocalDate publishedOn;
    private boolean open;
    private boolean approved;
    private @Nullable TimeExpression time;

    public AimList(Cues cues, LocalDate publishedOn) {
        this.cues = cues;
        this.publishedOn = publishedOn;
    }

    /** Turns to the next sentence. */
    public void enter(Sentence sentence, List<TimeExpression> times, List<Finding> findings) {
        approved &= !isArticle(sentence);
        boolean goesOn = approved || (open && (isItem(sentence) || !opensLine(sentence)));
        boolean figures = findings.stream().anyMatch(Quantity.class::isInstance);
        if (goesOn && figures) {
            return;
        }
        TimeExpression last = times.isEmpty() ? null : times.getLast();
        boolean past = last != null && !last.period().end().isAfter(publishedOn);
        approved |= !figures && approvesPlan(sentence);
        open = goesOn || approved || (!figures && !past && isHeading(sentence));
        time = goesOn ? time : open ? last : null;
    }

    private static boolean opensLine(Sentence sentence) {
        int before = sentence.from() - 1;
        return before < 0 || sentence.tokens().kind(before) != Tokens.Kind.MARK;
    }

    private static boolean isItem(Sentence sentence) {
        Tokens tokens = sentence.tokens();
        return tokens.kind(sentence.from()) == Tokens.Kind.MARK && BULLETS.indexOf(tokens.first(sentence.from())) >= 0;
    }

    private boolean isArticle(Sentence sentence) {
        boolean number = sentence.tokens().isNumber(sentence.from() + 1);
        return number && cues.isWord(Cue.ARTICLE, sentence.tokens(), sentence.from());
    }

    /** "Phê chuẩn dự toán ngân sách năm 2025 như sau:": words that approve a plan, in a line that a colon ends. */
    private boolean approvesPlan(Sentence sentence) {
        Tokens tokens = sentence.tokens();
        int end = sentence.to() - 1;
        boolean opens = tokens.isMark(end, ':') || tokens.isMark(end - 1, ':');
        int approves = cues.end(Cue.APPROVE, tokens, sentence.from(), end);
        for (int i = approves; opens && approves > sentence.from() && i < end; i++) {
            Cues.Found cue = cues.at(tokens, i, end);
            if (cue != null && (cue.is(Cue.OFFICIAL) || cue.is(Cue.ACHIEVED))) {
                return false;
            }
            if (cue != null && (cue.is(Cue.PLAN) || cue.is(Cue.BUDGETED))) {
                return true;
            }
        }
        return false;
    }

    /** Words for an aim and none for what was reached, in a line of their own. */
    private boolean isHeading(Sentence sentence) {
        Tokens tokens = sentence.tokens();
        int last = sentence.to() - 1;
        boolean line = tokens.kind(last) == Tokens.Kind.LINE || tokens.kind(last) == Tokens.Kind.PARAGRAPH;
        boolean aim = false;
        for (int i = sentence.from(); line && i < last; i++) {
            Cues.Found cue = cues.at(tokens, i, last);
            if (cue != null && cue.is(Cue.ACHIEVED)) {
                return false;
            }
            aim |= cue != null && cue.is(Cue.AIM);
            i = cue == null ? i : cue.to() - 1;
        }
        return aim;
    }

    /** Whether the sentence is an item of a list of aims. */
    public boolean holds() {
        return open;
    }

    /** The time that the list's heading names; null if it names none or no list goes on. */
    @Nullable
    public TimeExpression time() {
        return open ? time : null;
    }
}
