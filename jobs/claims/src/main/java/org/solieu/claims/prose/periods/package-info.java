/** The period of a figure, by its own sentence, by the text before, or by the day of publication. */
@NullMarked
package org.solieu.claims.prose.periods;

import org.jspecify.annotations.NullMarked;
