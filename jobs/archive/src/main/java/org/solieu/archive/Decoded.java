package org.solieu.archive;

import org.jspecify.annotations.Nullable;

/**
 * A document with its bytes understood.
 *
 * @param text decoded text of prose, null for a table
 */
record Decoded(String mediaType, @Nullable String text) {}
