package org.solieu.vocabulary;

import java.io.Serializable;

/** A text in Vietnamese and in English. */
public record Names(String vi, String en) implements Serializable {
    public Names {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("Invalid names: vi '%s', en '%s', both are needed".formatted(vi, en));
        }
    }
}
