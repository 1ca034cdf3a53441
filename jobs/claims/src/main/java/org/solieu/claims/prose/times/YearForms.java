package org.solieu.claims.prose.times;

import java.time.LocalDate;
import java.time.Month;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Period;

/** Reads years: 2024, 2021 - 2025, "năm nay", "cả năm", and the year that stands behind other words for a time. */
public final class YearForms {
    private static final int SEASON_REACH = 4;

    private final Cues cues;
    private final Calendar calendar;
    private final Tokens tokens;

    YearForms(Cues cues, Calendar calendar, Tokens tokens) {
        this.cues = cues;
        this.calendar = calendar;
        this.tokens = tokens;
    }

    boolean isYear(int at, int limit) {
        return at < limit && Calendar.isYear(tokens.integer(at));
    }

    boolean isSlashed(int end, int limit) {
        return (tokens.isMark(end, '/') || tokens.isMark(end, '-')) && isYear(end + 1, limit);
    }

    /** Where "năm nay", "năm ngoái", "sang năm" end. */
    int relative(int at, int limit) {
        return Math.max(
                cues.end(Cue.YEAR_NOW, tokens, at, limit),
                Math.max(cues.end(Cue.YEAR_PAST, tokens, at, limit), cues.end(Cue.YEAR_NEXT, tokens, at, limit)));
    }

    /** The year of "năm nay", "năm ngoái", "năm sau". */
    int meant(int at, int limit) {
        int end = relative(at, limit);
        int year = calendar.publishedOn().getYear();
        return cues.end(Cue.YEAR_PAST, tokens, at, limit) == end
                ? year - 1
                : cues.end(Cue.YEAR_NEXT, tokens, at, limit) == end ? year + 1 : year;
    }

    /** "cả năm", "đến cuối năm" without a year: that of publication, and in January the one that has just ended. */
    @Nullable
    TimeExpression unnamed(int at, int limit) {
        int whole = cues.end(Cue.WHOLE_YEAR, tokens, at, limit);
        int close = cues.end(Cue.YEAR_END, tokens, at, limit);
        int end = Math.max(whole, close);
        if (end == at || isYear(end, limit) || relative(end - 1, limit) > end - 1) {
            return null;
        }
        LocalDate day = calendar.publishedOn();
        int year = day.getMonth() == Month.JANUARY ? day.getYear() - 1 : day.getYear();
        return close > at
                ? new TimeExpression(at, end, Period.atDate(LocalDate.of(year, 12, 31)), true, Use.FRAME)
                : TimeExpression.frame(at, end, Period.year(year));
    }

    /**
     * A year, or a span of years: 2021 - 2025. The year of a season, or of months that are not understood, is none; that of a
     * birth or a founding dates no figure.
     */
    TimeExpression at(int from, int number, int limit) {
        boolean dash = tokens.isMark(number + 1, '-') || tokens.isMark(number + 1, '–');
        int first = tokens.integer(number);
        boolean span = dash && isYear(number + 2, limit) && tokens.integer(number + 2) > first;
        Period period = span
                ? Period.between(LocalDate.of(first, 1, 1), LocalDate.of(tokens.integer(number + 2), 12, 31))
                : Period.year(first);
        Use use = isRemainder(from) ? Use.UNREAD : isOfEvent(from) ? Use.EVENT : Use.FRAME;
        return TimeExpression.of(from, span ? number + 3 : number + 1, period, use);
    }

    private boolean isOfEvent(int from) {
        int event = cues.start(Cue.EVENT_BEFORE, tokens, from, Math.max(0, from - SEASON_REACH));
        return event < from && (event == 0 || tokens.kind(event - 1) != Tokens.Kind.WORD || from - event > 1);
    }

    private boolean isRemainder(int from) {
        int before = from - 1;
        boolean part = cues.isWord(Cue.FIRST_MONTHS, tokens, before) || cues.isWord(Cue.LAST_MONTHS, tokens, before);
        int unit = part ? before - 1 : before;
        if (cues.isWord(Cue.MONTH, tokens, unit) || cues.isWord(Cue.QUARTER, tokens, unit)) {
            return true;
        }
        for (int i = from; i > Math.max(0, from - SEASON_REACH) && tokens.isWord(i - 1); i--) {
            int season = cues.start(Cue.SEASON, tokens, i, Math.max(0, i - SEASON_REACH));
            if (season < i) {
                return !tokens.isNumber(season - 1);
            }
        }
        return false;
    }

    /** Reads the year after an expression, or leaves it to the day of publication. */
    TimeExpression behind(int from, int end, int limit, Function<@Nullable Integer, Period> period) {
        if (end < limit && isSlashed(end, limit)) {
            return TimeExpression.frame(from, end + 2, period.apply(tokens.integer(end + 1)));
        }
        if (isYear(end, limit)) {
            return TimeExpression.frame(from, end + 1, period.apply(tokens.integer(end)));
        }
        int relative = relative(end, limit);
        if (relative > end) {
            return TimeExpression.frame(from, relative, period.apply(meant(end, limit)));
        }
        boolean named = end < limit && cues.isWord(Cue.YEAR, tokens, end) && isYear(end + 1, limit);
        return named
                ? TimeExpression.frame(from, end + 2, period.apply(tokens.integer(end + 1)))
                : TimeExpression.frame(from, end, period.apply(null));
    }
}
