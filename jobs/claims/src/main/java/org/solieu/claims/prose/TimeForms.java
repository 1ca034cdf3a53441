package org.solieu.claims.prose;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.TimeExpression.Use;
import org.solieu.vocabulary.Period;

/** Reads the words for months, quarters, years and "to this day" that begin at a token. */
final class TimeForms {
    private static final int SEASON_REACH = 4;
    private static final int MONTHS_OF_QUARTER = 3;

    private final Cues cues;
    private final Calendar calendar;
    private final NumberWords words;
    private final Tokens tokens;
    private final DayForms days;

    TimeForms(Cues cues, Calendar calendar, NumberWords words, Tokens tokens) {
        this.cues = cues;
        this.calendar = calendar;
        this.words = words;
        this.tokens = tokens;
        this.days = new DayForms(cues, calendar, tokens);
    }

    /** The time that begins at a token; null if none does. */
    @Nullable
    TimeExpression at(int at, int limit) {
        return switch (tokens.kind(at)) {
            case WORD -> atWord(at, limit);
            case NUMBER -> atNumber(at, limit);
            case MARK, LINE, PARAGRAPH -> null;
        };
    }

    private @Nullable TimeExpression atWord(int at, int limit) {
        NumberWords.Found number = words.count(tokens, at, limit);
        if (number != null) {
            TimeExpression counted = counted(at, number, limit);
            if (counted != null) {
                return counted;
            }
        }
        TimeExpression relative = tokens.word(at) == 0 ? null : relative(at, limit);
        return relative != null ? relative : calendarWord(at, limit);
    }

    /** "đến nay", "năm ngoái", "nửa đầu năm": a time that the day of publication tells. */
    private @Nullable TimeExpression relative(int at, int limit) {
        int end = cues.end(Cue.SINCE_YEAR_START, tokens, at, limit);
        if (end > at && !tokens.isNumber(end) && !isYear(end, limit)) {
            return now(at, end);
        }
        end = cues.end(Cue.NOW, tokens, at, limit);
        if (end > at + 1 || (end > at && isNowAlone(at, limit))) {
            return now(at, end);
        }
        end = cues.end(Cue.LATELY, tokens, at, limit);
        if (end > at) {
            return expression(at, end, Period.atDate(calendar.publishedOn()), Use.LATELY);
        }
        end = relativeYear(at, limit);
        if (end > at) {
            return frame(at, end, Period.year(yearMeant(at, limit)));
        }
        end = half(Cue.HALF_FIRST, at, limit);
        if (end > at) {
            return withYear(at, end, limit, of -> calendar.firstMonths(6, of));
        }
        end = half(Cue.HALF_LAST, at, limit);
        return end > at ? withYear(at, end, limit, of -> calendar.lastMonths(6, of)) : null;
    }

    /** Where "nửa đầu năm", "nửa đầu 2024" end; "nửa đầu nhiệm kỳ" is none. */
    private int half(Cue cue, int at, int limit) {
        int end = cues.end(cue, tokens, at, limit);
        boolean ofYear = cues.isWord(Cue.YEAR, tokens, end - 1)
                || isYear(end, limit)
                || isSlashed(end, limit)
                || relativeYear(end, limit) > end;
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

    private int relativeYear(int at, int limit) {
        return Math.max(
                cues.end(Cue.YEAR_NOW, tokens, at, limit),
                Math.max(cues.end(Cue.YEAR_PAST, tokens, at, limit), cues.end(Cue.YEAR_NEXT, tokens, at, limit)));
    }

    /** The year of "năm nay", "năm ngoái", "năm sau". */
    private int yearMeant(int at, int limit) {
        int end = relativeYear(at, limit);
        int year = calendar.publishedOn().getYear();
        return cues.end(Cue.YEAR_PAST, tokens, at, limit) == end
                ? year - 1
                : cues.end(Cue.YEAR_NEXT, tokens, at, limit) == end ? year + 1 : year;
    }

    private @Nullable TimeExpression calendarWord(int at, int limit) {
        if (cues.isWord(Cue.YEAR, tokens, at)) {
            return isYear(at + 1, limit) ? years(at, at + 1, limit) : null;
        }
        if (cues.isWord(Cue.MONTH, tokens, at) && !isMany(at)) {
            return month(at, limit);
        }
        if (cues.isWord(Cue.QUARTER, tokens, at) && !isMany(at)) {
            NumberWords.Found quarter = quarter(at + 1, limit);
            return quarter == null
                    ? null
                    : withYear(at, quarter.to(), limit, of -> calendar.quarter(quarter.integer(), of));
        }
        if (cues.isWord(Cue.DAY, tokens, at) && tokens.isNumber(at + 1) && at + 1 < limit) {
            return days.at(at, at + 1, limit);
        }
        return shortQuarter(at, limit);
    }

    private boolean isMany(int at) {
        return cues.start(Cue.MANY_BEFORE, tokens, at, Math.max(0, at - 2)) < at
                && !tokens.isMark(at - 1, '-')
                && !cues.isWord(Cue.AND, tokens, at - 1);
    }

    private @Nullable TimeExpression month(int at, int limit) {
        NumberWords.Found month = number(at + 1, limit);
        if (month == null || month.integer() < 1 || month.integer() > 12 || tokens.isMark(month.to(), '%')) {
            return null;
        }
        boolean rate = tokens.isWord(at + 1) && cues.isWord(Cue.TIMES, tokens, month.to());
        return rate ? null : withYear(at, month.to(), limit, of -> calendar.month(month.integer(), of));
    }

    private NumberWords.@Nullable Found number(int at, int limit) {
        if (at >= limit) {
            return null;
        }
        int digits = tokens.integer(at);
        return digits >= 0 ? NumberWords.Found.of(digits, at + 1) : words.ordinal(tokens, at, limit);
    }

    private NumberWords.@Nullable Found quarter(int at, int limit) {
        if (at >= limit) {
            return null;
        }
        int roman = List.of("I", "II", "III", "IV").indexOf(tokens.written(at));
        NumberWords.Found quarter = roman >= 0 ? NumberWords.Found.of(roman + 1, at + 1) : number(at, limit);
        return quarter == null || quarter.integer() < 1 || quarter.integer() > 4 ? null : quarter;
    }

    /** Q3/2024, QIII/2024. */
    private @Nullable TimeExpression shortQuarter(int at, int limit) {
        String written = tokens.written(at);
        if (!written.matches("Q([1-4]|I{1,3}|IV)")) {
            return null;
        }
        int roman = List.of("I", "II", "III", "IV").indexOf(written.substring(1));
        int quarter = roman >= 0 ? roman + 1 : written.charAt(1) - '0';
        return withYear(at, at + 1, limit, of -> calendar.quarter(quarter, of));
    }

    /** A year, or a span of years: 2021 - 2025. The year of a season, or of months that are not understood, is none. */
    private TimeExpression years(int from, int number, int limit) {
        boolean dash = tokens.isMark(number + 1, '-') || tokens.isMark(number + 1, '–');
        int first = tokens.integer(number);
        boolean span = dash && isYear(number + 2, limit) && tokens.integer(number + 2) > first;
        Period period = span
                ? Period.between(LocalDate.of(first, 1, 1), LocalDate.of(tokens.integer(number + 2), 12, 31))
                : Period.year(first);
        return expression(from, span ? number + 3 : number + 1, period, isRemainder(from) ? Use.UNREAD : Use.FRAME);
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

    private @Nullable TimeExpression atNumber(int at, int limit) {
        String written = tokens.written(at);
        if (Separators.isDate(written)) {
            return days.pointed(at);
        }
        if (isYear(at, limit) && written.length() == 4 && !tokens.isMark(at + 1, '/')) {
            return isCounted(at, limit) ? null : years(at, at, limit);
        }
        int number = tokens.integer(at);
        TimeExpression counted = number < 0 ? null : counted(at, NumberWords.Found.of(number, at + 1), limit);
        return counted != null ? counted : days.at(at, at, limit);
    }

    /** Whether the number is counted by a unit although it looks like a year: a percent, money, or 2080 tập thể. */
    private boolean isCounted(int at, int limit) {
        boolean unit = at + 1 < limit && (tokens.isMark(at + 1, '%') || cues.scale(tokens, at + 1, limit) != null);
        return unit || tokens.integer(at) > calendar.publishedOn().getYear() + 30;
    }

    /** "9 tháng", "chín tháng đầu năm 2023", "10T/2024", "3 tháng cuối năm"; other numbers of months are durations. */
    private @Nullable TimeExpression counted(int at, NumberWords.Found number, int limit) {
        int end = number.to();
        if (end >= limit || number.integer() < 1 || number.integer() > 12) {
            return null;
        }
        if (tokens.isNumber(at) && tokens.gluedToPrevious(end)) {
            return shortMonths(at, number.integer(), limit);
        }
        if (cues.isWord(Cue.MONTH, tokens, end)) {
            return months(at, number.integer(), end + 1, limit);
        }
        boolean quarters = cues.isWord(Cue.QUARTER, tokens, end) && number.integer() <= 4;
        int first = quarters ? cues.end(Cue.FIRST_MONTHS, tokens, end + 1, limit) : end;
        return quarters && first > end + 1
                ? withYear(at, first, limit, of -> calendar.firstMonths(number.integer() * MONTHS_OF_QUARTER, of))
                : null;
    }

    private @Nullable TimeExpression shortMonths(int at, int months, int limit) {
        String letters = tokens.written(at + 1);
        if (letters.equals("T")) {
            return withYear(at, at + 2, limit, of -> calendar.firstMonths(months, of));
        }
        return letters.matches("T(19|20)\\d\\d")
                ? frame(at, at + 2, calendar.firstMonths(months, Integer.parseInt(letters.substring(1))))
                : null;
    }

    private @Nullable TimeExpression months(int at, int months, int end, int limit) {
        int last = cues.end(Cue.LAST_MONTHS, tokens, end, limit);
        if (last > end) {
            return withYear(at, last, limit, of -> calendar.lastMonths(months, of));
        }
        int first = cues.end(Cue.FIRST_MONTHS, tokens, end, limit);
        boolean year = isYear(first, limit) || relativeYear(end, limit) > end || isSlashed(end, limit);
        if (first == end + 1 && !year && cues.isWord(Cue.YEAR, tokens, end)) {
            return null;
        }
        boolean alone = months >= 2 && (opens(at, end) || isSubject(at, end, limit));
        return first > end || year || alone
                ? withYear(at, Math.max(end, first), limit, of -> calendar.firstMonths(months, of))
                : null;
    }

    /** "Khách quốc tế 9 tháng đạt 4,1 triệu lượt", but not "kỳ hạn 6 tháng tăng". */
    private boolean isSubject(int at, int end, int limit) {
        Cues.Found verb = cues.at(tokens, end, limit);
        boolean related = verb != null
                && (verb.is(Cue.REACH) || verb.is(Cue.RISE) || verb.is(Cue.FALL) || verb.is(Cue.ESTIMATED));
        return related && cues.start(Cue.TENOR, tokens, at, Math.max(0, at - 3)) == at;
    }

    /** "Lũy kế 7 tháng", "Sau 9 tháng, …", but not "sau 6 tháng thực hiện chương trình". */
    private boolean opens(int at, int end) {
        boolean first = at == 0 || !(tokens.isWord(at - 1) || tokens.kind(at - 1) == Tokens.Kind.MARK);
        boolean mark = tokens.isMark(at - 1, ',') || tokens.isMark(at - 1, '.') || tokens.isMark(at - 1, ':');
        boolean until = cues.start(Cue.UNTIL, tokens, at, Math.max(0, at - 5)) < at;
        boolean within = cues.isWord(Cue.WITHIN, tokens, at - 1);
        boolean after = cues.isWord(Cue.AFTER, tokens, at - 1);
        return first || mark || until || (within && (!after || tokens.isMark(end, ',')));
    }

    private boolean isYear(int at, int limit) {
        return at < limit && Calendar.isYear(tokens.integer(at));
    }

    private boolean isSlashed(int end, int limit) {
        return (tokens.isMark(end, '/') || tokens.isMark(end, '-')) && isYear(end + 1, limit);
    }

    /** Reads the year after an expression, or leaves it to the day of publication. */
    private TimeExpression withYear(int from, int end, int limit, Function<@Nullable Integer, Period> period) {
        if (end < limit && isSlashed(end, limit)) {
            return frame(from, end + 2, period.apply(tokens.integer(end + 1)));
        }
        if (isYear(end, limit)) {
            return frame(from, end + 1, period.apply(tokens.integer(end)));
        }
        int relative = relativeYear(end, limit);
        if (relative > end) {
            return frame(from, relative, period.apply(yearMeant(end, limit)));
        }
        boolean named = end < limit && cues.isWord(Cue.YEAR, tokens, end) && isYear(end + 1, limit);
        return named
                ? frame(from, end + 2, period.apply(tokens.integer(end + 1)))
                : frame(from, end, period.apply(null));
    }

    private static TimeExpression frame(int from, int to, Period period) {
        return expression(from, to, period, Use.FRAME);
    }

    private static TimeExpression expression(int from, int to, Period period, Use use) {
        return new TimeExpression(from, to, period, false, use);
    }

    private TimeExpression now(int from, int to) {
        return new TimeExpression(from, to, Period.atDate(calendar.publishedOn()), true, Use.NOW);
    }
}
