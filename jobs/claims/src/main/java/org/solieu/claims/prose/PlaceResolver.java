package org.solieu.claims.prose;

import org.jspecify.annotations.Nullable;

/** Tells where a figure holds: by its sentence, then by its paragraph, then by the document. */
final class PlaceResolver {
    private final @Nullable String declared;

    PlaceResolver(@Nullable String declared) {
        this.declared = declared;
    }

    /** Words for the place of a figure, from small to large. */
    @Nullable
    String resolve(Quantity quantity, Sentence sentence) {
        return declared;
    }
}
