package org.solieu.claims.prose.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Units;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;

/** Finds the words for times in a sentence, and what each does there. */
public final class TimeReader {
    private static final int PLAN_REACH = 5;
    private static final int JOINT = 3;
    private static final int UNIT_REACH = 5;
    private static final int BRACKET = 30;
    private static final int MIDDLE_OF_MONTH = 15;

    private final Cues cues;
    private final Units units;
    private final Tokens tokens;
    private final TimeForms forms;

    public TimeReader(Dictionary dictionary, Calendar calendar, Tokens tokens) {
        this.cues = dictionary.cues();
        this.units = dictionary.spelled();
        this.tokens = tokens;
        this.forms = new TimeForms(cues, calendar, dictionary.numbers(), units, tokens);
    }

    /** The times of a sentence, in order. */
    public List<TimeExpression> read(Sentence sentence) {
        List<TimeExpression> found = new ArrayList<>();
        int at = sentence.from();
        while (at < sentence.to()) {
            TimeExpression next = forms.at(at, sentence.to());
            if (next == null) {
                at++;
            } else {
                addOrJoin(found, placed(moment(next, sentence), sentence), sentence);
                at = next.to();
            }
        }
        found.replaceAll(time -> isOpenSpan(time, sentence) ? time.as(Use.YEARS) : time);
        return found;
    }

    /** "kể từ năm 2011": a beginning whose end is not told. */
    private boolean isOpenSpan(TimeExpression time, Sentence sentence) {
        return time.use() == Use.FRAME
                && !time.until()
                && time.period().kind() == PeriodKind.YEAR
                && startsSpan(time, sentence);
    }

    private void addOrJoin(List<TimeExpression> found, TimeExpression read, Sentence sentence) {
        TimeExpression last = found.isEmpty() ? null : found.get(found.size() - 1);
        TimeExpression next = last != null && isOfYearBefore(read, last) ? ofYear(read, last) : read;
        boolean dash = tokens.isMark(next.from() - 1, '-') || tokens.isMark(next.from() - 1, '–');
        boolean joins = last != null
                && (next.until() || dash)
                && next.from() - last.to() <= JOINT
                && startsSpan(last, sentence)
                && !last.period().start().isAfter(next.period().end());
        if (last != null && joins) {
            found.set(found.size() - 1, next.since(last));
        } else if (last != null && last.use() == Use.YEARS && next.until() && isJoined(last.to(), next.from())) {
            found.set(found.size() - 1, next.as(Use.YEARS));
        } else {
            found.add(next);
        }
    }

    /** "Năm 2017 (tính đến ngày 23/11)": a day without a year of its own, in brackets behind one. */
    private boolean isOfYearBefore(TimeExpression day, TimeExpression year) {
        boolean bracket = tokens.isMark(year.to(), '(') && day.from() - year.to() <= UNIT_REACH;
        boolean yearless = day.period().start().equals(day.period().end());
        for (int i = day.from(); i < day.to(); i++) {
            yearless &= !Calendar.isYear(tokens.integer(i));
        }
        return bracket
                && yearless
                && year.period().kind() == PeriodKind.YEAR
                && (day.use() == Use.FRAME || day.use() == Use.EVENT);
    }

    private static TimeExpression ofYear(TimeExpression day, TimeExpression year) {
        LocalDate end = day.period().end();
        return day.meaning(
                day.from(), Period.atDate(end.withYear(year.period().end().getYear())));
    }

    /** "từ khi thành lập đến nay", "từ đầu nhiệm kỳ đến hết tháng 9". */
    private boolean isJoined(int from, int to) {
        boolean words = true;
        for (int i = from; words && i < to; i++) {
            words = tokens.isWord(i);
        }
        return words;
    }

    /** "từ năm 2019", "từ đầu nhiệm kỳ 2015 - 2020". */
    private boolean startsSpan(TimeExpression time, Sentence sentence) {
        int term = cues.start(Cue.TERM, tokens, time.from(), sentence.from());
        int start = cues.isWord(Cue.OPENING, tokens, term - 1) ? term - 1 : term;
        return cues.start(Cue.FROM, tokens, start, sentence.from()) < start;
    }

    /** "đầu tháng 8", "giữa năm 2022": a day, not the whole. */
    private TimeExpression moment(TimeExpression time, Sentence sentence) {
        int before = time.from() - 1;
        Period period = time.period();
        boolean whole = period.kind() == PeriodKind.MONTH || period.kind() == PeriodKind.YEAR;
        if (time.use() != Use.FRAME || !whole || before < sentence.from()) {
            return time;
        }
        boolean opensSpan = ends(Cue.FROM, before, sentence);
        if (ends(Cue.PART_OF_TIME, time.from(), sentence)) {
            return time.as(Use.UNREAD);
        }
        if (cues.isWord(Cue.OPENING, tokens, before) && !opensSpan) {
            return time.meaning(before, Period.day(period.start()));
        }
        return cues.isWord(Cue.MIDDLE, tokens, before) ? time.meaning(before, Period.day(middle(period))) : time;
    }

    private static LocalDate middle(Period period) {
        return period.kind() == PeriodKind.MONTH
                ? period.start().withDayOfMonth(MIDDLE_OF_MONTH)
                : Period.half(period.start().getYear(), 1).end();
    }

    /** Decides what an expression does from the words before it. */
    private TimeExpression placed(TimeExpression raw, Sentence sentence) {
        if (raw.use() != Use.FRAME && raw.use() != Use.EVENT) {
            return raw;
        }
        int before = raw.from();
        boolean day = raw.use() == Use.EVENT;
        boolean until = raw.until()
                || ends(Cue.UNTIL, before, sentence)
                || (day && (ends(Cue.ESTIMATED, before, sentence) || isSameTime(before, sentence)));
        int start = Math.min(cues.start(Cue.UNTIL, tokens, before, sentence.from()), before);
        boolean compares = comparesBefore(start, sentence) || comparesBefore(before, sentence);
        if (compares && !(day && isSameTime(before, sentence))) {
            return raw.as(Use.COMPARISON);
        }
        if (ends(Cue.TERM, before, sentence) && !opensClause(before, sentence)) {
            return raw.as(Use.TERM);
        }
        if (!until && !day && followsPlan(before, sentence)) {
            return raw.as(Use.PLAN);
        }
        Use use = until || !day ? frame(raw, sentence) : raw.use();
        return new TimeExpression(raw.from(), raw.to(), raw.period(), until, use);
    }

    /** A time in brackets that hold a figure too is for that figure alone. */
    private Use frame(TimeExpression time, Sentence sentence) {
        boolean number = false;
        int open = time.from() - 1;
        while (open > sentence.from() && time.from() - open < BRACKET && !isBracket(open)) {
            number |= tokens.isNumber(open--);
        }
        int close = time.to();
        while (close < sentence.to() && close - time.to() < BRACKET && !isBracket(close)) {
            number |= tokens.isNumber(close++);
        }
        return number && tokens.isMark(open, '(') && tokens.isMark(close, ')') ? Use.ASIDE : Use.FRAME;
    }

    private boolean isBracket(int at) {
        return tokens.isMark(at, '(') || tokens.isMark(at, ')');
    }

    /** "dự toán thu ngân sách năm 2024", "95% kế hoạch 2017": the year a plan is for. */
    private boolean followsPlan(int before, Sentence sentence) {
        int limit = Math.max(sentence.from(), before - PLAN_REACH);
        for (int i = before; i > limit && tokens.isWord(i - 1); i--) {
            if (ends(Cue.PLAN, i, sentence)) {
                return true;
            }
            if (ends(Cue.ACHIEVED, i, sentence) || ends(Cue.RISE, i, sentence) || ends(Cue.FALL, i, sentence)) {
                return false;
            }
        }
        return false;
    }

    private boolean comparesBefore(int before, Sentence sentence) {
        return ends(Cue.COMPARE, before, sentence)
                || ends(Cue.CONSTANT_PRICES, before, sentence)
                || cues.isWord(Cue.MORE_THAN, tokens, before - 1)
                || ends(Cue.TIMES, before, sentence)
                || ends(Cue.SAME_PERIOD, before, sentence)
                || isOfStart(before, sentence)
                || isOfOtherGrowth(before, sentence)
                || (ends(Cue.YEAR_START, before + 1, sentence)
                        && comparesBefore(cues.start(Cue.YEAR_START, tokens, before + 1, sentence.from()), sentence))
                || (ends(Cue.UNTIL, before, sentence)
                        && ends(Cue.COMPARE, cues.start(Cue.UNTIL, tokens, before, sentence.from()), sentence));
    }

    /** "Dư nợ cùng thời điểm 30/11": the day itself, not that of a year before. */
    private boolean isSameTime(int before, Sentence sentence) {
        int start = cues.start(Cue.SAME_TIME, tokens, before, sentence.from());
        return start < before && !ends(Cue.COMPARE, start, sentence);
    }

    /** "tăng từ 617 tỷ đồng hồi cuối năm 2022", "so với mức 1,9% năm 2022": the time of what is compared with. */
    private boolean isOfStart(int before, Sentence sentence) {
        int end = before;
        while (end > sentence.from() && cues.isWord(Cue.BESIDE_TIME, tokens, end - 1)) {
            end--;
        }
        int number = end - 1;
        while (number > Math.max(sentence.from(), end - UNIT_REACH) && !tokens.isNumber(number)) {
            number--;
        }
        Units.Found unit = tokens.isNumber(number) ? units.at(tokens, number + 1, end) : null;
        int first = number;
        while (first > sentence.from() && isRough(first - 1)) {
            first--;
        }
        return unit != null
                && unit.to() == end
                && (ends(Cue.FROM, first, sentence)
                        || ends(Cue.COMPARE, first, sentence)
                        || isMoreThan(first, sentence));
    }

    /** "thấp hơn mức tăng trưởng của năm 2019", "so với tốc độ tăng năm 2019". */
    private boolean isOfOtherGrowth(int before, Sentence sentence) {
        int noun = before;
        while (noun > sentence.from() && cues.isWord(Cue.BESIDE_TIME, tokens, noun - 1)) {
            noun--;
        }
        int start = Math.min(
                cues.start(Cue.GROWTH_NOUN, tokens, noun, sentence.from()),
                cues.start(Cue.DECLINE_NOUN, tokens, noun, sentence.from()));
        return start < noun && (ends(Cue.COMPARE, start, sentence) || cues.isWord(Cue.MORE_THAN, tokens, start - 1));
    }

    /** "thấp hơn mức tăng 8,1% của 6 tháng đầu năm 2022". */
    private boolean isMoreThan(int number, Sentence sentence) {
        int noun = Math.min(
                cues.start(Cue.GROWTH_NOUN, tokens, number, sentence.from()),
                cues.start(Cue.DECLINE_NOUN, tokens, number, sentence.from()));
        return cues.isWord(Cue.MORE_THAN, tokens, noun - 1);
    }

    private boolean isRough(int at) {
        return cues.isWord(Cue.OVER, tokens, at)
                || cues.isWord(Cue.APPROX, tokens, at)
                || cues.isWord(Cue.APPROX_BELOW, tokens, at);
    }

    private boolean ends(Cue cue, int before, Sentence sentence) {
        return before > sentence.from() && cues.start(cue, tokens, before, sentence.from()) < before;
    }

    private boolean opensClause(int before, Sentence sentence) {
        int start = cues.start(Cue.TERM, tokens, before, sentence.from());
        return start <= sentence.from() + 1 || tokens.isMark(start - 1, ',') || tokens.isMark(start - 2, ',');
    }
}
