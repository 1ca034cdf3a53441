package org.solieu.claims.prose;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.solieu.claims.Document;
import org.solieu.claims.prose.blocks.Cell;
import org.solieu.claims.prose.blocks.TextTable;
import org.solieu.vocabulary.Unit;

/** Reads every figure of the tables within a text: each cell by its row, its column and what stands over the table. */
final class TableReader implements Serializable {
    private final WordingReader reader;
    private final PhraseBook book;
    private final Map<String, Unit> units;
    private final Rater rater;

    TableReader(WordingReader reader, PhraseBook book, Map<String, Unit> units, Rater rater) {
        this.reader = reader;
        this.book = book;
        this.units = units;
        this.rater = rater;
    }

    /** The figures of some tables of a text, and those that cannot be read. */
    List<Explained> read(Document document, List<TextTable> tables, Separators separators, Effort effort) {
        String text = document.text() == null ? "" : document.text();
        TableTitles titles = new TableTitles(text, document, reader);
        CellWriter writer = new CellWriter(document, book, reader, units, separators, rater);
        List<Explained> explained = new ArrayList<>();
        int before = 0;
        for (TextTable table : tables) {
            TableTitle title = titles.above(before, table.from());
            read(document, text, table, title, writer, effort, explained);
            before = table.to();
        }
        return explained;
    }

    private void read(
            Document document,
            String text,
            TextTable table,
            TableTitle title,
            CellWriter writer,
            Effort effort,
            List<Explained> explained) {
        List<Wording> heads = new TableHeads(text, table, reader).read(document, title);
        List<TableColumn> columns = TableColumns.of(
                title, table.figures().stream().map(heads::get).toList());
        int unitColumn = TableHeads.unitColumn(table, heads);
        TableRows rows = new TableRows(book);
        RowCheck check = new RowCheck(rater);
        for (List<Cell> cells : table.body()) {
            if (effort.isOver()) {
                explained.add(Effort.refuse(document.name()));
                return;
            }
            TableRow row = row(document, text, table, cells, title, rows);
            String unit = unitColumn < 0 ? "" : cells.get(unitColumn).of(text);
            List<Explained> figures = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Cell cell = cells.get(table.figures().get(i));
                if (cell.holdsDigit(text) && !table.isNote(table.figures().get(i), cell, text)) {
                    figures.add(writer.write(cell, new CellSays(row, columns.get(i), title, unit)));
                }
            }
            if (figures.isEmpty()) {
                rows.enterSection(row);
            }
            explained.addAll(check.check(figures));
        }
    }

    private TableRow row(
            Document document, String text, TextTable table, List<Cell> cells, TableTitle title, TableRows rows) {
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
