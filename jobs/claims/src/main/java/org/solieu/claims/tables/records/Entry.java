package org.solieu.claims.tables.records;

import java.util.Map;
import org.solieu.claims.tables.cells.TableCell;

/**
 * One record of a file whose values have names and no columns.
 *
 * @param cells its values by their names, in the order of the file
 */
public record Entry(Map<String, TableCell> cells) {}
