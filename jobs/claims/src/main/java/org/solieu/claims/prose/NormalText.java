package org.solieu.claims.prose;

import java.text.Normalizer;
import java.util.Arrays;
import org.solieu.vocabulary.Span;

/**
 * A text made fit for matching, which remembers where each of its characters stood in the archived text: composed
 * letters, plain spaces, lines joined. {@code '\n'} ends a line that says so itself, {@code '\u2029'} a paragraph.
 */
final class NormalText {
    static final char LINE = '\n';
    static final char PARAGRAPH = '\u2029';

    private final String archived;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;
    private int[] pairs = new int[4];
    private int pairCount;

    private NormalText(String archived) {
        this.archived = archived;
        this.text = new StringBuilder(archived.length());
        this.starts = new int[archived.length() + 1];
        this.ends = new int[archived.length() + 1];
    }

    /** Normalises an archived text. */
    static NormalText of(String archived) {
        NormalText normal = new NormalText(archived);
        normal.compose();
        return normal;
    }

    private void compose() {
        int at = 0;
        int point = 0;
        while (at < archived.length()) {
            int first = archived.codePointAt(at);
            int end = at + Character.charCount(first);
            int points = 1;
            if (end - at > 1) {
                pairs = pairCount == pairs.length ? Arrays.copyOf(pairs, pairCount * 2) : pairs;
                pairs[pairCount++] = point;
            }
            if (isBreak(first)) {
                while (end < archived.length() && Character.isWhitespace(archived.charAt(end))) {
                    end++;
                    points++;
                }
                appendBreak(at, end, point, point + points);
            } else {
                while (end < archived.length() && isMark(archived.charAt(end))) {
                    end++;
                    points++;
                }
                appendLetter(first, at, end, point, point + points);
            }
            at = end;
            point += points;
        }
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
    }

    private static boolean isMark(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    private void appendLetter(int first, int at, int end, int point, int pointEnd) {
        if (end - at == Character.charCount(first)) {
            if (Character.isSpaceChar(first) || first == '\t') {
                append(' ', point, pointEnd);
            } else if (Character.getType(first) != Character.FORMAT) {
                appendAll(archived.substring(at, end), point, pointEnd);
            }
        } else {
            appendAll(Normalizer.normalize(archived.substring(at, end), Normalizer.Form.NFC), point, pointEnd);
        }
    }

    private void appendAll(String letters, int point, int pointEnd) {
        for (int i = 0; i < letters.length(); i++) {
            append(letters.charAt(i), point, pointEnd);
        }
    }

    private void append(char c, int point, int pointEnd) {
        if (c == ' ' && !text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            return;
        }
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[text.length()] = point;
        ends[text.length()] = pointEnd;
        text.append(c);
    }

    private void appendBreak(int at, int end, int point, int pointEnd) {
        char kind = LineBreak.between(text, archived, at, end);
        boolean hyphenated = kind == LineBreak.HYPHEN || kind == LineBreak.HYPHENATED_WORDS;
        if (hyphenated) {
            text.setLength(text.length() - 1);
        }
        if (kind != LineBreak.HYPHEN) {
            append(hyphenated ? ' ' : kind, point, pointEnd);
        }
    }

    /** The text to match. */
    CharSequence text() {
        return text;
    }

    /** The archived text. */
    String archived() {
        return archived;
    }

    /** Where the characters from {@code from} up to, not including, {@code to} stand in the archived text. */
    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** The words of the archived text at a span. */
    String slice(Span span) {
        return archived.substring(index(span.start()), index(span.end()));
    }

    /** Where a code point of the archived text begins. */
    private int index(int point) {
        int before = Arrays.binarySearch(pairs, 0, pairCount, point);
        return point + (before < 0 ? -before - 1 : before);
    }
}
