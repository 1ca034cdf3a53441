package org.solieu.claims.tables.guesses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.TableCell;

/**
 * How words seem to write their period: where it stands in them, and in which format.
 *
 * @param before what stands before the period
 * @param words the period
 * @param after what stands behind it
 * @param like pattern of such periods
 * @param format as a contract writes it
 */
public record PeriodWriting(
        String before,
        String words,
        String after,
        String like,
        String format,
        @Nullable String periodAs,
        boolean withoutYear) {
    private static final Pattern ROMAN = Pattern.compile("(?<!\\p{L})[IV]{1,3}(?!\\p{L})");

    /** The period that words hold, the longest writing first. */
    static Optional<PeriodWriting> in(String text, GuessWords words) {
        for (GuessWords.Writing writing : words.periods()) {
            Matcher matcher = writing.pattern().matcher(text);
            if (matcher.find()) {
                return Optional.of(new PeriodWriting(
                        text.substring(0, matcher.start()),
                        matcher.group(),
                        text.substring(matcher.end()),
                        like(matcher.group()),
                        writing.format(),
                        writing.periodAs(),
                        writing.withoutYear()));
            }
        }
        return Optional.empty();
    }

    /** The same of a cell that holds a day: what is seen of it. */
    static Optional<PeriodWriting> in(TableCell.Day day) {
        return Optional.of(
                switch (day.shown()) {
                    case DAY -> ofDay("d/M/yyyy");
                    case MONTH -> ofDay("M/yyyy");
                    case YEAR -> ofDay("yyyy");
                });
    }

    private static PeriodWriting ofDay(String format) {
        return new PeriodWriting("", "", "", "\\d{4}-\\d{2}-\\d{2}", format, null, false);
    }

    /** A pattern of words that differ in their numbers only. */
    public static String like(String words) {
        StringBuilder like = new StringBuilder();
        Matcher numbers = Pattern.compile("\\d+|" + ROMAN.pattern()).matcher(words);
        int at = 0;
        while (numbers.find()) {
            like.append(quoted(words.substring(at, numbers.start())));
            String number = numbers.group();
            like.append(!Character.isDigit(number.charAt(0)) ? "[IV]+" : number.length() == 4 ? "\\d{4}" : "\\d+");
            at = numbers.end();
        }
        return like.append(quoted(words.substring(at))).toString();
    }

    /** Words as a pattern that finds them letter by letter. */
    public static String quoted(String words) {
        return words.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
    }

    /** The format of all that stands in the cell: its other words are taken as they are. */
    String wholeFormat() {
        List<String> parts = new ArrayList<>();
        if (!before.isEmpty()) {
            parts.add("'" + before.replace("'", "''") + "'");
        }
        parts.add(format);
        if (!after.isEmpty()) {
            parts.add("'" + after.replace("'", "''") + "'");
        }
        return String.join("", parts);
    }
}
