package org.solieu.series;

import org.jspecify.annotations.Nullable;

/**
 * What became of a {@code replaces} in the side-car of a document.
 *
 * @param document name of the document that declares it
 * @param named the document that is replaced by it, else the words of the side-car
 * @param whyNot why nothing is replaced; null where it is
 */
public record ReplacementTold(
        String document, String named, @Nullable WhyNot whyNot) {
    /** Why a document replaces nothing. */
    public enum WhyNot {
        /** No document of that name or address is archived. */
        UNKNOWN,
        /** It names itself, a document that replaces it, or one that was published later. */
        NOT_EARLIER
    }

    static ReplacementTold of(String document, String replaced) {
        return new ReplacementTold(document, replaced, null);
    }

    static ReplacementTold nothing(String document, String named, boolean isKnown) {
        return new ReplacementTold(document, named, isKnown ? WhyNot.NOT_EARLIER : WhyNot.UNKNOWN);
    }
}
