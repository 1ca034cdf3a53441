/** The words that rules speak of, and the phrases of the vocabulary, found in a text. */
@NullMarked
package org.solieu.claims.prose.words;

import org.jspecify.annotations.NullMarked;
