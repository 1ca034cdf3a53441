/** Words for places, and where a figure holds. */
@NullMarked
package org.solieu.claims.prose.places;

import org.jspecify.annotations.NullMarked;
