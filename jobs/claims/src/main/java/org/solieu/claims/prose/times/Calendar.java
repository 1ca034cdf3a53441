package org.solieu.claims.prose.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Period;

/**
 * Places a day, a month or a quarter without a year beside the day of publication: the last one that has begun by then,
 * or lies within a month after it, since reports at the year's end speak of its last day.
 */
public record Calendar(LocalDate publishedOn) {
    private static final int DAYS_AHEAD = 31;
    /** From this day of a month on, its figures are told. */
    private static final int MONTH_ENDS = 25;

    private static final int REPORT_MONTHS = 3;

    /** A day, with or without its year; null where the calendar has none. */
    @Nullable
    LocalDate day(int day, int month, @Nullable Integer year) {
        try {
            if (year != null) {
                return LocalDate.of(year, month, day);
            }
            LocalDate sameYear = LocalDate.of(publishedOn.getYear(), month, day);
            return isAhead(sameYear) ? sameYear.minusYears(1) : sameYear;
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** A month. */
    Period month(int month, @Nullable Integer year) {
        Period sameYear = Period.month(year == null ? publishedOn.getYear() : year, month);
        return year == null && isAhead(sameYear.start()) ? sameYear.yearBefore() : sameYear;
    }

    /** A quarter. */
    Period quarter(int quarter, @Nullable Integer year) {
        Period sameYear = Period.quarter(year == null ? publishedOn.getYear() : year, quarter);
        return year == null && isAhead(sameYear.end()) ? sameYear.yearBefore() : sameYear;
    }

    /** The first months of a year. */
    Period firstMonths(int months, @Nullable Integer year) {
        LocalDate end = month(months, year).end();
        LocalDate placed = year == null && isAhead(end) ? end.minusYears(1) : end;
        return months == 6 ? Period.half(placed.getYear(), 1) : Period.yearToDate(placed);
    }

    /** The last months of a year. */
    Period lastMonths(int months, @Nullable Integer year) {
        int of = year == null ? publishedOn.getYear() : year;
        return months == 6
                ? Period.half(of, 2)
                : Period.between(LocalDate.of(of, 13 - months, 1), LocalDate.of(of, 12, 31));
    }

    /** The first months of a year that had ended by publication or were about to; null where so many are no such months. */
    @Nullable
    Period pastMonths(int months) {
        boolean ending = publishedOn.getDayOfMonth() >= MONTH_ENDS && publishedOn.getMonthValue() == months;
        LocalDate before = publishedOn.withDayOfMonth(1).minusDays(1);
        return ending || before.getMonthValue() == months
                ? firstMonths(months, ending ? publishedOn.getYear() : before.getYear())
                : null;
    }

    /** Whether a time that ends on a day is one that a text of the day of publication reports on. */
    boolean isRecent(LocalDate end) {
        return !isAhead(end) && end.isAfter(publishedOn.minusMonths(REPORT_MONTHS));
    }

    private boolean isAhead(LocalDate day) {
        return day.isAfter(publishedOn.plusDays(DAYS_AHEAD));
    }

    /** Whether a number can be a year that the press speaks of. */
    static boolean isYear(int number) {
        return number >= 1900 && number <= 2100;
    }
}
