/** What a figure measures: a level, a growth, a share, a plan. */
@NullMarked
package org.solieu.claims.prose.measures;

import org.jspecify.annotations.NullMarked;
