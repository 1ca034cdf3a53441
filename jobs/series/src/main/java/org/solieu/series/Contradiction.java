package org.solieu.series;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a statement cannot hold together with. Each of the statements could hold if any other were wrong.
 *
 * @param claims ids of the claims that state them, its own among them, in order
 * @param followsLower least value that the others leave for the statement; null where they set no limit
 * @param followsUpper greatest value that the others leave for it
 */
record Contradiction(
        String claims,
        @Nullable BigDecimal followsLower,
        @Nullable BigDecimal followsUpper) implements Serializable {}
