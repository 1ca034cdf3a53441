/** A text as it is read: normalised, with each character's place in the archived text, and split into sentences. */
@NullMarked
package org.solieu.claims.prose.text;

import org.jspecify.annotations.NullMarked;
