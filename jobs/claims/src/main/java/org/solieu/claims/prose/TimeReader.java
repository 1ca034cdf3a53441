package org.solieu.claims.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Period;

/** Finds the words for times in a sentence: days, months, quarters, years, spans, "to this day". */
final class TimeReader {
    private final Cues cues;
    private final Calendar calendar;
    private final Tokens tokens;

    TimeReader(Cues cues, Calendar calendar, Tokens tokens) {
        this.cues = cues;
        this.calendar = calendar;
        this.tokens = tokens;
    }

    /** The times of a sentence, in order. */
    List<TimeExpression> read(Sentence sentence) {
        List<TimeExpression> found = new ArrayList<>();
        int at = sentence.from();
        while (at < sentence.to()) {
            TimeExpression next = at(at, sentence);
            if (next == null) {
                at++;
            } else {
                addOrJoin(found, placed(next, sentence), sentence);
                at = next.to();
            }
        }
        return found;
    }

    private void addOrJoin(List<TimeExpression> found, TimeExpression next, Sentence sentence) {
        TimeExpression last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean joins = last != null
                && (next.until() || tokens.isMark(next.from() - 1, '-') || tokens.isMark(next.from() - 1, '–'))
                && cues.start(Cue.FROM, tokens, last.from(), sentence.from()) < last.from()
                && next.from() - last.to() <= 3
                && !last.period().start().isAfter(next.period().end());
        if (last != null && joins) {
            found.set(found.size() - 1, next.since(last));
        } else {
            found.add(next);
        }
    }

    /** Decides what an expression does from the words before it. */
    private TimeExpression placed(TimeExpression raw, Sentence sentence) {
        if (raw.use() != TimeExpression.Use.FRAME && raw.use() != TimeExpression.Use.EVENT) {
            return raw;
        }
        int before = raw.from();
        boolean until = raw.until() || ends(Cue.UNTIL, before, sentence);
        int start = Math.min(cues.start(Cue.UNTIL, tokens, before, sentence.from()), before);
        boolean comparison = comparesBefore(start, sentence) || comparesBefore(before, sentence);
        if (comparison) {
            return raw.as(TimeExpression.Use.COMPARISON);
        }
        if (ends(Cue.TERM, before, sentence) && !opensClause(before, sentence)) {
            return raw.as(TimeExpression.Use.TERM);
        }
        TimeExpression.Use use = until ? TimeExpression.Use.FRAME : raw.use();
        return new TimeExpression(raw.from(), raw.to(), raw.period(), until, use);
    }

    private boolean comparesBefore(int before, Sentence sentence) {
        return ends(Cue.COMPARE, before, sentence)
                || ends(Cue.TIMES, before, sentence)
                || ends(Cue.SAME_PERIOD, before, sentence)
                || (ends(Cue.YEAR_START, before + 1, sentence)
                        && comparesBefore(cues.start(Cue.YEAR_START, tokens, before + 1, sentence.from()), sentence))
                || (ends(Cue.UNTIL, before, sentence)
                        && ends(Cue.COMPARE, cues.start(Cue.UNTIL, tokens, before, sentence.from()), sentence));
    }

    private boolean ends(Cue cue, int before, Sentence sentence) {
        return before > sentence.from() && cues.start(cue, tokens, before, sentence.from()) < before;
    }

    private boolean opensClause(int before, Sentence sentence) {
        int start = cues.start(Cue.TERM, tokens, before, sentence.from());
        return start <= sentence.from() + 1 || tokens.isMark(start - 1, ',') || tokens.isMark(start - 2, ',');
    }

    private @Nullable TimeExpression at(int at, Sentence sentence) {
        int limit = sentence.to();
        return switch (tokens.kind(at)) {
            case WORD -> tokens.word(at) == 0 ? null : atWord(at, limit);
            case NUMBER -> atNumber(at, limit);
            case MARK, LINE, PARAGRAPH -> null;
        };
    }

    private @Nullable TimeExpression atWord(int at, int limit) {
        int year = calendar.publishedOn().getYear();
        int end = cues.end(Cue.SINCE_YEAR_START, tokens, at, limit);
        if (end > at && !tokens.isNumber(end) && !isYearNext(end, limit)) {
            return frame(at, end, Period.yearToDate(calendar.publishedOn()));
        }
        end = cues.end(Cue.NOW, tokens, at, limit);
        if (end > at + 1 || (end > at && !tokens.isWord(at - 1))) {
            return now(at, end);
        }
        end = cues.end(Cue.YEAR_NOW, tokens, at, limit);
        if (end > at) {
            return frame(at, end, Period.year(year));
        }
        end = cues.end(Cue.YEAR_PAST, tokens, at, limit);
        if (end > at) {
            return frame(at, end, Period.year(year - 1));
        }
        end = cues.end(Cue.HALF_FIRST, tokens, at, limit);
        if (end > at) {
            return withYear(at, end, limit, of -> calendar.firstMonths(6, of));
        }
        end = cues.end(Cue.HALF_LAST, tokens, at, limit);
        if (end > at) {
            return withYear(at, end, limit, of -> calendar.lastMonths(6, of));
        }
        return atCalendarWord(at, limit);
    }

    private boolean isYearNext(int at, int limit) {
        return at < limit && tokens.isNumber(at) && Calendar.isYear(integer(at));
    }

    private @Nullable TimeExpression atCalendarWord(int at, int limit) {
        if (cues.isWord(Cue.YEAR, tokens, at)) {
            return year(at, limit);
        }
        if (cues.isWord(Cue.MONTH, tokens, at)) {
            int month = at + 1 < limit ? integer(at + 1) : -1;
            return month < 1 || month > 12 || tokens.isMark(at + 2, '%')
                    ? null
                    : withYear(at, at + 2, limit, of -> calendar.month(month, of));
        }
        if (cues.isWord(Cue.QUARTER, tokens, at)) {
            int quarter = at + 1 < limit ? quarterNumber(at + 1) : -1;
            return quarter < 1 || quarter > 4 ? null : withYear(at, at + 2, limit, of -> calendar.quarter(quarter, of));
        }
        return cues.isWord(Cue.DAY, tokens, at) && tokens.isNumber(at + 1) && at + 1 < limit
                ? day(at, at + 1, limit)
                : null;
    }

    private int quarterNumber(int at) {
        return tokens.isNumber(at)
                ? integer(at)
                : 1 + List.of("I", "II", "III", "IV").indexOf(tokens.written(at));
    }

    private @Nullable TimeExpression year(int at, int limit) {
        int end = at + 1;
        if (!isYearNext(end, limit)) {
            return null;
        }
        return years(at, end, limit);
    }

    /** A year, or a span of years: 2021 - 2025. */
    private TimeExpression years(int from, int number, int limit) {
        boolean dash = tokens.isMark(number + 1, '-') || tokens.isMark(number + 1, '–');
        if (dash && isYearNext(number + 2, limit) && integer(number + 2) > integer(number)) {
            Period span =
                    Period.between(LocalDate.of(integer(number), 1, 1), LocalDate.of(integer(number + 2), 12, 31));
            return frame(from, number + 3, span);
        }
        return frame(from, number + 1, Period.year(integer(number)));
    }

    private @Nullable TimeExpression atNumber(int at, int limit) {
        String written = tokens.written(at);
        if (Separators.isDate(written)) {
            return pointedDay(at, written.split("\\.", -1));
        }
        if (isYearNext(at, limit) && written.length() == 4 && !tokens.isMark(at + 1, '/')) {
            return measuresYear(at, limit) ? null : years(at, at, limit);
        }
        int number = integer(at);
        if (number >= 1 && number <= 12 && cues.isWord(Cue.MONTH, tokens, at + 1) && at + 1 < limit) {
            return months(at, number, limit);
        }
        return day(at, at, limit);
    }

    /** Whether the number is counted by a unit although it looks like a year: a percent, or money. */
    private boolean measuresYear(int at, int limit) {
        return at + 1 < limit && (tokens.isMark(at + 1, '%') || cues.scale(tokens, at + 1, limit) != null);
    }

    /** "9 tháng", "6 tháng đầu năm 2023", "3 tháng cuối năm"; any other number of months is a duration. */
    private @Nullable TimeExpression months(int at, int months, int limit) {
        int end = at + 2;
        int last = cues.end(Cue.LAST_MONTHS, tokens, end, limit);
        if (last > end) {
            return withYear(at, last, limit, of -> calendar.lastMonths(months, of));
        }
        int first = cues.end(Cue.FIRST_MONTHS, tokens, end, limit);
        boolean year = isYearNext(first, limit) || cues.end(Cue.YEAR_NOW, tokens, end, limit) > end;
        boolean opens = at == 0 || tokens.kind(at - 1) == Tokens.Kind.LINE || clauseStarts(at);
        if (first == end + 1 && !year && cues.isWord(Cue.YEAR, tokens, end)) {
            return null;
        }
        return first > end || year || ((opens || isSubject(at, end, limit)) && months >= 2)
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

    private boolean clauseStarts(int at) {
        return tokens.isMark(at - 1, ',')
                || tokens.isMark(at - 1, '.')
                || cues.start(Cue.UNTIL, tokens, at, Math.max(0, at - 5)) < at
                || cues.isWord(Cue.WITHIN, tokens, at - 1);
    }

    private @Nullable TimeExpression pointedDay(int at, String[] parts) {
        int year = Integer.parseInt(parts[2]);
        LocalDate day =
                calendar.day(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), year < 100 ? 2000 + year : year);
        return day == null ? null : event(at, at + 1, day);
    }

    /** 29/12, 29/12/2023, 29-12-2023, 30 - 31/12, 10/2023. */
    private @Nullable TimeExpression day(int from, int number, int limit) {
        if (number + 2 >= limit || !tokens.isNumber(number + 2)) {
            return null;
        }
        char mark = tokens.kind(number + 1) == Tokens.Kind.MARK ? tokens.first(number + 1) : ' ';
        int first = integer(number);
        int second = integer(number + 2);
        boolean full = number + 4 < limit && tokens.isMark(number + 3, mark) && isYearNext(number + 4, limit);
        if ((mark == '/' || mark == '-') && full && tokens.gluedToPrevious(number + 1)) {
            LocalDate day = calendar.day(first, second, integer(number + 4));
            return day == null ? null : event(from, number + 5, day);
        }
        if (mark != '/' || isPart(number, limit)) {
            return null;
        }
        if (Calendar.isYear(second)) {
            return first < 1 || first > 12 ? null : frame(from, number + 3, calendar.month(first, second));
        }
        boolean dated = from < number || ends(number);
        LocalDate day = dated || !counts(number + 3, limit) ? calendar.day(first, second, null) : null;
        return day == null ? null : event(from, number + 3, day);
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

    /** Reads the year after an expression, or leaves it to the day of publication. */
    private TimeExpression withYear(int from, int end, int limit, Function<@Nullable Integer, Period> period) {
        if (end < limit && (tokens.isMark(end, '/') || tokens.isMark(end, '-')) && isYearNext(end + 1, limit)) {
            return frame(from, end + 2, period.apply(integer(end + 1)));
        }
        if (isYearNext(end, limit)) {
            return frame(from, end + 1, period.apply(integer(end)));
        }
        int now = cues.end(Cue.YEAR_NOW, tokens, end, limit);
        if (now > end) {
            return frame(from, now, period.apply(calendar.publishedOn().getYear()));
        }
        boolean named = end < limit && cues.isWord(Cue.YEAR, tokens, end) && isYearNext(end + 1, limit);
        return named ? frame(from, end + 2, period.apply(integer(end + 1))) : frame(from, end, period.apply(null));
    }

    private int integer(int at) {
        String written = tokens.written(at);
        return tokens.isNumber(at) && written.length() <= 4 && written.chars().allMatch(Character::isDigit)
                ? Integer.parseInt(written)
                : -1;
    }

    private static TimeExpression frame(int from, int to, Period period) {
        return new TimeExpression(from, to, period, false, TimeExpression.Use.FRAME);
    }

    private TimeExpression event(int from, int to, LocalDate day) {
        return new TimeExpression(from, to, Period.atDate(day), false, TimeExpression.Use.EVENT);
    }

    private TimeExpression now(int from, int to) {
        return new TimeExpression(from, to, Period.atDate(calendar.publishedOn()), true, TimeExpression.Use.NOW);
    }
}
