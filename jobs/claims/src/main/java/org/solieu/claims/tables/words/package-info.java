/** What words in tables mean in the vocabulary: indicators, parts, places, units. */
@NullMarked
package org.solieu.claims.tables.words;

import org.jspecify.annotations.NullMarked;
