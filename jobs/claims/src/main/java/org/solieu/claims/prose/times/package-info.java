/** Words for times, each with the period that it means by itself. */
@NullMarked
package org.solieu.claims.prose.times;

import org.jspecify.annotations.NullMarked;
