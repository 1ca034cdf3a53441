package org.solieu.claims.tables.cells;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.format.CellFormat;

/**
 * How the number format of a cell shows its number: {@code 0.0%} shows 0.824 as 82.4 %, {@code 0.0"%"} shows 82.4 so, and
 * {@code #,##0,} leaves out three digits. The spreadsheet library applies the format to a long number; what is seen of it
 * tells the power of ten and the words around.
 *
 * @param power by how many digits the point is moved to the right
 * @param words what stands beside the number, such as % or tỷ; empty for nothing
 */
public record NumberShape(int power, String words) {
    private static final NumberShape PLAIN = new NumberShape(0, "");
    private static final double LONG_NUMBER = 1_234_567_890_123d;
    private static final double NOT_TEN = 0.4;
    private static final int MOST_FORMATS = 1_000;
    private static final Pattern DIGITS = Pattern.compile("[0-9](?:[0-9,. ]*[0-9])?");
    private static final Pattern SCIENTIFIC = Pattern.compile("E[+-]");
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
    private static final Pattern AROUND = Pattern.compile("^[-+(\\h]+|[)\\h]+$");
    private static final Map<String, Optional<NumberShape>> KNOWN = new ConcurrentHashMap<>();

    /** The shape of a number; none where a reader sees no number, or more than one. */
    public static Optional<NumberShape> of(String format, double number) {
        if (format.equals("General") || SCIENTIFIC.matcher(format).find()) {
            return Optional.of(PLAIN);
        }
        if (CONDITION.matcher(format).find()) {
            return seen(format, number);
        }
        String key = (number < 0 ? '-' : '+') + format;
        Optional<NumberShape> known = KNOWN.get(key);
        if (known == null) {
            known = seen(format, number < 0 ? -LONG_NUMBER : LONG_NUMBER);
            if (KNOWN.size() < MOST_FORMATS) {
                KNOWN.put(key, known);
            }
        }
        return known;
    }

    /**
     * The shape of a number that stands shown beside its exact value, as in an ods file. Where points and commas can be
     * read in two ways, the number that is not scaled is meant, then the one the source's way of writing gives.
     */
    public static Optional<NumberShape> of(String shown, BigDecimal value, NumberLocale numbers) {
        Matcher digits = DIGITS.matcher(shown);
        if (!digits.find()) {
            return Optional.empty();
        }
        String written = digits.group().replace(" ", "");
        String words = words(shown.substring(0, digits.start()), shown.substring(digits.end()));
        List<Integer> powers = Stream.of(
                        NumberLocale.VI.find(written), NumberLocale.EN.find(written), numbers.find(written))
                .filter(Objects::nonNull)
                .flatMap(number -> power(number.doubleValue(), value.doubleValue()).stream())
                .toList();
        int expected = words.equals("%") ? 2 : 0;
        return powers.isEmpty()
                ? Optional.empty()
                : Optional.of(new NumberShape(
                        powers.contains(0) ? 0 : powers.contains(expected) ? expected : powers.getLast(), words));
    }

    private static Optional<Integer> power(double shown, double value) {
        double exact = shown == 0 || value == 0 ? 0 : Math.log10(Math.abs(shown / value));
        int power = Math.toIntExact(Math.round(exact));
        return Math.abs(exact - power) < NOT_TEN ? Optional.of(power) : Optional.empty();
    }

    private static Optional<NumberShape> seen(String format, double number) {
        try {
            return shape(CellFormat.getInstance(Locale.ROOT, format).apply(number).text, number);
        } catch (RuntimeException e) {
            // the library answers formats that show nothing, such as ;;;, with exceptions of many kinds
            return Optional.empty();
        }
    }

    private static Optional<NumberShape> shape(String shown, double number) {
        Matcher digits = DIGITS.matcher(shown);
        if (!digits.find()) {
            return Optional.empty();
        }
        String before = shown.substring(0, digits.start());
        String after = shown.substring(digits.end());
        double value = new BigDecimal(digits.group().replaceAll("[, ]", "")).doubleValue();
        return digits.find()
                ? Optional.empty()
                : power(value, number).map(power -> new NumberShape(power, words(before, after)));
    }

    private static String words(String before, String after) {
        String words =
                AROUND.matcher(before).replaceAll("") + AROUND.matcher(after).replaceAll("");
        return FootnoteMarks.without(words);
    }
}
