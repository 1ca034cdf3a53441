package org.solieu.claims.prose.text;

import java.text.Normalizer;
import java.util.Arrays;
import org.solieu.claims.prose.blocks.Columns;
import org.solieu.vocabulary.Span;

/**
 * A text made fit for matching, which remembers where each of its characters stood in the archived text: composed
 * letters, plain spaces, lines joined, no marks of footnotes behind numbers. {@code '\n'} ends a line that is
 * not joined with the next, {@code '\u2029'} a paragraph.
 */
public final class NormalText {
    public static final char LINE = '\n';
    public static final char PARAGRAPH = '\u2029';

    /** Marks that are composed with one letter; to sort many takes the square of their number. */
    private static final int MOST_MARKS = 8;

    private static final int SHORTLY = 200;

    private final String archived;
    private final CodePoints points;
    private final Columns columns;
    private final String laid;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    private NormalText(String archived, Columns columns) {
        this.archived = archived;
        this.points = CodePoints.of(archived);
        this.columns = columns;
        this.laid = columns.text();
        this.text = new StringBuilder(laid.length());
        this.starts = new int[laid.length() + 1];
        this.ends = new int[laid.length() + 1];
    }

    /** Normalises an archived text. */
    public static NormalText of(String archived) {
        return of(archived, Columns.of(archived));
    }

    /** Normalises an archived text that is laid out for reading. */
    public static NormalText of(String archived, Columns columns) {
        NormalText normal = new NormalText(archived, columns);
        normal.compose();
        return normal;
    }

    private void compose() {
        int at = 0;
        while (at < laid.length()) {
            int first = laid.codePointAt(at);
            int end = at + Character.charCount(first);
            int behindMark = ReferenceMarks.end(text, laid, at);
            if (behindMark > at) {
                end = behindMark;
            } else if (isBreak(first)) {
                while (end < laid.length() && Character.isWhitespace(laid.charAt(end))) {
                    end++;
                }
                appendBreak(at, end);
            } else {
                while (end < laid.length() && end - at <= MOST_MARKS && isMark(laid.charAt(end))) {
                    end++;
                }
                appendLetter(first, at, end);
            }
            at = end;
        }
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
    }

    private static boolean isMark(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    private void appendLetter(int first, int at, int end) {
        if (end - at == Character.charCount(first)) {
            if (Character.isSpaceChar(first) || first == '\t') {
                append(' ', at, end);
            } else if (Character.getType(first) != Character.FORMAT) {
                appendAll(laid.substring(at, end), at, end);
            }
        } else {
            appendAll(Normalizer.normalize(laid.substring(at, end), Normalizer.Form.NFC), at, end);
        }
    }

    private void appendAll(String letters, int at, int end) {
        for (int i = 0; i < letters.length(); i++) {
            append(letters.charAt(i), at, end);
        }
    }

    private void append(char c, int at, int end) {
        if (c == ' ' && !text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            return;
        }
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[text.length()] = at;
        ends[text.length()] = end;
        text.append(c);
    }

    private void appendBreak(int at, int end) {
        char kind = LineBreak.between(text, laid, at, end);
        boolean hyphenated = kind == LineBreak.HYPHEN || kind == LineBreak.HYPHENATED_WORDS;
        if (hyphenated) {
            text.setLength(text.length() - 1);
        }
        if (kind != LineBreak.HYPHEN) {
            append(hyphenated ? ' ' : kind, at, end);
        }
    }

    /** The text to match. */
    public CharSequence text() {
        return text;
    }

    /** Where the characters from {@code from} up to, not including, {@code to} stand in the archived text. */
    Span span(int from, int to) {
        int last = columns.source(ends[to - 1] - 1) + 1;
        return new Span(points.point(columns.source(starts[from])), points.point(last));
    }

    /** Whether nothing of another column stands between two characters. */
    boolean together(int first, int second) {
        return columns.together(starts[first], starts[second]);
    }

    /** What stands shortly before a span in the archived text. */
    public CharSequence before(Span span) {
        int end = points.index(span.start());
        return archived.subSequence(Math.max(0, end - SHORTLY), end);
    }

    /** The words of the archived text at a span. */
    public String slice(Span span) {
        return archived.substring(points.index(span.start()), points.index(span.end()));
    }
}
