package org.solieu.claims.prose;

/**
 * Tells what a line break of the archived text means. Columns of a newspaper break lines anywhere, even a blank line may
 * fall into the middle of a sentence; lists and headlines end where their line ends.
 */
final class LineBreak {
    /** The break splits a word; it and the hyphen before it are nothing. */
    static final char HYPHEN = '-';

    private static final String TERMINATORS = ".!?…:;”\"»";
    private static final String BULLETS = "-+*•–—·●○▪►|";

    private LineBreak() {}

    /** A space, {@link #HYPHEN}, {@link NormalText#LINE} or {@link NormalText#PARAGRAPH}. */
    static char between(CharSequence before, String archived, int from, int to) {
        int last = lastLetter(before);
        char left = last < 0 ? '.' : before.charAt(last);
        char right = to < archived.length() ? archived.charAt(to) : '\u2029';
        if (splitsWord(before, last, right)) {
            return HYPHEN;
        }
        boolean blank = breaks(archived, from, to) > 1;
        boolean finished = TERMINATORS.indexOf(left) >= 0;
        if (blank) {
            return finished || (!Character.isLowerCase(right) && left != ',') ? NormalText.PARAGRAPH : ' ';
        }
        return opensItem(archived, to) ? NormalText.LINE : ' ';
    }

    /** A dash that opens a line is a bullet only where no lower-case letter follows: "kinh tế\n- xã hội" goes on. */
    private static boolean opensItem(String archived, int to) {
        return to + 2 < archived.length()
                && BULLETS.indexOf(archived.charAt(to)) >= 0
                && archived.charAt(to + 1) == ' '
                && Character.isUpperCase(archived.charAt(to + 2));
    }

    private static boolean splitsWord(CharSequence before, int last, char right) {
        return last > 0
                && last == before.length() - 1
                && before.charAt(last) == '-'
                && Character.isLetter(before.charAt(last - 1))
                && Character.isLowerCase(right);
    }

    private static int breaks(String archived, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = archived.charAt(i);
            boolean secondHalf = c == '\n' && i > from && archived.charAt(i - 1) == '\r';
            count += (c == '\n' || c == '\r' || c == '\f') && !secondHalf ? 1 : 0;
        }
        return count;
    }

    private static int lastLetter(CharSequence before) {
        int last = before.length() - 1;
        while (last >= 0 && before.charAt(last) == ' ') {
            last--;
        }
        return last;
    }
}
