package org.solieu.vocabulary;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time a value speaks of: a calendar year, the year to a cut-off day, the state on one day.
 *
 * <p>Written {@code 2023}, {@code 2023-H1}, {@code 2023-Q3}, {@code 2023-10}, {@code 2023-12-31} (the state on that
 * day), {@code 2023-10-05/P1D} (the flow of that day), {@code 2023-01-01/2023-12-29} (year to date, or any span).
 *
 * @param start first day
 * @param end last day; the cut-off of a year to date
 */
public record Period(LocalDate start, LocalDate end, PeriodKind kind) implements Serializable {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern PART = Pattern.compile("(\\d{4})-([HQ])(\\d)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(/P1D)?");
    private static final Pattern BETWEEN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("Invalid period: ends %s before it starts %s".formatted(end, start));
        }
    }

    /** A calendar year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), PeriodKind.YEAR);
    }

    /** The first (1) or second (2) half of a year. */
    public static Period half(int year, int half) {
        return months(year, half, 6, PeriodKind.HALF);
    }

    /** A quarter, 1 to 4. */
    public static Period quarter(int year, int quarter) {
        return months(year, quarter, 3, PeriodKind.QUARTER);
    }

    /** A month, 1 to 12. */
    public static Period month(int year, int month) {
        return months(year, month, 1, PeriodKind.MONTH);
    }

    /** The flow of one day. */
    public static Period day(LocalDate day) {
        return new Period(day, day, PeriodKind.DAY);
    }

    /** The state on one day. */
    public static Period atDate(LocalDate day) {
        return new Period(day, day, PeriodKind.AT_DATE);
    }

    /** From 1 January to a cut-off; a whole year where the cut-off is 31 December. */
    public static Period yearToDate(LocalDate cutOff) {
        return between(cutOff.with(Month.JANUARY).withDayOfMonth(1), cutOff);
    }

    /** The period from one day to another: a year, a year to date, or any other span. */
    public static Period between(LocalDate start, LocalDate end) {
        boolean fromNewYear = start.getDayOfYear() == 1 && start.getYear() == end.getYear();
        if (!fromNewYear) {
            return new Period(start, end, PeriodKind.SPAN);
        }
        boolean wholeYear = end.getDayOfYear() == end.lengthOfYear();
        return new Period(start, end, wholeYear ? PeriodKind.YEAR : PeriodKind.YEAR_TO_DATE);
    }

    private static Period months(int year, int ordinal, int length, PeriodKind kind) {
        if (ordinal < 1 || ordinal > 12 / length) {
            throw new IllegalArgumentException(
                    "Invalid %s: %d, must be 1 to %d".formatted(kind.code(), ordinal, 12 / length));
        }
        YearMonth last = YearMonth.of(year, ordinal * length);
        return new Period(last.minusMonths(length - 1L).atDay(1), last.atEndOfMonth(), kind);
    }

    /** The calendar year the period ends in: the year whose plan applies to it. */
    public Period yearOfEnd() {
        return year(end.getYear());
    }

    /** The same period a year before, with the same cut-off. */
    public Period yearBefore() {
        return switch (kind) {
            case YEAR -> year(end.getYear() - 1);
            case HALF, QUARTER, MONTH ->
                new Period(
                        start.minusYears(1), YearMonth.from(end).minusYears(1).atEndOfMonth(), kind);
            case AT_DATE, DAY -> new Period(dayBefore(end), dayBefore(end), kind);
            case YEAR_TO_DATE, SPAN -> new Period(start.minusYears(1), dayBefore(end), kind);
        };
    }

    /** The state at the end of the year before the one it ends in: what a change since the beginning of the year starts from. */
    public Period yearEndBefore() {
        return atDate(LocalDate.of(end.getYear() - 1, 12, 31));
    }

    private static LocalDate dayBefore(LocalDate end) {
        boolean endOfFebruary = end.getMonth() == Month.FEBRUARY && end.getDayOfMonth() == end.lengthOfMonth();
        LocalDate before = end.minusYears(1);
        return endOfFebruary ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }

    /**
     * Reads a period as it is written in files and commands.
     *
     * @throws IllegalArgumentException "Invalid period: '2023-13'"
     */
    public static Period parse(String text) {
        try {
            return parseStrictly(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Invalid period: '%s', must be like 2023, 2023-H1, 2023-Q3, 2023-10, 2023-12-31 or 2023-01-01/2023-12-29"
                            .formatted(text),
                    e);
        }
    }

    private static Period parseStrictly(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return year(Integer.parseInt(text));
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            int of = Integer.parseInt(part.group(1));
            int ordinal = Integer.parseInt(part.group(3));
            return part.group(2).equals("H") ? half(of, ordinal) : quarter(of, ordinal);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return month(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            LocalDate day = LocalDate.parse(date.group(1));
            return date.group(2) == null ? atDate(day) : day(day);
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return between(LocalDate.parse(between.group(1)), LocalDate.parse(between.group(2)));
        }
        throw new IllegalArgumentException(text);
    }

    /** The period as files write it; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return switch (kind) {
            case YEAR -> "%04d".formatted(start.getYear());
            case HALF -> "%04d-H%d".formatted(start.getYear(), end.getMonthValue() / 6);
            case QUARTER -> "%04d-Q%d".formatted(start.getYear(), end.getMonthValue() / 3);
            case MONTH -> YearMonth.from(start).toString();
            case AT_DATE -> end.toString();
            case DAY -> end + "/P1D";
            case YEAR_TO_DATE, SPAN -> start + "/" + end;
        };
    }
}
