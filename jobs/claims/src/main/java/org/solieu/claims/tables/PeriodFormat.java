package org.solieu.claims.tables;

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
import java.util.function.Function;
import org.solieu.vocabulary.Period;

/** One way in which a table writes its periods, as {@code MM/yyyy}. */
record PeriodFormat(String pattern, Function<String, Period> reader) {
    private static final String ISO = "iso";
    private static final Map<Long, String> ROMAN = Map.of(1L, "I", 2L, "II", 3L, "III", 4L, "IV");

    /**
     * A format as a contract writes it.
     *
     * @throws IllegalArgumentException where the pattern is none
     */
    static PeriodFormat of(String pattern) {
        if (pattern.equals(ISO)) {
            return new PeriodFormat(pattern, Period::parse);
        }
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (String part : TableText.clean(pattern).replace('y', 'u').split("(?<=R)|(?=R)", -1)) {
            if (part.equals("R")) {
                builder.appendText(IsoFields.QUARTER_OF_YEAR, ROMAN);
            } else {
                builder.appendPattern(part);
            }
        }
        DateTimeFormatter formatter = builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        return new PeriodFormat(pattern, text -> period(formatter.parse(text)));
    }

    /** The period a text writes, if it does; a day is the state on it, until its indicator says otherwise. */
    Optional<Period> read(String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
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
