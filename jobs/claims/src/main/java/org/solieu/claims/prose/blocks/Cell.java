package org.solieu.claims.prose.blocks;

import java.util.regex.Pattern;

/** A cell of a table: the characters from {@code from} up to, not including, {@code to}; none where it is empty. */
public record Cell(int from, int to) {
    private static final Pattern FIGURE = Pattern.compile(
            "[(\\[]?[-–−+]?\\s?\\d[\\d.,]*(\\s?[%\\p{L}][\\p{L} ./%²³]{0,24})?[)\\]]?(\\s?(\\*+|[¹²³⁴-⁹]+|[(\\[]\\d[)\\]]))?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern SMALL = Pattern.compile("(0?[1-9]|1[0-2])\\s\\p{L}.*");
    private static final Pattern INDEX = Pattern.compile(
            "\\(?([A-Z]|\\d{1,2})\\)?(\\s?=\\s?[\\d\\s()/:*xX×+\\-–%.,]+)?|\\(?\\d{1,2}\\)?[/:]\\(?\\d{1,2}\\)?");
    private static final Pattern ORDINAL =
            Pattern.compile("[-–+*•]|\\(?([IVX]{1,5}|[A-Za-zđĐ]|\\d{1,2}(\\.\\d{1,2}){0,3})[.)]?");
    private static final Pattern NOTHING = Pattern.compile("[-–—.…xX\\s]*");

    private static final int LONGEST = 48;

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return from >= to;
    }

    /** What stands in it. */
    public String of(String text) {
        return text.substring(from, to);
    }

    /** Whether a number stands in it, and nothing beside it but a unit and marks. */
    boolean isFigure(String text) {
        return isShort() && FIGURE.matcher(of(text)).matches();
    }

    /** Whether it holds a number and little else: a figure, or one that is spoiled. */
    boolean isNumberLike(String text) {
        return to - from <= LONGEST / 2 && holdsDigit(text) && of(text).indexOf('/') < 0;
    }

    /** Whether it is a year and nothing else. */
    boolean isYear(String text) {
        return isShort() && YEAR.matcher(of(text)).matches();
    }

    /** Whether it may be a number of months: "9 tháng". */
    boolean isSmall(String text) {
        return isShort() && SMALL.matcher(of(text)).matches();
    }

    /** Whether it numbers a column: "A", "2", "3=2/1". */
    boolean isIndex(String text) {
        return isShort() && INDEX.matcher(of(text)).matches();
    }

    /** Whether it numbers a row: "I", "1.2", "a)", "-". */
    boolean isOrdinal(String text) {
        return isShort() && ORDINAL.matcher(of(text)).matches();
    }

    /** Whether it is empty, or holds what stands for a figure that there is none of. */
    public boolean isBlank(String text) {
        return isEmpty() || (isShort() && NOTHING.matcher(of(text)).matches());
    }

    /** Whether a digit stands in it; without one it holds no figure. */
    public boolean holdsDigit(String text) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isShort() {
        return to - from <= LONGEST;
    }

    /** The same without the room around what stands in it. */
    public static Cell trimmed(String text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isRoom(text.charAt(first))) {
            first++;
        }
        while (first < last && isRoom(text.charAt(last - 1))) {
            last--;
        }
        return new Cell(first, last);
    }

    /** Whether a sign only keeps others apart. */
    public static boolean isRoom(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
