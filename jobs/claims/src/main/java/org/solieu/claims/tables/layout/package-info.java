/** Finds in a sheet what its contract promises: titles, header, lines. */
@NullMarked
package org.solieu.claims.tables.layout;

import org.jspecify.annotations.NullMarked;
