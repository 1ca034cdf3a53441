/** Compares what the reader reads with what people labelled, and says how often both agree. */
@NullMarked
package org.solieu.claims.prose.score;

import org.jspecify.annotations.NullMarked;
