package org.solieu.vocabulary;

/** Digits that stand above the line, as the mark of a footnote does: 6.600 with a raised 1 behind it is not 6.6001. */
public final class RaisedDigits {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private RaisedDigits() {}

    /** A text that is raised, with its digits as the signs that are raised by themselves. */
    public static String of(String text) {
        return text.chars()
                .map(digit -> digit >= '0' && digit <= '9' ? RAISED.charAt(digit - '0') : digit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a sign is a digit that is raised by itself. */
    public static boolean isOne(int sign) {
        return RAISED.indexOf(sign) >= 0;
    }
}
