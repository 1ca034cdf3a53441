package org.solieu.claims.tables;

import java.util.regex.Pattern;
import org.solieu.vocabulary.Words;

/** Texts of cells in the form in which they are compared: composed letters, one blank between words, none around. */
final class TableText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

    private TableText() {}

    static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        return BLANKS.matcher(Words.nfc(text)).replaceAll(" ").strip();
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
    static String folded(String text) {
        return Words.comparable(clean(text));
    }
}
