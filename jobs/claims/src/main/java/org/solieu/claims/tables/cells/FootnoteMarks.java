package org.solieu.claims.tables.cells;

import java.util.regex.Pattern;

/** Marks that lead to a note under a table: ¹, *, (1). A mark is never a digit of the number it stands at. */
public final class FootnoteMarks {
    private static final Pattern MARKS = Pattern.compile(
            "^(?:\\h*(?:[\\u00B9\\u00B2\\u00B3\\u2070\\u2074-\\u2079*†‡]+|\\((?:\\*+|\\d{1,2}|[a-z])\\)|\\[(?:\\*+|\\d{1,2}|[a-z])]))+");

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String MARKS_BEHIND = RAISED + "*†‡";
    private static final Pattern RAISED_BEHIND = Pattern.compile("\\h*[" + RAISED + "*†‡]+$");

    private FootnoteMarks() {}

    /** What stands behind a number, without the marks right behind the number. */
    static String without(String behind) {
        return MARKS.matcher(behind).replaceFirst("").strip();
    }

    /** Words without the raised marks behind them. */
    public static String behind(String words) {
        boolean isMarked = !words.isEmpty() && MARKS_BEHIND.indexOf(words.charAt(words.length() - 1)) >= 0;
        return isMarked ? RAISED_BEHIND.matcher(words).replaceFirst("") : words;
    }
}
