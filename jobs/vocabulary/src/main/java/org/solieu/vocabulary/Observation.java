package org.solieu.vocabulary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A value as it became known: what it speaks of, how much, how settled it is, how it came to be, and where it is stated.
 *
 * @param status null where the document states none
 */
public record Observation(
        FigureKey key, Quantity quantity, @Nullable FigureStatus status, How how, Provenance provenance)
        implements Serializable {}
