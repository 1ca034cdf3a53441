/** Reads CSV and XLSX by the contract of their source: one claim per non-empty cell of a value column. */
@NullMarked
package org.solieu.claims.tables;

import org.jspecify.annotations.NullMarked;
