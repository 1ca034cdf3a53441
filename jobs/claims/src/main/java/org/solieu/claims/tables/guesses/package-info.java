/** What a table says of itself to a reader without a contract. */
@NullMarked
package org.solieu.claims.tables.guesses;

import org.jspecify.annotations.NullMarked;
