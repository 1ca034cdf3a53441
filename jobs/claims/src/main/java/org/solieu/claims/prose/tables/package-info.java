/** Figures of tables within a text, each by its row, its column and what stands over the table. */
@NullMarked
package org.solieu.claims.prose.tables;

import org.jspecify.annotations.NullMarked;
