package org.solieu.claims.prose.times;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.NumberWords;
import org.solieu.claims.prose.numbers.Separators;
import org.solieu.claims.prose.numbers.Units;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Unit;

/** Reads the words for months, quarters, years and "to this day" that begin at a token. */
public final class TimeForms {
    private static final int MONTHS_OF_QUARTER = 3;

    private final Cues cues;
    private final Calendar calendar;
    private final NumberWords words;
    private final Tokens tokens;
    private final Units units;
    private final YearForms years;
    private final RelativeForms relatives;
    private final DayForms days;

    TimeForms(Cues cues, Calendar calendar, NumberWords words, Units units, Tokens tokens) {
        this.cues = cues;
        this.calendar = calendar;
        this.words = words;
        this.units = units;
        this.tokens = tokens;
        this.years = new YearForms(cues, calendar, tokens);
        this.relatives = new RelativeForms(cues, calendar, words, tokens, years);
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
        TimeExpression relative = tokens.word(at) == 0 ? null : relatives.at(at, limit);
        return relative != null ? relative : calendarWord(at, limit);
    }

    private @Nullable TimeExpression calendarWord(int at, int limit) {
        if (cues.isWord(Cue.YEAR, tokens, at)) {
            return years.isYear(at + 1, limit) ? years.at(at, at + 1, limit) : null;
        }
        if (cues.isWord(Cue.MONTH, tokens, at) && !isMany(at)) {
            return month(at, limit);
        }
        if (cues.isWord(Cue.QUARTER, tokens, at) && !isMany(at)) {
            NumberWords.Found quarter = quarter(at + 1, limit);
            return quarter == null
                    ? null
                    : years.behind(at, quarter.to(), limit, of -> calendar.quarter(quarter.integer(), of));
        }
        if (cues.isWord(Cue.DAY, tokens, at) && tokens.isNumber(at + 1) && at + 1 < limit) {
            return days.at(at, at + 1, limit);
        }
        return abbreviated(at, limit);
    }

    private boolean isMany(int at) {
        return cues.start(Cue.MANY_BEFORE, tokens, at, Math.max(0, at - 2)) < at
                && !tokens.isMark(at - 1, '-')
                && !cues.isWord(Cue.AND, tokens, at - 1);
    }

    private @Nullable TimeExpression month(int at, int limit) {
        NumberWords.Found month = tokens.isNumber(at - 1) ? null : number(at + 1, limit);
        if (month == null || month.integer() < 1 || month.integer() > 12 || tokens.isMark(month.to(), '%')) {
            return null;
        }
        boolean rate = tokens.isWord(at + 1) && cues.isWord(Cue.TIMES, tokens, month.to());
        return rate ? null : years.behind(at, month.to(), limit, of -> calendar.month(month.integer(), of));
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

    /** T5/2024, Q3/2024, QIII/2024. */
    private @Nullable TimeExpression abbreviated(int at, int limit) {
        String written = tokens.written(at);
        if (written.matches("T([1-9]|0[1-9]|1[0-2])") && years.isSlashed(at + 1, limit)) {
            int month = Integer.parseInt(written.substring(1));
            return years.behind(at, at + 1, limit, of -> calendar.month(month, of));
        }
        if (!written.matches("Q([1-4]|I{1,3}|IV)")) {
            return null;
        }
        int roman = List.of("I", "II", "III", "IV").indexOf(written.substring(1));
        int quarter = roman >= 0 ? roman + 1 : written.charAt(1) - '0';
        return years.behind(at, at + 1, limit, of -> calendar.quarter(quarter, of));
    }

    private @Nullable TimeExpression atNumber(int at, int limit) {
        String written = tokens.written(at);
        if (Separators.isDate(written)) {
            return days.pointed(at);
        }
        if (years.isYear(at, limit) && written.length() == 4 && !tokens.isMark(at + 1, '/')) {
            return isCounted(at, limit) ? null : years.at(at, at, limit);
        }
        int number = tokens.integer(at);
        TimeExpression counted = number < 0 ? null : counted(at, NumberWords.Found.of(number, at + 1), limit);
        TimeExpression years = counted != null ? counted : relatives.atNumber(at, limit);
        return years != null ? years : days.at(at, at, limit);
    }

    /** Whether the number is counted by a unit although it looks like a year: a percent, money, or 2080 tập thể. */
    private boolean isCounted(int at, int limit) {
        Units.Found found = at + 1 < limit ? units.at(tokens, at + 1, limit) : null;
        boolean unit = found != null && (found.unit() == null || found.unit().kind() != Unit.Kind.COUNT);
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
                ? years.behind(at, first, limit, of -> calendar.firstMonths(number.integer() * MONTHS_OF_QUARTER, of))
                : null;
    }

    private @Nullable TimeExpression shortMonths(int at, int months, int limit) {
        String letters = tokens.written(at + 1);
        if (letters.equals("T")) {
            return years.behind(at, at + 2, limit, of -> calendar.firstMonths(months, of));
        }
        return letters.matches("T(19|20)\\d\\d")
                ? TimeExpression.frame(at, at + 2, calendar.firstMonths(months, Integer.parseInt(letters.substring(1))))
                : null;
    }

    private @Nullable TimeExpression months(int at, int months, int end, int limit) {
        int last = cues.end(Cue.LAST_MONTHS, tokens, end, limit);
        if (last > end) {
            return years.behind(at, last, limit, of -> calendar.lastMonths(months, of));
        }
        int past = cues.end(Cue.MONTHS_PAST, tokens, end, limit);
        if (past > end) {
            return past(at, past, months);
        }
        int first = cues.end(Cue.FIRST_MONTHS, tokens, end, limit);
        if (first > end && cues.end(Cue.TERM, tokens, first, limit) > first) {
            return TimeExpression.of(at, first, Period.atDate(calendar.publishedOn()), Use.YEARS);
        }
        boolean year = years.isYear(first, limit) || years.relative(end, limit) > end || years.isSlashed(end, limit);
        if (first == end + 1 && !year && cues.isWord(Cue.YEAR, tokens, end)) {
            return null;
        }
        boolean alone = months >= 2 && (opens(at, months, end) || isSubject(at, months, end, limit));
        return first > end || year || alone
                ? years.behind(at, Math.max(end, first), limit, of -> calendar.firstMonths(months, of))
                : null;
    }

    /** "9 tháng qua" in October are the first of the year; in May it is not known which they are. */
    private TimeExpression past(int at, int to, int months) {
        Period past = calendar.pastMonths(months);
        return past == null
                ? TimeExpression.of(at, to, Period.atDate(calendar.publishedOn()), Use.UNREAD)
                : TimeExpression.frame(at, to, past);
    }

    /** "Khách quốc tế 9 tháng đạt 4,1 triệu lượt", "số thu 9 tháng của tỉnh", but not "kỳ hạn 6 tháng tăng". */
    private boolean isSubject(int at, int months, int end, int limit) {
        Cues.Found verb = cues.at(tokens, end, limit);
        boolean related = verb != null
                && (verb.is(Cue.REACH) || verb.is(Cue.RISE) || verb.is(Cue.FALL) || verb.is(Cue.ESTIMATED));
        boolean named = tokens.isWord(at - 1) && cues.isWord(Cue.MONTHS_BEFORE, tokens, end) && isReported(months);
        return (related || named) && cues.start(Cue.TENOR, tokens, at, Math.max(0, at - 3)) == at;
    }

    private boolean isReported(int months) {
        return calendar.isRecent(calendar.firstMonths(months, null).end());
    }

    /** "Lũy kế 7 tháng", "Sau 9 tháng, …", but not "sau 6 tháng thực hiện chương trình". */
    private boolean opens(int at, int months, int end) {
        boolean first = at == 0 || !(tokens.isWord(at - 1) || tokens.kind(at - 1) == Tokens.Kind.MARK);
        boolean mark = tokens.isMark(at - 1, ',') || tokens.isMark(at - 1, '.') || tokens.isMark(at - 1, ':');
        boolean until = cues.start(Cue.UNTIL, tokens, at, Math.max(0, at - 5)) < at;
        boolean within = cues.isWord(Cue.WITHIN, tokens, at - 1);
        boolean after = cues.isWord(Cue.AFTER, tokens, at - 1);
        return first
                || mark
                || until
                || (within && (!after || tokens.isMark(end, ',') || (isReported(months) && !tokens.isWord(end))));
    }
}
