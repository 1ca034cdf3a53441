package org.solieu.claims.prose.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signs that nobody sees and that make a number look like another: behind U+202E digits run from right to left, and "9.300"
 * is read by people as 003.9.
 */
public final class UnseenSign {
    private static final Pattern WITHIN_NUMBER = Pattern.compile("[\\d.,](\\p{Cf})[\\p{Cf}]*(?=[\\d.,])");
    private static final String TURNS = "\u202b\u202e\u2067";
    private static final String TURNS_BACK = "\u202a\u202c\u202d\u2066\u2069\n";

    private UnseenSign() {}

    /**
     * The name of such a sign; null if there is none.
     *
     * @param before what stands before the quote
     */
    public static @Nullable String in(String quote, CharSequence before) {
        Matcher within = WITHIN_NUMBER.matcher(quote);
        if (within.find()) {
            return named(within.group(1).codePointAt(0));
        }
        String seen = before + quote;
        for (int i = seen.length() - 1; i >= 0; i--) {
            if (TURNS.indexOf(seen.charAt(i)) >= 0) {
                return named(seen.charAt(i));
            }
            if (TURNS_BACK.indexOf(seen.charAt(i)) >= 0 && i < before.length()) {
                return null;
            }
        }
        return null;
    }

    private static String named(int sign) {
        return "U+%04X".formatted(sign);
    }
}
