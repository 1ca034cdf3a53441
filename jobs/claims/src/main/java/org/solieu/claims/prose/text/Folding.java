package org.solieu.claims.prose.text;

import java.text.Normalizer;

/**
 * Spells a Vietnamese word so that its variants are equal: lower case, the tone written last (hoà = hòa), i for a final y
 * after a consonant (tỷ = tỉ).
 */
public final class Folding {
    private static final int TABLE = 0x1F00;
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final char[] BASE = new char[TABLE];
    private static final char[] TONE = new char[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            fillTables(c);
        }
    }

    private Folding() {}

    private static void fillTables(char c) {
        StringBuilder letters = new StringBuilder();
        for (char part : Normalizer.normalize(String.valueOf(Character.toLowerCase(c)), Normalizer.Form.NFD)
                .toCharArray()) {
            int tone = TONES.indexOf(part);
            if (tone >= 0) {
                TONE[c] = (char) ('1' + tone);
            } else {
                letters.append(part);
            }
        }
        String composed = Normalizer.normalize(letters, Normalizer.Form.NFC);
        BASE[c] = composed.length() == 1 ? composed.charAt(0) : Character.toLowerCase(c);
    }

    /** Whether a letter is a vowel, whatever its tone. */
    static boolean isVowel(char c) {
        return VOWELS.indexOf(c < TABLE ? BASE[c] : c) >= 0;
    }

    /** The folded spelling of one word. */
    public static String fold(CharSequence text, int from, int to) {
        char[] folded = new char[to - from + 1];
        int length = 0;
        char tone = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean known = c < TABLE;
            folded[length++] = known ? BASE[c] : Character.toLowerCase(c);
            tone = known && TONE[c] != 0 ? TONE[c] : tone;
        }
        if (length > 1 && folded[length - 1] == 'y' && standsForI(folded, length - 2)) {
            folded[length - 1] = 'i';
        }
        if (tone != 0) {
            folded[length++] = tone;
        }
        return new String(folded, 0, length);
    }

    private static boolean standsForI(char[] folded, int before) {
        char c = folded[before];
        boolean vowel = VOWELS.indexOf(c) >= 0;
        return !vowel || (c == 'u' && before == 1 && folded[0] == 'q');
    }
}
