package org.solieu.claims.tables.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.NumberLocale;

/** The lines of a sheet of LibreOffice. */
public final class OdsLines implements Lines {
    private static final int MOST_TIMES = 2_000_000;

    private final XMLStreamReader xml;
    private final OdsCell cellReader;
    private final SheetCells cells;
    private long number;
    private int times;
    private List<Repeated> row = List.of();
    private @Nullable Line ahead;

    /** A cell, and in how many columns side by side it stands. */
    private record Repeated(OdsCell.Stored cell, int times) {}

    OdsLines(OdsFile.Content content, int index, OdsFile.Styles styles, NumberLocale numbers, SheetCells cells) {
        this.xml = content.xml();
        this.cellReader = new OdsCell(xml, styles, numbers);
        this.cells = cells;
        goTo(index);
    }

    private void goTo(int index) {
        try {
            for (int at = -1; at < index; ) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && OdsFile.is(xml, OdsFile.TABLE, "table")) {
                    at++;
                    if (at < index) {
                        OdsFile.Content.skip(xml);
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    @Override
    public void expect(int ofContract, int unnamed) {
        cells.expect(ofContract);
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = SpreadsheetFile.readable(this::advance);
        }
        return ahead != null;
    }

    @Override
    public Line next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Line line = ahead;
        ahead = null;
        return line;
    }

    /** The next row that holds something; rows without content may be said to stand a million times. */
    private @Nullable Line advance() {
        try {
            while (times == 0) {
                if (!readRow()) {
                    return null;
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
        times--;
        number++;
        List<SheetCells.Placed> placed = new ArrayList<>();
        int column = 1;
        for (Repeated repeated : row) {
            for (int i = 0; i < repeated.times() && column <= SheetCells.MOST_COLUMNS; i++) {
                placed.add(new SheetCells.Placed(column, repeated.cell().at(cells.locator(number, column))));
                column++;
            }
        }
        return cells.line(number, placed.size(), placed);
    }

    private boolean readRow() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && OdsFile.is(xml, OdsFile.TABLE, "table")) {
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT && OdsFile.is(xml, OdsFile.TABLE, "table-row")) {
                times = repeated("number-rows-repeated");
                row = readCells();
                if (row.isEmpty()) {
                    number += times;
                    times = 0;
                }
                return true;
            }
            if (event == XMLStreamConstants.START_ELEMENT && OdsFile.is(xml, OdsFile.TABLE, "shapes")) {
                OdsFile.Content.skip(xml);
            }
        }
        return false;
    }

    /** The cells of a row, without the empty ones at its end. */
    private List<Repeated> readCells() throws XMLStreamException {
        List<Repeated> found = new ArrayList<>();
        int last = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && OdsFile.is(xml, OdsFile.TABLE, "table-row")) {
                return found.subList(0, last);
            }
            boolean isCell = event == XMLStreamConstants.START_ELEMENT
                    && (OdsFile.is(xml, OdsFile.TABLE, "table-cell")
                            || OdsFile.is(xml, OdsFile.TABLE, "covered-table-cell"));
            if (isCell) {
                int columns = repeated("number-columns-repeated");
                Repeated cell = new Repeated(cellReader.read(), columns);
                found.add(cell);
                last = cell.cell().isBlank() ? last : found.size();
            }
        }
    }

    private int repeated(String attribute) {
        String written = OdsFile.attribute(xml, OdsFile.TABLE, attribute);
        return written.matches("\\d{1,7}") ? Math.clamp(Integer.parseInt(written), 1, MOST_TIMES) : 1;
    }

    private static UncheckedIOException damaged(XMLStreamException e) {
        return new UncheckedIOException(new IOException(e.getMessage(), e));
    }
}
