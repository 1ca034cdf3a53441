package org.solieu.claims.tables.files;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** A place in a text that only moves forward, from line to line; a line ends with LF, CR LF or CR. */
public final class TextLines {
    private final String text;
    private int start;
    private long number = 1;

    TextLines(String text) {
        this.text = text;
    }

    /** Number of the line, counted from 1. */
    long number() {
        return number;
    }

    boolean atEnd() {
        return start >= text.length();
    }

    void goToEnd() {
        start = text.length();
    }

    void goTo(long line) {
        while (number < line && !atEnd()) {
            start = afterBreak(end());
            number++;
        }
    }

    void skipEmptyLines() {
        while (!atEnd() && end() == start) {
            goTo(number + 1);
        }
    }

    /** The line, without its break. */
    String line() {
        return text.substring(start, end());
    }

    /** The text from this line on. */
    Reader rest() {
        StringReader reader = new StringReader(text);
        try {
            reader.skip(start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader;
    }

    private int end() {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int afterBreak(int end) {
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
    }
}
