package org.solieu.claims.prose;

import java.util.ArrayList;
import java.util.List;
import org.solieu.claims.Document;
import org.solieu.claims.prose.blocks.Cell;
import org.solieu.claims.prose.blocks.TextTable;

/** Puts the words of the rows of a table's head together for each column. */
final class TableHeads {
    private final String text;
    private final TextTable table;
    private final WordingReader reader;

    TableHeads(String text, TextTable table, WordingReader reader) {
        this.text = text;
        this.table = table;
        this.reader = reader;
    }

    /** What stands at the head of each column. */
    List<Wording> read(Document document, TableTitle title) {
        List<Wording> heads = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            heads.add(reader.read(words(column), title.beside(document.publishedOn()), document));
        }
        return heads;
    }

    private String words(int column) {
        List<String> words = new ArrayList<>();
        for (int row = 0; row < table.heads(); row++) {
            Cell cell = cell(row, column);
            if (!cell.isEmpty() && !table.isIndex(row)) {
                words.add(cell.of(text));
            }
        }
        return String.join(" ", words);
    }

    /** The cell over a column; one that is empty over a filled one goes on from the left. */
    private Cell cell(int row, int column) {
        List<Cell> cells = table.rows().get(row);
        boolean filledBelow = table.rows().subList(row + 1, table.heads()).stream()
                .anyMatch(below -> !below.get(column).isEmpty());
        int from = column;
        while (!table.laid() && filledBelow && from > table.label() + 1 && cells.get(from).isEmpty()) {
            from--;
        }
        return cells.get(from);
    }

    /** The column that gives the units of rows; -1 where there is none. */
    static int unitColumn(TextTable table, List<Wording> heads) {
        for (int column = 0; column < heads.size(); column++) {
            boolean apart = column != table.label() && !table.figures().contains(column);
            if (apart && heads.get(column).says(HeadRole.UNIT)) {
                return column;
            }
        }
        return -1;
    }
}
