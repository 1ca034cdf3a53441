package org.solieu.claims.tables;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.solieu.vocabulary.RejectionRule;

/**
 * How a source writes numbers. What does not fit is refused: 1,234.5 in a Vietnamese column is neither 1.2345 nor 1234.5
 * by guess.
 */
public enum NumberLocale {
    /** 1.234,5; groups may also be parted by blanks that do not break. */
    VI("[.\\u00A0\\u202F]", ',', "1.234,5"),
    /** 1,234.5. */
    EN("[,\\u00A0\\u202F]", '.', "1,234.5"),
    /** 1234.5. */
    PLAIN("(?!)", '.', "1234.5");

    private static final char MINUS = '\u2212';
    private static final int MOST_DIGITS = 32;

    private final Pattern number;
    private final Pattern group;
    private final char decimal;
    private final String example;

    NumberLocale(String group, char decimal, String example) {
        this.number = Pattern.compile(
                "[+-]?(?:\\d+|[1-9]\\d{0,2}(?:(%s)\\d{3}(?:\\1\\d{3})*))(?:\\%s\\d+)?".formatted(group, decimal));
        this.group = Pattern.compile(group);
        this.decimal = decimal;
        this.example = example;
    }

    /** The number as written; its scale is the number of decimals written. */
    BigDecimal read(String written) {
        String text = written.strip().replace(MINUS, '-');
        Matcher matcher = text.length() <= 2 * MOST_DIGITS ? number.matcher(text) : number.matcher("");
        if (!matcher.matches()) {
            throw malformed(written);
        }
        String plain = group.matcher(text).replaceAll("").replace(decimal, '.');
        BigDecimal value = new BigDecimal(plain);
        if (value.precision() - value.scale() > MOST_DIGITS) {
            throw malformed(written);
        }
        return value;
    }

    private Unreadable malformed(String written) {
        String shown = written.length() <= 80 ? written : written.substring(0, 80) + "…";
        return new Unreadable(
                RejectionRule.NUMBER_MALFORMED,
                "Invalid number: '%s', must be like %s, as the source's contract says (numbers: %s)"
                        .formatted(shown, example, name().toLowerCase(Locale.ROOT)));
    }
}
