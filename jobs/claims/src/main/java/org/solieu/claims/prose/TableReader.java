package org.solieu.claims.prose;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.solieu.claims.Document;
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
        CellWriter writer = new CellWriter(document, book, reader, units, separators, rater);
        TableScan scan = new TableScan(document, reader, book, writer, new RowCheck(rater), effort);
        tables.forEach(scan::read);
        return scan.explained();
    }
}
