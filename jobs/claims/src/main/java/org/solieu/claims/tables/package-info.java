/**
 * Reads CSV, spreadsheets, JSON, SDMX-ML and PX by the contract of their source: one claim per non-empty cell of a value column. Proposes a
 * first contract for a file that has none.
 */
@NullMarked
package org.solieu.claims.tables;

import org.jspecify.annotations.NullMarked;
