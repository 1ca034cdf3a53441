package org.solieu.claims.tables.records;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.vocabulary.Locator;

/** Records as the lines of a table: titles, a header of their names, and a line for each. */
public final class RecordLines implements Lines {
    private static final Locator NOWHERE = new Locator.WholeDocument();

    private final Contract contract;
    private final Iterator<String> titles;
    private final List<String> names;
    private final Iterator<Entry> entries;
    private boolean isHeaderRead;
    private long number;

    RecordLines(Contract contract, List<String> titles, List<String> names, Iterator<Entry> entries) {
        this.contract = contract;
        this.titles = titles.iterator();
        this.names = names;
        this.entries = entries;
        this.number = contract.lastHeaderRow();
    }

    @Override
    public void expect(int columns, int unnamed) {
        // a record has the columns of the header
    }

    @Override
    public boolean hasNext() {
        return !isHeaderRead || entries.hasNext();
    }

    @Override
    public Line next() {
        if (titles.hasNext()) {
            return new Line.Row(0, List.of(written(titles.next())), false);
        }
        if (!isHeaderRead) {
            isHeaderRead = true;
            return new Line.Row(number, names.stream().map(RecordLines::header).toList(), false);
        }
        return line(entries.next());
    }

    private Line line(Entry entry) {
        number++;
        List<TableCell> cells = new ArrayList<>(names.size());
        for (String name : names) {
            cells.add(entry.cells().getOrDefault(name, written("")));
        }
        while (cells.size() < contract.columns().size()) {
            cells.add(written(""));
        }
        return new Line.Row(number, cells, false);
    }

    /** A value without name is shown to the contract, which must speak of it. */
    private static TableCell header(String name) {
        return written(TableText.clean(name).isEmpty() ? "(unnamed)" : name);
    }

    private static TableCell written(String text) {
        return new TableCell.Written(NOWHERE, text);
    }
}
