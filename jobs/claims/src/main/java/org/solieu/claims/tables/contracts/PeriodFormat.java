package org.solieu.claims.tables.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Period;

/**
 * One way in which a table writes its periods: {@code iso} (2023, 2023-H1, 2023-Q3, 2023-10, 2023-12-31) or a pattern as
 * {@code MM/yyyy}, {@code 'Quý' R/yyyy} (Roman), {@code M' tháng đầu năm 'yyyy}.
 *
 * @param formatter null for iso
 * @param periodAs what a period so written stands for, where not for itself
 * @param status how settled values of a period so written are: "Năm 2012 (ước)" is estimated
 */
public record PeriodFormat(
        String pattern,
        @Nullable DateTimeFormatter formatter,
        @Nullable PeriodAs periodAs,
        @Nullable String status) {
    public static final PeriodFormat ISO = new PeriodFormat("iso", null, null, null);
    private static final Map<Long, String> ROMAN = Map.of(1L, "I", 2L, "II", 3L, "III", 4L, "IV");

    /**
     * A format as a contract writes it.
     *
     * @throws IllegalArgumentException where the pattern is none
     */
    public static PeriodFormat of(String pattern) {
        return new PeriodFormat(pattern, formatter(pattern), null, null);
    }

    public static PeriodFormat of(JsonNode node) {
        if (!node.isObject()) {
            return of(node.asText());
        }
        JsonNode as = node.path("period_as");
        JsonNode status = node.path("status");
        String pattern = node.path("format").asText();
        return new PeriodFormat(
                pattern,
                formatter(pattern),
                as.isMissingNode() ? null : PeriodAs.parse(as.asText()),
                status.isMissingNode()
                        ? null
                        : FigureStatus.parse(status.asText()).code());
    }

    private static @Nullable DateTimeFormatter formatter(String pattern) {
        if (pattern.equals(ISO.pattern())) {
            return null;
        }
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (String part : TableText.clean(pattern).replace('y', 'u').split("(?<=R)|(?=R)", -1)) {
            if (part.equals("R")) {
                builder.appendText(IsoFields.QUARTER_OF_YEAR, ROMAN);
            } else {
                builder.appendPattern(part);
            }
        }
        return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The period a text writes, if it does; a day is the state on it, until its indicator says otherwise. */
    public Optional<Period> read(String text) {
        try {
            return Optional.of(formatter == null ? iso(text) : period(formatter.parse(text)));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** SDMX writes a half-year as 2014-S1 and may write a month as 2014-M03. */
    private static Period iso(String text) {
        return Period.parse(text.replaceFirst("^(\\d{4})-S([12])$", "$1-H$2")
                .replaceFirst("^(\\d{4})-M(\\d{2})$", "$1-$2")
                .replaceFirst("^(\\d{4})-A1$", "$1"));
    }

    /**
     * The period of a day that a spreadsheet made of what was typed. What the cell shows and what the source promises
     * must agree; a first day that is shown in full stands for the month that was typed.
     */
    public Optional<Period> read(LocalDate day, TableCell.Shown shown) {
        if (formatter == null) {
            return Optional.of(
                    switch (shown) {
                        case DAY -> Period.atDate(day);
                        case MONTH -> Period.month(day.getYear(), day.getMonthValue());
                        case YEAR -> Period.year(day.getYear());
                    });
        }
        return read(formatter.format(day)).filter(period -> agrees(period, day, shown));
    }

    private static boolean agrees(Period period, LocalDate day, TableCell.Shown shown) {
        boolean isFirst = shown == TableCell.Shown.DAY && period.start().equals(day);
        return switch (period.kind()) {
            case AT_DATE -> shown == TableCell.Shown.DAY;
            case MONTH -> shown == TableCell.Shown.MONTH || isFirst;
            case QUARTER -> period.start().equals(day) && shown != TableCell.Shown.YEAR;
            case YEAR -> shown == TableCell.Shown.YEAR || isFirst;
            case DAY, HALF, YEAR_TO_DATE, SPAN -> false;
        };
    }

    private static Period period(TemporalAccessor parts) {
        if (parts.isSupported(ChronoField.EPOCH_DAY)) {
            return Period.atDate(LocalDate.from(parts));
        }
        int year = parts.get(ChronoField.YEAR);
        if (parts.isSupported(ChronoField.MONTH_OF_YEAR)) {
            return Period.month(year, Math.toIntExact(parts.getLong(ChronoField.MONTH_OF_YEAR)));
        }
        return parts.isSupported(IsoFields.QUARTER_OF_YEAR)
                ? Period.quarter(year, Math.toIntExact(parts.getLong(IsoFields.QUARTER_OF_YEAR)))
                : Period.year(year);
    }
}
