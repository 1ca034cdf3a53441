package org.solieu.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese words in the forms in which they are compared. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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
}
