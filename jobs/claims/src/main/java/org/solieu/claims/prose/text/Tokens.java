package org.solieu.claims.prose.text;

import java.util.Arrays;
import org.solieu.vocabulary.Span;

/** The words, numbers and marks of a normalised text, in order. */
public final class Tokens {
    /** What a token is. */
    public enum Kind {
        /** Letters, or letters followed by digits: "tỷ", "QL1A", "m2". */
        WORD,
        /** Digits with the points and commas inside them: "121.300,5". */
        NUMBER,
        /** Any other character. */
        MARK,
        /** The end of a line that is not joined with the next. */
        LINE,
        /** The end of a paragraph. */
        PARAGRAPH
    }

    private static final int YEAR_DIGITS = 4;

    private final NormalText normal;
    private final CharSequence text;
    private int size;
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int[] word = new int[256];
    private Kind[] kind = new Kind[256];

    public Tokens(NormalText normal) {
        this.normal = normal;
        this.text = normal.text();
    }

    public void add(Kind tokenKind, int start, int end, int wordId) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            word = Arrays.copyOf(word, size * 2);
            kind = Arrays.copyOf(kind, size * 2);
        }
        from[size] = start;
        to[size] = end;
        word[size] = wordId;
        kind[size++] = tokenKind;
    }

    public NormalText normal() {
        return normal;
    }

    public int size() {
        return size;
    }

    public Kind kind(int i) {
        return kind[i];
    }

    /** First character of a token in the normalised text. */
    public int from(int i) {
        return from[i];
    }

    /** One past the last character of a token in the normalised text. */
    public int to(int i) {
        return to[i];
    }

    /** The word's number in the lexicon, 0 for one that no rule speaks of. */
    public int word(int i) {
        return word[i];
    }

    /** Whether the token is a number. */
    public boolean isNumber(int i) {
        return i >= 0 && i < size && kind[i] == Kind.NUMBER;
    }

    /** The value of a number of up to four digits and nothing else; -1 for any other token. */
    public int integer(int i) {
        int length = isNumber(i) ? to[i] - from[i] : 0;
        if (length == 0 || length > YEAR_DIGITS) {
            return -1;
        }
        int value = 0;
        for (int at = from[i]; at < to[i]; at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = 10 * value + digit - '0';
        }
        return value;
    }

    /** Whether the token is a word. */
    public boolean isWord(int i) {
        return i >= 0 && i < size && kind[i] == Kind.WORD;
    }

    /** Whether the token is this mark. */
    public boolean isMark(int i, char mark) {
        return i >= 0 && i < size && kind[i] == Kind.MARK && text.charAt(from[i]) == mark;
    }

    /** The first character of a token. */
    public char first(int i) {
        return text.charAt(from[i]);
    }

    /** Whether no space stands before the token. */
    public boolean gluedToPrevious(int i) {
        return i > 0 && to[i - 1] == from[i];
    }

    /** Whether the token begins with a capital. */
    public boolean isCapitalised(int i) {
        return isWord(i) && Character.isUpperCase(text.charAt(from[i]));
    }

    /**
     * Where tokens from {@code first} up to, not including, {@code end} stand in the archived text: those of them that stand in
     * one column with {@code main}.
     */
    public Span span(int first, int end, int main) {
        int low = first;
        int high = end - 1;
        while (!normal.together(from[low], from[main])) {
            low++;
        }
        while (!normal.together(from[high], from[main])) {
            high--;
        }
        return normal.span(from[low], to[high]);
    }

    /** Where the first characters from a token on stand in the archived text: those of them that stand in its column. */
    Span opening(int first, int characters) {
        int last = from[first];
        while (last + 1 < from[first] + characters && normal.together(from[first], last + 1)) {
            last++;
        }
        return normal.span(from[first], last + 1);
    }

    /** The token as written. */
    public String written(int i) {
        return text.subSequence(from[i], to[i]).toString();
    }

    /** The tokens from {@code first} up to, not including, {@code end}, as written. */
    public String written(int first, int end) {
        return first >= end ? "" : text.subSequence(from[first], to[end - 1]).toString();
    }
}
