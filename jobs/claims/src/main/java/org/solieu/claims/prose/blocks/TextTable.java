package org.solieu.claims.prose.blocks;

import java.util.ArrayList;
import java.util.List;

/**
 * A table within a text.
 *
 * @param from first character of its first row
 * @param to one past the last character of its last row
 * @param rows its rows from above, each with a cell in every column
 * @param heads how many of them are its head
 * @param indexes the rows of the head that number the columns
 * @param label the column that says what a row is of
 * @param figures the columns whose cells are figures
 * @param laid whether its columns are set by spaces, so that a cell stands exactly over those it is the head of
 */
public record TextTable(
        int from,
        int to,
        List<List<Cell>> rows,
        int heads,
        List<Integer> indexes,
        int label,
        List<Integer> figures,
        boolean laid) {
    private static final int NOTE = 4;
    private static final int LONG_LABEL = 12;

    /** The rows under the head. */
    public List<List<Cell>> body() {
        return rows.subList(heads, rows.size());
    }

    /** Whether a row only numbers the columns. */
    public boolean isIndex(int row) {
        return indexes.contains(row);
    }

    /** How many columns it has. */
    public int columns() {
        return rows.getFirst().size();
    }

    /** What stands in its body and is neither a figure of a column nor what a row is of, but may hold figures. */
    public List<Cell> notes(String text) {
        List<Cell> notes = new ArrayList<>();
        for (List<Cell> row : body()) {
            for (int column = label; column < row.size(); column++) {
                if (isNote(column, row.get(column), text)) {
                    notes.add(row.get(column));
                }
            }
        }
        return notes;
    }

    /** Whether a cell is to be read as prose: sentences, and what holds digits beside the columns of figures. */
    public boolean isNote(int column, Cell cell, String text) {
        if (cell.isEmpty() || !cell.holdsDigit(text) || cell.isFigure(text)) {
            return false;
        }
        int words = cell.of(text).split("\\s+", LONG_LABEL + 1).length;
        return column == label ? words > LONG_LABEL : !figures.contains(column) || words >= NOTE;
    }
}
