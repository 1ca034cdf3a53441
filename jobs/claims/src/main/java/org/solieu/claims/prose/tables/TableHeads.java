package org.solieu.claims.prose.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.solieu.claims.Document;
import org.solieu.claims.prose.blocks.Cell;
import org.solieu.claims.prose.blocks.TextTable;
import org.solieu.claims.prose.wording.HeadRole;
import org.solieu.claims.prose.wording.Wording;
import org.solieu.claims.prose.wording.WordingReader;

/** Puts the words of the rows of a table's head together for each column. */
public final class TableHeads {
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
            Wording head = reader.read(words(column), title.beside(document.publishedOn()), document);
            heads.add(table.laid() && goesOn(column) ? head.withStrange("…") : head);
        }
        return heads;
    }

    private String words(int column) {
        List<String> words = new ArrayList<>();
        for (int row = 0; row < table.heads(); row++) {
            Cell cell = table.rows().get(row).get(from(row, column));
            if (!cell.isEmpty() && !table.isIndex(row)) {
                words.add(cell.of(text));
            }
        }
        return String.join(" ", words);
    }

    /** Whether a head takes words from its left: where room parts the cells these may be of that column alone. */
    private boolean goesOn(int column) {
        return IntStream.range(0, table.heads()).anyMatch(row -> from(row, column) < column);
    }

    /** The column whose words stand over a column: an empty cell over a filled one goes on from the left. */
    private int from(int row, int column) {
        List<Cell> cells = table.rows().get(row);
        boolean filledBelow = IntStream.range(row + 1, table.heads())
                .anyMatch(below -> !table.isIndex(below)
                        && !table.rows().get(below).get(column).isEmpty());
        int from = column;
        while (filledBelow && from > table.label() + 1 && cells.get(from).isEmpty()) {
            from--;
        }
        return cells.get(from).isEmpty() ? column : from;
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
