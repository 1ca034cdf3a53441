package org.solieu.vocabulary;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a Vietnamese text into characters, or refuses: never into garbage. A byte order mark decides; else
 * strict UTF-8; else windows-1258, if every letter that comes out is Vietnamese.
 */
public final class Decoding {
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    /** Grave, acute, circumflex, tilde, breve, hook above, horn, dot below. */
    private static final Set<Integer> MARKS = Set.of(0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323);

    /** A letter with its marks: ệ in three. */
    private static final int LONGEST_LETTER = 4;

    private static final String OTHER_SIGNS = "\u00a0–—…‘’“”«»•°§×²³€₫%‰";

    private Decoding() {}

    /** A text of unknown encoding. */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            return withoutMark(checked(strictly(marked, bytes)));
        }
        try {
            return checked(strictly(StandardCharsets.UTF_8, bytes));
        } catch (CharacterCodingException e) {
            String text = checked(strictly(WINDOWS_1258, bytes));
            if (!isVietnamese(text)) {
                throw e;
            }
            return text;
        }
    }

    /** A text whose source declares the encoding; a byte order mark goes before it. */
    public static String decode(byte[] bytes, Charset declared) throws CharacterCodingException {
        Charset marked = byteOrderMark(bytes);
        return withoutMark(checked(strictly(marked == null ? declared : marked, bytes)));
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String checked(String text) throws CharacterCodingException {
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return text;
    }

    /** Letter by letter, each with the marks that follow it, so that what is not Vietnamese is found at once. */
    private static boolean isVietnamese(String text) {
        Map<String, Boolean> known = new HashMap<>();
        for (int start = 0; start < text.length(); ) {
            int end = start + 1;
            while (end < text.length() && MARKS.contains((int) text.charAt(end))) {
                end++;
            }
            boolean plain = end == start + 1 && text.charAt(start) < 0x80;
            if (end - start > LONGEST_LETTER) {
                return false;
            }
            if (!plain && !known.computeIfAbsent(text.substring(start, end), Decoding::isVietnameseLetter)) {
                return false;
            }
            start = end;
        }
        return true;
    }

    private static boolean isVietnameseLetter(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFC).codePoints().allMatch(Decoding::isVietnamese);
    }

    private static boolean isVietnamese(int codePoint) {
        if (codePoint < 0x80 || codePoint == 'đ' || codePoint == 'Đ' || OTHER_SIGNS.indexOf(codePoint) >= 0) {
            return true;
        }
        String letters = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
        return Character.isLetter(codePoint)
                && letters.codePointAt(0) < 0x80
                && letters.codePoints().skip(1).allMatch(MARKS::contains);
    }
}
