package org.solieu.claims.tables.cells;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a source writes numbers. What does not fit is refused: 1,234.5 in a Vietnamese column is neither 1.2345 nor 1234.5
 * by guess.
 */
public enum NumberLocale {
    /** 1.234,5; groups may also be parted by blanks that do not break. */
    VI("[.\\u00A0\\u2009\\u202F]", ',', "1.234,5"),
    /** 1,234.5. */
    EN("[,\\u00A0\\u2009\\u202F]", '.', "1,234.5"),
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

    /**
     * The number as written; its scale is the number of decimals written.
     *
     * @throws Unreadable where it is none
     */
    public BigDecimal read(String written) {
        BigDecimal number = find(written);
        if (number == null) {
            throw malformed(written);
        }
        return number;
    }

    /** The number as written, null where it is none. */
    @Nullable
    public BigDecimal find(String written) {
        String text = written.strip().replace(MINUS, '-');
        Matcher matcher = text.length() <= 2 * MOST_DIGITS ? number.matcher(text) : number.matcher("");
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(group.matcher(text).replaceAll("").replace(decimal, '.'));
        return value.precision() - value.scale() > MOST_DIGITS ? null : value;
    }

    private Unreadable malformed(String written) {
        return CellNumber.malformed(written, example, name().toLowerCase(Locale.ROOT));
    }
}
