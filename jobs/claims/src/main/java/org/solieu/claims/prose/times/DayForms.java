package org.solieu.claims.prose.times;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Period;

/** Reads days: 29/12, 29-12-2023, 30.11.2023, "ngày 15 tháng 11 năm 2013", and months written as 10/2023. */
public final class DayForms {
    private static final Predicate<String> DAY_AND_MONTH =
            Pattern.compile("\\d{1,2}\\.\\d{1,2}").asMatchPredicate();

    private final Cues cues;
    private final Calendar calendar;
    private final Tokens tokens;

    DayForms(Cues cues, Calendar calendar, Tokens tokens) {
        this.cues = cues;
        this.calendar = calendar;
        this.tokens = tokens;
    }

    /** A day whose parts are separated by points. */
    @Nullable
    TimeExpression pointed(int at) {
        String[] parts = tokens.written(at).split("\\.", -1);
        int year = Integer.parseInt(parts[2]);
        LocalDate day =
                calendar.day(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), year < 100 ? 2000 + year : year);
        return day == null ? null : event(at, at + 1, day);
    }

    /**
     * A day, or a month with its year; null if the number is none.
     *
     * @param from where its words begin
     * @param number token of its first number
     */
    @Nullable
    TimeExpression at(int from, int number, int limit) {
        if (from < number && DAY_AND_MONTH.test(tokens.written(number)) && !counts(number + 1, limit)) {
            return dotted(from, number);
        }
        TimeExpression spelled = spelled(from, number, limit);
        if (spelled != null || number + 2 >= limit || !tokens.isNumber(number + 2)) {
            return spelled;
        }
        char mark = tokens.kind(number + 1) == Tokens.Kind.MARK ? tokens.first(number + 1) : ' ';
        int first = tokens.integer(number);
        int second = tokens.integer(number + 2);
        boolean full = number + 4 < limit && tokens.isMark(number + 3, mark) && isYear(number + 4, limit);
        boolean glued = tokens.gluedToPrevious(number + 1);
        if ((mark == '/' || mark == '-') && full && glued) {
            LocalDate day = calendar.day(first, second, tokens.integer(number + 4));
            return day == null ? null : event(from, number + 5, day);
        }
        boolean until = ends(number) && !tokens.isMark(number + 3, '%') && !counts(number + 3, limit);
        boolean dashed = mark == '-' && glued && (from < number || until);
        if ((mark != '/' && !dashed) || isPart(number, limit)) {
            return null;
        }
        if (Calendar.isYear(second)) {
            return first < 1 || first > 12 || isOfDocument(number + 3, limit)
                    ? null
                    : month(from, number + 3, calendar.month(first, second));
        }
        boolean dated = from < number || ends(number);
        LocalDate day = dated || !counts(number + 3, limit) ? calendar.day(first, second, null) : null;
        return day == null ? null : event(from, number + 3, day);
    }

    /** "ngày 23.11". */
    private @Nullable TimeExpression dotted(int from, int number) {
        String[] parts = tokens.written(number).split("\\.", -1);
        LocalDate day = calendar.day(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), null);
        return day == null ? null : event(from, number + 1, day);
    }

    /** "15 tháng 11 năm 2013", which has "ngày" or "đến" before it, or its year behind it. */
    private @Nullable TimeExpression spelled(int from, int number, int limit) {
        if (number + 2 >= limit || !cues.isWord(Cue.MONTH, tokens, number + 1) || !tokens.isNumber(number + 2)) {
            return null;
        }
        int end = number + 3;
        boolean slashed = tokens.isMark(end, '/') || tokens.isMark(end, '-') || cues.isWord(Cue.YEAR, tokens, end);
        boolean year = slashed && isYear(end + 1, limit);
        if (!year && from == number) {
            return null;
        }
        LocalDate day =
                calendar.day(tokens.integer(number), tokens.integer(number + 2), year ? tokens.integer(end + 1) : null);
        return day == null ? null : event(from, year ? end + 2 : end, day);
    }

    /** The end of a month's year is not that of a document's number: 01/2020/TT-NHNN. */
    private boolean isOfDocument(int end, int limit) {
        return end + 1 < limit
                && tokens.isMark(end, '/')
                && tokens.gluedToPrevious(end)
                && tokens.isWord(end + 1)
                && tokens.gluedToPrevious(end + 1);
    }

    /** 3/11 of "xếp thứ 3/11", 2/3 of "2/3 số hộ". */
    private boolean isPart(int number, int limit) {
        boolean ranked = cues.start(Cue.RANK, tokens, number, Math.max(0, number - 6)) < number;
        boolean ofWhole = cues.end(Cue.WHOLE, tokens, number + 3, limit) > number + 3;
        return ranked || (ofWhole && !cues.isWord(Cue.DAY, tokens, number - 1));
    }

    private boolean ends(int number) {
        return cues.start(Cue.UNTIL, tokens, number, Math.max(0, number - 5)) < number
                || cues.isWord(Cue.DAY, tokens, number - 1);
    }

    /** Whether a word follows that may be counted, as in 6/13 đảng bộ. */
    private boolean counts(int at, int limit) {
        return at < limit && tokens.isWord(at) && !tokens.isCapitalised(at) && !cues.isWord(Cue.LIGHT, tokens, at);
    }

    private boolean isYear(int at, int limit) {
        return at < limit && Calendar.isYear(tokens.integer(at));
    }

    private static TimeExpression month(int from, int to, Period period) {
        return new TimeExpression(from, to, period, false, Use.FRAME);
    }

    private static TimeExpression event(int from, int to, LocalDate day) {
        return new TimeExpression(from, to, Period.atDate(day), false, Use.EVENT);
    }
}
