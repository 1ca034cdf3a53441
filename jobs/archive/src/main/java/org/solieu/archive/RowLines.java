package org.solieu.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Keeps each row of a table on one line, with a tab before every cell: what a short cell breaks into lines is joined, a cell
 * that spans columns or rows is followed by empty ones. Long cells, as of pages that are set in tables, stay as they are.
 */
final class RowLines extends ContentHandlerDecorator {
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final int LONGEST_JOINED = 300;
    private static final int MOST_SPANNED = 64;
    private static final char[] TAB = {'\t'};

    private final List<Table> tables = new ArrayList<>();

    /** A table that is being written. */
    private static final class Table {
        private final int[] rowsTaken = new int[MOST_SPANNED];
        private int column;
        private boolean withinCell;
        private int spanned;
        private @Nullable List<Piece> cell;
    }

    /** What a cell is written with, in turn. */
    private record Piece(boolean ignorable, String text) {}

    RowLines(ContentHandler text) {
        super(text);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (name.equals("table")) {
            leaveCell(false);
            tables.add(new Table());
        } else if (name.equals("tr") && !tables.isEmpty()) {
            tables.getLast().column = 0;
        }
        super.startElement(uri, name, qualified, attributes);
        if (CELLS.contains(name) && !tables.isEmpty()) {
            enterCell(tables.getLast(), attributes);
        }
    }

    private void enterCell(Table table, Attributes attributes) throws SAXException {
        skipTaken(table);
        int columns = span(attributes, "colspan");
        int end = Math.min(MOST_SPANNED, table.column + columns);
        if (table.column < end) {
            Arrays.fill(table.rowsTaken, table.column, end, span(attributes, "rowspan"));
        }
        table.column += columns;
        table.spanned = columns - 1;
        table.cell = new ArrayList<>();
        table.withinCell = true;
    }

    /** Writes an empty cell where one of a row above goes on. */
    private void skipTaken(Table table) throws SAXException {
        while (table.column < MOST_SPANNED && table.rowsTaken[table.column] > 0) {
            super.ignorableWhitespace(TAB, 0, 1);
            table.column++;
        }
    }

    private static int span(Attributes attributes, String name) {
        String written = attributes.getValue(name);
        boolean number = written != null && written.strip().matches("[1-9]\\d?");
        return number ? Math.min(MOST_SPANNED, Integer.parseInt(written.strip())) : 1;
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (CELLS.contains(name)) {
            leaveCell(true);
            closeCell();
        }
        super.endElement(uri, name, qualified);
        if (name.equals("table") && !tables.isEmpty()) {
            tables.removeLast();
        } else if (name.equals("tr") && !tables.isEmpty()) {
            leaveRow(tables.getLast());
        }
    }

    private void closeCell() {
        if (!tables.isEmpty()) {
            tables.getLast().withinCell = false;
        }
    }

    private static void leaveRow(Table table) {
        for (int i = 0; i < MOST_SPANNED; i++) {
            table.rowsTaken[i] = Math.max(0, table.rowsTaken[i] - 1);
        }
    }

    /** Writes what was kept of a cell; one that holds a table is none of figures. */
    private void leaveCell(boolean whole) throws SAXException {
        Table table = tables.isEmpty() ? null : tables.getLast();
        List<Piece> cell = table == null ? null : table.cell;
        if (table == null || cell == null) {
            return;
        }
        table.cell = null;
        int length = cell.stream().mapToInt(piece -> piece.text().length()).sum();
        if (!whole || length > LONGEST_JOINED) {
            for (Piece piece : cell) {
                write(piece);
            }
            return;
        }
        String text = String.join("", cell.stream().map(Piece::text).toList());
        write(new Piece(false, text.strip().replaceAll("\\s+", " ") + "\t".repeat(table.spanned)));
    }

    private void write(Piece piece) throws SAXException {
        char[] text = piece.text().toCharArray();
        if (piece.ignorable()) {
            super.ignorableWhitespace(text, 0, text.length);
        } else {
            super.characters(text, 0, text.length);
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) throws SAXException {
        Table table = tables.isEmpty() ? null : tables.getLast();
        boolean between = table != null && !table.withinCell;
        if (between && new String(signs, start, length).isBlank()) {
            return;
        }
        keep(new Piece(false, new String(signs, start, length)));
    }

    @Override
    public void ignorableWhitespace(char[] signs, int start, int length) throws SAXException {
        keep(new Piece(true, new String(signs, start, length)));
    }

    private void keep(Piece piece) throws SAXException {
        Table table = tables.isEmpty() ? null : tables.getLast();
        List<Piece> cell = table == null ? null : table.cell;
        if (cell == null) {
            write(piece);
        } else {
            cell.add(piece);
        }
    }
}
