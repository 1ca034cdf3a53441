/** What a figure speaks of: its indicator, and of which part. */
@NullMarked
package org.solieu.claims.prose.topics;

import org.jspecify.annotations.NullMarked;
