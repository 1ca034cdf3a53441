/** Says how sure a reading is: weights of evidence, learned from labelled texts. Never reads a text. */
@NullMarked
package org.solieu.claims.prose.rating;

import org.jspecify.annotations.NullMarked;
