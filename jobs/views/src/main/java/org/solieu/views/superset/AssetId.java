package org.solieu.views.superset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.solieu.vocabulary.Sha256;

/**
 * By what an asset is known, whoever renames it: the same in every installation. It begins with the six letters of Solieu,
 * which no random UUID does, so that a user's own chart is never taken for one of these.
 */
final class AssetId {
    private static final String OURS = "536f6c69-6575-";
    private static final long LETTERS = 0x536f6c6965750000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000000000000000L;

    private AssetId() {}

    /** The id of what is declared under a name. */
    static UUID of(AssetKind kind, String name) {
        ByteBuffer hash =
                ByteBuffer.wrap(Sha256.digest().digest((kind.folder() + "/" + name).getBytes(StandardCharsets.UTF_8)));
        return new UUID(LETTERS | VERSION_8 | (hash.getShort() & 0x0fffL), VARIANT | (hash.getLong() >>> 2));
    }

    /** Whether an asset was made by Solieu, now or by an earlier version. */
    static boolean isOurs(String uuid) {
        return uuid.startsWith(OURS);
    }
}
