package org.solieu.claims.prose.times;

import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.NumberWords;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Period;

/** Reads the times that the day of publication tells: "đến nay", "năm ngoái", "nửa đầu năm", "sau 5 năm". */
public final class RelativeForms {
    private static final int MANY = 100;

    private final Cues cues;
    private final Calendar calendar;
    private final NumberWords words;
    private final Tokens tokens;
    private final YearForms years;

    RelativeForms(Cues cues, Calendar calendar, NumberWords words, Tokens tokens, YearForms years) {
        this.words = words;
        this.cues = cues;
        this.calendar = calendar;
        this.tokens = tokens;
        this.years = years;
    }

    /** The time that begins at a word; null if none does. */
    @Nullable
    TimeExpression at(int at, int limit) {
        int end = cues.end(Cue.SINCE_YEAR_START, tokens, at, limit);
        if (end > at && !tokens.isNumber(end) && !years.isYear(end, limit)) {
            return now(at, end);
        }
        end = cues.end(Cue.NOW, tokens, at, limit);
        if (end > at + 1 || (end > at && isNowAlone(at, limit))) {
            return now(at, end);
        }
        TimeExpression undated = undated(at, limit);
        if (undated != null) {
            return undated;
        }
        TimeExpression unnamed = years.unnamed(at, limit);
        if (unnamed != null) {
            return unnamed;
        }
        end = tokens.isNumber(at - 1) ? at : years.relative(at, limit);
        return end > at ? TimeExpression.frame(at, end, Period.year(years.meant(at, limit))) : halfYear(at, limit);
    }

    /** "5 năm qua", where it begins with its number. */
    @Nullable
    TimeExpression atNumber(int at, int limit) {
        int end = since(at, limit);
        return end > at ? TimeExpression.of(at, end, Period.atDate(calendar.publishedOn()), Use.YEARS) : null;
    }

    /** "thời gian qua", "trong tháng", "từ khi thành lập": times that only the text around dates, if it does. */
    private @Nullable TimeExpression undated(int at, int limit) {
        Period day = Period.atDate(calendar.publishedOn());
        int end = cues.end(Cue.LATELY, tokens, at, limit);
        if (end > at) {
            return TimeExpression.of(at, end, day, Use.LATELY);
        }
        end = since(at, limit);
        if (end > at) {
            return TimeExpression.of(at, end, day, Use.YEARS);
        }
        end = cues.end(Cue.MONTH_TOLD, tokens, at, limit);
        boolean named = end < limit && (tokens.isNumber(end) || words.ordinal(tokens, end, limit) != null);
        return end > at && !named ? TimeExpression.of(at, end, day, Use.MONTH) : null;
    }

    /** Where "từ khi thành lập", "sau hơn 5 năm thực hiện", "5 năm qua" end: times that begin on no day that is told. */
    private int since(int at, int limit) {
        int end = cues.end(Cue.SINCE_EVENT, tokens, at, limit);
        if (end > at) {
            return years.isYear(end, limit) || years.isYear(end + 1, limit) ? at : end;
        }
        boolean within = cues.isWord(Cue.WITHIN, tokens, at);
        int first = within ? at + 1 : at;
        while (within && first < limit && isRough(first)) {
            first++;
        }
        int year = count(first, limit);
        boolean counted = year > first
                && cues.isWord(Cue.YEAR, tokens, year)
                && !years.isYear(year + 1, limit)
                && (within || cues.end(Cue.MONTHS_PAST, tokens, year + 1, limit) > year + 1);
        return counted ? year + 1 : at;
    }

    private boolean isRough(int at) {
        return cues.isWord(Cue.OVER, tokens, at)
                || cues.isWord(Cue.APPROX, tokens, at)
                || cues.isWord(Cue.APPROX_BELOW, tokens, at);
    }

    /** Where a small number in digits or words ends. */
    private int count(int at, int limit) {
        if (at >= limit) {
            return at;
        }
        if (tokens.isNumber(at)) {
            int number = tokens.integer(at);
            return number > 0 && number < MANY ? at + 1 : at;
        }
        NumberWords.Found number = words.count(tokens, at, limit);
        return number == null ? at : number.to();
    }

    private @Nullable TimeExpression halfYear(int at, int limit) {
        int end = half(Cue.HALF_FIRST, at, limit);
        if (end > at) {
            return years.behind(at, end, limit, of -> calendar.firstMonths(6, of));
        }
        end = half(Cue.HALF_LAST, at, limit);
        return end > at ? years.behind(at, end, limit, of -> calendar.lastMonths(6, of)) : null;
    }

    /** Where "nửa đầu năm", "nửa đầu 2024" end; "nửa đầu nhiệm kỳ" is none. */
    private int half(Cue cue, int at, int limit) {
        int end = cues.end(cue, tokens, at, limit);
        boolean ofYear = cues.isWord(Cue.YEAR, tokens, end - 1)
                || years.isYear(end, limit)
                || years.isSlashed(end, limit)
                || years.relative(end, limit) > end;
        return ofYear ? end : at;
    }

    /** "tỉnh hiện có 88 dự án", "Hiện, …", but not "thực hiện", "phát hiện". */
    private boolean isNowAlone(int at, int limit) {
        if (!tokens.isWord(at - 1)) {
            return true;
        }
        return at + 1 < limit
                && cues.isWord(Cue.NOW_BEFORE, tokens, at + 1)
                && !cues.isWord(Cue.NOW_WITHIN, tokens, at - 1);
    }

    private TimeExpression now(int from, int to) {
        return new TimeExpression(from, to, Period.atDate(calendar.publishedOn()), true, Use.NOW);
    }
}
