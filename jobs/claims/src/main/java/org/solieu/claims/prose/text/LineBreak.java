package org.solieu.claims.prose.text;

import java.util.regex.Pattern;
import org.solieu.claims.prose.blocks.Gutters;

/**
 * Tells what a line break of the archived text means. Columns of a newspaper break lines anywhere, even a blank line may
 * fall into the middle of a sentence; lists and headlines end where their line ends.
 */
public final class LineBreak {
    /** The break splits a word; it and the hyphen before it are nothing. */
    static final char HYPHEN = '-';
    /** The break stands between two words that a hyphen joins; both are a space. */
    static final char HYPHENATED_WORDS = '=';

    private static final String TERMINATORS = ".!?…:;”\"»";
    private static final String BULLETS = "-+*•–—·●○▪►|";

    private static final Pattern OUTLINE_NUMBER =
            Pattern.compile("(\\d{1,2}(\\.\\d{1,2}){1,3}|[a-zđ](\\.\\d{1,2}){0,3})([.)]| ?[-–])[\\s\\u00a0]+\\p{Lu}");
    private static final Pattern ANY_NUMBER =
            Pattern.compile(OUTLINE_NUMBER.pattern() + "|\\(?(\\d{1,2}|[IVX]{1,5})([.)]| ?[-–])[\\s\\u00a0]+\\p{Lu}");

    /** More letters than a syllable has. */
    private static final int LONGEST = 16;

    private LineBreak() {}

    /** A space, {@link #HYPHEN}, {@link #HYPHENATED_WORDS}, {@link NormalText#LINE} or {@link NormalText#PARAGRAPH}. */
    static char between(CharSequence before, String archived, int from, int to) {
        int last = lastLetter(before);
        char left = last < 0 ? '.' : before.charAt(last);
        char right = to < archived.length() ? archived.charAt(to) : '\u2029';
        if (splitsWord(before, last, right)) {
            return isSyllable(before, last, archived, to) ? HYPHEN : HYPHENATED_WORDS;
        }
        boolean blank = breaks(archived, from, to) > 1;
        boolean finished = TERMINATORS.indexOf(left) >= 0;
        if (blank) {
            return finished || (!Character.isLowerCase(right) && left != ',') ? NormalText.PARAGRAPH : ' ';
        }
        boolean row = !Character.isLowerCase(right) && isRow(archived, from, -1) && isRow(archived, to, 1);
        boolean item = opensItem(archived, to) || opensNumbered(archived, to, finished);
        return row || item ? NormalText.LINE : ' ';
    }

    /** Whether the line on one side of a place has room for the columns of a table: a tab, or three spaces, between words. */
    private static boolean isRow(String archived, int place, int step) {
        int room = 0;
        int at = step > 0 ? place : place - 1;
        while (at >= 0 && at < archived.length() && archived.charAt(at) != '\n') {
            char c = archived.charAt(at);
            if (!isRoom(c) && room >= Gutters.GAP) {
                return true;
            }
            room = !isRoom(c) ? 0 : room < 0 ? room : room + (c == '\t' ? Gutters.GAP : 1);
            at += step;
        }
        return false;
    }

    private static boolean isRoom(char c) {
        return c == '\t' || Character.isSpaceChar(c);
    }

    /** A dash that opens a line is a bullet only where no lower-case letter follows: "kinh tế\n- xã hội" goes on. */
    private static boolean opensItem(String archived, int to) {
        return to + 2 < archived.length()
                && BULLETS.indexOf(archived.charAt(to)) >= 0
                && archived.charAt(to + 1) == ' '
                && Character.isUpperCase(archived.charAt(to + 2));
    }

    /**
     * "1.1. Vốn", "a) Vốn", "2.1 - Chi", and, where the line before has ended, "1. Thu", "II. Chi": a wrapped line seldom
     * begins so.
     */
    private static boolean opensNumbered(String archived, int to, boolean finished) {
        Pattern number = finished ? ANY_NUMBER : OUTLINE_NUMBER;
        int end = Math.min(archived.length(), to + LONGEST);
        return number.matcher(archived).region(to, end).lookingAt();
    }

    private static boolean splitsWord(CharSequence before, int last, char right) {
        return last > 0
                && last == before.length() - 1
                && before.charAt(last) == '-'
                && Character.isLetter(before.charAt(last - 1))
                && Character.isLowerCase(right);
    }

    /** "nư-\nớc" is one syllable cut in two, "nội-\nđịa" two syllables: a syllable has one run of vowels. */
    private static boolean isSyllable(CharSequence before, int hyphen, String archived, int to) {
        int first = hyphen;
        while (first > 0 && hyphen - first <= LONGEST && Character.isLetter(before.charAt(first - 1))) {
            first--;
        }
        int runs = 0;
        boolean vowel = false;
        for (int i = first; i < hyphen; i++) {
            runs += Folding.isVowel(before.charAt(i)) && !vowel ? 1 : 0;
            vowel = Folding.isVowel(before.charAt(i));
        }
        for (int i = to; i < archived.length() && isPartOfWord(archived.charAt(i)); i++) {
            boolean mark = !Character.isLetter(archived.charAt(i));
            runs += !mark && Folding.isVowel(archived.charAt(i)) && !vowel ? 1 : 0;
            vowel = mark ? vowel : Folding.isVowel(archived.charAt(i));
        }
        return runs <= 1;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
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
