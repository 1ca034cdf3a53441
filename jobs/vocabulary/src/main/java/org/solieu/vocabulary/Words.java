package org.solieu.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Vietnamese words in the forms in which they are stored and compared. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SYLLABLE = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private Words() {}

    /** Composed letters, as every stored text has them. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Letters without their marks: "Quỳnh Phụ, Đông Hưng" is "Quynh Phu, Dong Hung". */
    public static String withoutAccents(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('đ', 'd').replace('Đ', 'D');
    }

    /** Lower case, composed. */
    public static String lower(String text) {
        return nfc(text).toLowerCase(Locale.ROOT);
    }

    /**
     * Words as they are compared: lower case, single spaces, and the tone of each syllable at its end, since "hoà" and
     * "hòa", "Thuỵ" and "Thụy" are one word written in two manners. Other marks stay: "Tân" is not "Tan".
     */
    public static String comparable(String text) {
        String spaced = SPACES.matcher(text.strip()).replaceAll(" ");
        String letters = Normalizer.normalize(spaced.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return nfc(SYLLABLE.matcher(letters).replaceAll(syllable -> toneLast(syllable.group())));
    }

    private static String toneLast(String syllable) {
        Matcher tone = TONE.matcher(syllable);
        return tone.find()
                ? syllable.substring(0, tone.start()) + syllable.substring(tone.end()) + tone.group()
                : syllable;
    }
}
