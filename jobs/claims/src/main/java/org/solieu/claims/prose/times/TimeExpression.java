package org.solieu.claims.prose.times;

import java.time.LocalDate;
import java.time.Month;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;

/**
 * Words for a time, with the period they mean by themselves.
 *
 * @param from its first token
 * @param to one past its last token
 * @param until whether the text says "up to": đến ngày 29/12
 */
public record TimeExpression(int from, int to, Period period, boolean until, Use use) {
    /** What the words do in their sentence. */
    public enum Use {
        /** They say when the figures around them hold. */
        FRAME,
        /** They say so within brackets, for the figures there: (năm 2022 giảm 2%). */
        ASIDE,
        /** They name what a figure is compared with: so với cùng kỳ năm 2022. */
        COMPARISON,
        /** They name a day on which something took place. */
        EVENT,
        /** They name a term's years: nhiệm kỳ 2020 - 2025. */
        TERM,
        /** They name the year that a plan is for: đạt 85% dự toán năm 2024. */
        PLAN,
        /** They say "to this day". */
        NOW,
        /** They say "of late", from no day on. */
        LATELY,
        /** They say "this month", which is the last of the time that the text reports on. */
        MONTH,
        /** They say for how long, from no day that is told on: sau 5 năm thực hiện, từ khi thành lập. */
        YEARS,
        /** They name a time that is not understood, as a season: vụ Đông Xuân 2023-2024. */
        UNREAD
    }

    /** Whether the figures around it hold then. */
    public boolean frames() {
        return use == Use.FRAME
                || use == Use.NOW
                || use == Use.LATELY
                || use == Use.MONTH
                || use == Use.YEARS
                || use == Use.UNREAD;
    }

    static TimeExpression of(int from, int to, Period period, Use use) {
        return new TimeExpression(from, to, period, false, use);
    }

    static TimeExpression frame(int from, int to, Period period) {
        return of(from, to, period, Use.FRAME);
    }

    /** The state this time dates: that on its last day; at the beginning of a year, that with which the year before ended. */
    public Period asState() {
        boolean opensYear = period.kind() == PeriodKind.DAY && period.end().getDayOfYear() == 1;
        return Period.atDate(opensYear ? period.end().minusDays(1) : period.end());
    }

    /** The flow this time dates: up to a cut-off from New Year on. */
    public Period asFlow() {
        if (use == Use.EVENT) {
            return Period.day(period.end());
        }
        boolean cutOff = until && period.start().getYear() == period.end().getYear();
        boolean day = period.kind() == PeriodKind.AT_DATE || period.kind() == PeriodKind.DAY;
        if (!cutOff && !day) {
            return period;
        }
        LocalDate newYear = period.end().with(Month.JANUARY).withDayOfMonth(1);
        return Period.between(newYear, period.end());
    }

    public TimeExpression as(Use other) {
        return new TimeExpression(from, to, period, until, other);
    }

    TimeExpression since(TimeExpression start) {
        return new TimeExpression(
                start.from(), to, Period.between(start.period().start(), period.end()), false, Use.FRAME);
    }

    /** The same time, which begins at an earlier token and means another period. */
    public TimeExpression meaning(int first, Period other) {
        return new TimeExpression(first, to, other, until, use);
    }
}
