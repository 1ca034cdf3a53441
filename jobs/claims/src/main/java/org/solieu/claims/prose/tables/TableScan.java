package org.solieu.claims.prose.tables;

import java.util.ArrayList;
import java.util.List;
import org.solieu.claims.Document;
import org.solieu.claims.prose.blocks.Cell;
import org.solieu.claims.prose.blocks.TextTable;
import org.solieu.claims.prose.text.Effort;
import org.solieu.claims.prose.text.Explained;
import org.solieu.claims.prose.wording.Wording;
import org.solieu.claims.prose.wording.WordingReader;
import org.solieu.claims.prose.words.PhraseBook;

/** Goes through the tables of one text, row by row. */
public final class TableScan {
    private final Document document;
    private final String text;
    private final WordingReader reader;
    private final PhraseBook book;
    private final CellWriter writer;
    private final RowCheck check;
    private final Effort effort;
    private final TableTitles titles;
    private final List<Explained> explained = new ArrayList<>();
    private int before;

    TableScan(
            Document document,
            WordingReader reader,
            PhraseBook book,
            CellWriter writer,
            RowCheck check,
            Effort effort) {
        this.document = document;
        this.text = document.text() == null ? "" : document.text();
        this.reader = reader;
        this.book = book;
        this.writer = writer;
        this.check = check;
        this.effort = effort;
        this.titles = new TableTitles(text, document, reader);
    }

    /** The figures found so far. */
    List<Explained> explained() {
        return explained;
    }

    /** Reads the next table. */
    void read(TextTable table) {
        TableTitle title = titles.above(before, table.from());
        before = table.to();
        List<Wording> heads = new TableHeads(text, table, reader).read(document, title);
        List<TableColumn> columns =
                TableColumns.of(title, table.figures().stream().map(heads::get).toList());
        int unitColumn = TableHeads.unitColumn(table, heads);
        TableRows rows = new TableRows(book);
        for (List<Cell> cells : table.body()) {
            if (effort.isOver()) {
                explained.add(Effort.refuse(document.name()));
                return;
            }
            TableRow row = row(table, cells, title, rows);
            String unit = unitColumn < 0 ? "" : cells.get(unitColumn).of(text);
            List<Explained> figures =
                    figures(table, cells, columns, new CellSays(row, columns.getFirst(), title, unit));
            if (figures.isEmpty()) {
                rows.enterSection(row);
            }
            explained.addAll(check.check(figures));
        }
    }

    private List<Explained> figures(TextTable table, List<Cell> cells, List<TableColumn> columns, CellSays says) {
        List<Explained> figures = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = table.figures().get(i);
            Cell cell = cells.get(column);
            if (cell.holdsDigit(text) && !table.isNote(column, cell, text)) {
                figures.add(writer.write(cell, says.in(columns.get(i))));
            }
        }
        return figures;
    }

    private TableRow row(TextTable table, List<Cell> cells, TableTitle title, TableRows rows) {
        Cell label = cells.get(table.label());
        String ordinal = "";
        for (Cell cell : cells.subList(0, table.label())) {
            ordinal = cell.isEmpty() ? ordinal : cell.of(text);
        }
        String words = label.isEmpty() ? ordinal : label.of(text);
        Wording said = reader.read(TableRows.bare(words), title.beside(document.publishedOn()), document);
        return rows.read(label.isEmpty() ? "" : ordinal, words, said);
    }
}
