package org.solieu.claims.prose.tables;

import java.io.Serializable;
import java.util.List;
import org.solieu.claims.Document;
import org.solieu.claims.prose.blocks.TextTable;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Separators;
import org.solieu.claims.prose.rating.Rater;
import org.solieu.claims.prose.text.Effort;
import org.solieu.claims.prose.text.Explained;
import org.solieu.claims.prose.wording.WordingReader;

/** Reads every figure of the tables within a text: each cell by its row, its column and what stands over the table. */
public final class TableReader implements Serializable {
    private final WordingReader reader;
    private final Dictionary dictionary;
    private final Rater rater;

    public TableReader(WordingReader reader, Dictionary dictionary, Rater rater) {
        this.reader = reader;
        this.dictionary = dictionary;
        this.rater = rater;
    }

    /** The figures of some tables of a text, and those that cannot be read. */
    public List<Explained> read(Document document, List<TextTable> tables, Separators separators, Effort effort) {
        CellWriter writer = new CellWriter(document, dictionary, reader, separators, rater);
        TableScan scan = new TableScan(document, reader, dictionary.book(), writer, new RowCheck(rater), effort);
        tables.forEach(scan::read);
        return scan.explained();
    }
}
