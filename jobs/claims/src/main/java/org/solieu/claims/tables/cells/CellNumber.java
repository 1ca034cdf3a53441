package org.solieu.claims.tables.cells;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.solieu.vocabulary.RejectionRule;

/**
 * A number written into a cell as text, and the unit written behind it: {@code 98,5 %}, {@code 1.258 tỷ}, {@code 6.600¹}.
 *
 * @param words the unit behind the number, empty for none
 */
public record CellNumber(BigDecimal value, String words) {
    /** Blanks and signs without ink around a text: they say nothing. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\h\\p{Cf}]+|[\\s\\h\\p{Cf}]+$");

    private static final Pattern PARTS = Pattern.compile(
            "([+\\-\\u2212]?[0-9](?:[0-9.,\\u00A0\\u2009\\u202F]*[0-9])?)(\\D.*|[\\u00B9\\u00B2\\u00B3\\u2070-\\u2079].*)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d(?:\\.\\d{1,20})?[eE][+-]?\\d{1,2}");
    private static final int MOST = 80;

    /** @throws Unreadable where it is no number as the source writes them */
    public static CellNumber read(String raw, NumberLocale numbers) {
        BigDecimal plain = numbers.find(raw);
        return plain == null ? readWithWords(raw, numbers) : new CellNumber(plain, "");
    }

    private static CellNumber readWithWords(String raw, NumberLocale numbers) {
        String text = AROUND.matcher(raw).replaceAll("");
        if (numbers == NumberLocale.PLAIN && SCIENTIFIC.matcher(text).matches()) {
            BigDecimal value = new BigDecimal(text);
            return new CellNumber(value.scale() < 0 ? value.setScale(0) : value, "");
        }
        Matcher parts = PARTS.matcher(text.length() <= MOST ? text : "");
        if (!parts.matches() || parts.group(2) == null) {
            return new CellNumber(numbers.read(text), "");
        }
        String words = FootnoteMarks.without(parts.group(2));
        if (words.chars().noneMatch(sign -> Character.isLetter(sign) || sign == '%' || sign == '‰')
                && !words.isEmpty()) {
            return new CellNumber(numbers.read(text), "");
        }
        return new CellNumber(numbers.read(parts.group(1)), words);
    }

    /** A text that holds a sign a reader does not see, or takes for another, as refused. */
    static Unreadable malformed(String written, String example, String locale) {
        String shown = written.length() <= MOST ? written : written.substring(0, MOST) + "…";
        return new Unreadable(
                RejectionRule.NUMBER_MALFORMED,
                "Invalid number: '%s'%s, must be like %s, as the source's contract says (numbers: %s)"
                        .formatted(shown, strange(shown), example, locale));
    }

    private static String strange(String text) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < text.length() && signs.length() < MOST; i++) {
            char sign = text.charAt(i);
            boolean isPlain = (sign >= ' ' && sign <= '~') || Character.isLetter(sign) || sign == '…';
            if (!isPlain) {
                signs.append(signs.isEmpty() ? " with " : ", ").append("U+%04X at %d".formatted((int) sign, i + 1));
            }
        }
        return signs.toString();
    }
}
