/** What the cells of a table hold, as people see it: text, numbers, marks of notes; and its lines and sheets. */
@NullMarked
package org.solieu.claims.tables.cells;

import org.jspecify.annotations.NullMarked;
