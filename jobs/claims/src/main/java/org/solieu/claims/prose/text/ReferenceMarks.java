package org.solieu.claims.prose.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.solieu.vocabulary.RaisedDigits;

/** Marks right behind a number that lead to a note: 4.500¹, 4.100(2), 3.500[2], 3.900*. They are no part of the number. */
final class ReferenceMarks {
    private static final Pattern MARK = Pattern.compile(
            "(?:[*†‡]{1,3}|[⁰¹²³⁴-⁹]{1,3}|\\([⁰¹²³⁴-⁹]{1,3}\\)|\\[[⁰¹²³⁴-⁹]{1,3}]|\\(\\d{1,2}\\)|\\[\\d{1,2}])"
                    + "(?![\\p{L}\\d⁰¹²³⁴-⁹(\\[])");
    private static final String FIRST = "*†‡([";

    /** 10⁶ is a power, and no mark. */
    private static final Pattern POWER = Pattern.compile("(?:^|[^\\d.,])10$");

    private ReferenceMarks() {}

    /**
     * Where a mark ends that begins at a place; the place itself where none does.
     *
     * @param before what stands before it, in the form for matching
     */
    static int end(CharSequence before, String text, int at) {
        char first = text.charAt(at);
        boolean raised = RaisedDigits.isOne(first);
        if ((!raised && FIRST.indexOf(first) < 0) || !endsWithDigit(before, raised) || (raised && isPower(before))) {
            return at;
        }
        Matcher mark = MARK.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return mark.lookingAt() ? mark.end() : at;
    }

    /** A raised mark may stand apart from its number: "4.500 ¹ tỷ". */
    private static boolean endsWithDigit(CharSequence before, boolean mayStandApart) {
        int end = before.length() - 1;
        int last = mayStandApart && end > 0 && before.charAt(end) == ' ' ? end - 1 : end;
        return last >= 0 && before.charAt(last) >= '0' && before.charAt(last) <= '9';
    }

    private static boolean isPower(CharSequence before) {
        int from = Math.max(0, before.length() - 3);
        return POWER.matcher(before.subSequence(from, before.length())).find();
    }
}
