package org.solieu.claims;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.PublishedOnBasis;

/**
 * A document as the archive holds it.
 *
 * @param id SHA-256 of its bytes
 * @param name name of its file
 * @param source code of its source
 * @param place words for the place it speaks of unless it says another, if declared
 * @param text decoded text of prose; null for tables
 */
public record Document(
        String id,
        String name,
        String source,
        LocalDate publishedOn,
        PublishedOnBasis publishedOnBasis,
        @Nullable String place,
        @Nullable String publisher,
        @Nullable String text)
        implements Serializable {}
