package org.solieu.claims.tables;

import java.util.Map;

/**
 * One record of a file whose values have names and no columns.
 *
 * @param cells its values by their names, in the order of the file
 */
record Entry(Map<String, TableCell> cells) {}
