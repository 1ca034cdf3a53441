package org.solieu.vocabulary;

import java.io.Serializable;

/**
 * Where words stand in an archived text: Unicode code points from {@code start} (counted from 0) up to, not including,
 * {@code end}.
 */
public record Span(int start, int end) implements Serializable {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Invalid span: %d-%d".formatted(start, end));
        }
    }

    /** The words at this place of {@code text}. */
    public String slice(String text) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
