package org.solieu.claims.prose.blocks;

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

    /** Sentences in its body that are neither figures nor what a row is of, such as notes. */
    public List<Cell> notes(String text) {
        return body().stream()
                .flatMap(row -> row.stream().filter(cell -> isNote(row.indexOf(cell), cell, text)))
                .toList();
    }

    private boolean isNote(int column, Cell cell, String text) {
        boolean apart = column != label && !figures.contains(column);
        return apart && cell.of(text).split("\\s+", NOTE + 1).length >= NOTE;
    }
}
