package org.solieu.claims.prose.tables;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Separators;

/**
 * The number that a cell holds.
 *
 * @param length how many of the cell's characters say it, without marks of footnotes
 * @param written the number without its sign
 * @param unit the unit beside it; empty where there is none
 * @param falls whether a minus stands before it
 */
public record CellNumber(int length, BigDecimal written, String unit, boolean falls) {
    private static final int LONGEST = 100;
    private static final Pattern SHAPE = Pattern.compile("([-–−+]?)\\s?(\\d[\\d.,]*\\d|\\d)\\s*([%‰\\p{L}].*)?");
    private static final Pattern MARK = Pattern.compile("\\s?(\\*+|[¹²³\\u2070-\\u2079]+|[(\\[]\\d[)\\]])$");

    /** Reads a cell; null where it holds anything else than a number, a unit and marks, or a number that has no value. */
    static @Nullable CellNumber read(String cell, Separators separators) {
        if (cell.length() > LONGEST) {
            return null;
        }
        String bare = MARK.matcher(cell).replaceFirst("");
        Matcher shape = SHAPE.matcher(bare);
        if (!shape.matches()) {
            return null;
        }
        BigDecimal number = separators.parse(shape.group(2));
        String unit = shape.group(3);
        boolean minus = !shape.group(1).isEmpty() && !shape.group(1).equals("+");
        return number == null ? null : new CellNumber(bare.length(), number, unit == null ? "" : unit.strip(), minus);
    }
}
