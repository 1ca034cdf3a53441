package org.solieu.claims.tables.proposal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.guesses.Grid;
import org.solieu.claims.tables.records.Entry;
import org.solieu.claims.tables.records.JsonLists;
import org.solieu.claims.tables.records.JsonRecords;
import org.solieu.claims.tables.records.PxFile;
import org.solieu.claims.tables.records.PxRecords;
import org.solieu.claims.tables.records.SdmxRecords;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.Source.Format;

/** The first records of a file whose values have names, as a table: titles, a row of the names, a row for each record. */
final class RecordsGlance {
    private static final int HEADER = 1;

    private RecordsGlance() {}

    static FileGlance json(byte[] bytes) {
        String rows = JsonLists.longest(bytes);
        Grid grid = grid(List.of(), new JsonRecords(bytes, rows));
        return new FileGlance(List.of(grid), Format.JSON, '\0', grid.rows().size() - HEADER, 0, rows);
    }

    static FileGlance sdmx(byte[] bytes) {
        return new FileGlance(List.of(grid(List.of(), new SdmxRecords(bytes))), Format.SDMX, '\0', 0, 0, "");
    }

    static FileGlance px(byte[] bytes) {
        PxFile file = PxFile.of(bytes);
        return new FileGlance(List.of(grid(file.titles(), new PxRecords(file))), Format.PX, '\0', 0, 0, "");
    }

    private static Grid grid(List<String> titles, Iterator<Entry> records) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        while (records.hasNext() && entries.size() < Grid.MOST_ROWS) {
            Entry entry = records.next();
            names.addAll(entry.cells().keySet());
            entries.add(entry);
        }
        List<Line.Row> rows = new ArrayList<>();
        titles.forEach(title -> rows.add(new Line.Row(0, List.of(written(title)), false)));
        rows.add(new Line.Row(HEADER, names.stream().map(RecordsGlance::written).toList(), false));
        for (Entry entry : entries) {
            List<TableCell> cells = names.stream()
                    .map(name -> entry.cells().getOrDefault(name, written("")))
                    .toList();
            rows.add(new Line.Row(rows.size() - titles.size() + HEADER, cells, false));
        }
        return new Grid("", false, List.copyOf(rows));
    }

    private static TableCell written(String text) {
        return new TableCell.Written(new Locator.WholeDocument(), text);
    }
}
