package org.solieu.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Source;

/** A document the archive has taken: its bytes are kept under their hash, and this is known of it. */
record Accepted(
        String id,
        InboxFile file,
        long size,
        Source source,
        Sidecar sidecar,
        Publication publication,
        Decoded decoded,
        Instant gotAt) {

    /** Words for the place it speaks of, if declared. */
    @Nullable
    String place() {
        return sidecar.place() == null ? source.place() : sidecar.place();
    }

    /** Who published it, if declared. */
    @Nullable
    String publisher() {
        return sidecar.publisher() == null ? source.publisher() : sidecar.publisher();
    }
}
