/** Turns the lines of a table into statements and refusals. */
@NullMarked
package org.solieu.claims.tables.rows;

import org.jspecify.annotations.NullMarked;
