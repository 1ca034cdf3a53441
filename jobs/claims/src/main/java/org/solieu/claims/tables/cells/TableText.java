package org.solieu.claims.tables.cells;

import java.util.regex.Pattern;
import org.solieu.vocabulary.Words;

/**
 * Texts of cells in the form in which they are compared: composed letters, one blank between words, none around, and
 * nothing that a reader cannot see.
 */
public final class TableText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private TableText() {}

    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        String seen = hasUnseen(text) ? UNSEEN.matcher(text).replaceAll("") : text;
        return hasSingleBlanks(seen)
                ? Words.nfc(seen)
                : BLANKS.matcher(Words.nfc(seen)).replaceAll(" ").strip();
    }

    /** Whether its blanks are plain ones, each between two words: so it is with almost every cell. */
    private static boolean hasSingleBlanks(String text) {
        boolean afterBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean isBlank = sign == ' ';
            if ((isBlank && afterBlank) || sign < ' ' || isOtherBlank(sign)) {
                return false;
            }
            afterBlank = isBlank;
        }
        return !afterBlank || text.isEmpty();
    }

    private static boolean isOtherBlank(char sign) {
        return sign >= 0x7F && (Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u180E');
    }

    private static boolean hasUnseen(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean mayBeUnseen = sign == '\u00AD' || (sign >= '\u2000' && sign < '\u2070') || sign == '\uFEFF';
            if (mayBeUnseen && Character.getType(sign) == Character.FORMAT) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** The same without regard to upper and lower case. */
    public static String folded(String text) {
        return Words.comparable(clean(text));
    }
}
