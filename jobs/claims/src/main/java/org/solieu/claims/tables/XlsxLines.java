package org.solieu.claims.tables;

import com.github.pjfanning.xlsx.StreamingReader;
import com.github.pjfanning.xlsx.exceptions.MissingSheetException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Refusal;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;

/** The lines of a sheet, hidden ones too, read one after the other and never held all at once. */
final class XlsxLines implements Iterator<Line> {
    private static final Limits LIMITS = Limits.OF_A_FILE;
    private static final int ROWS_HELD = 100;

    static {
        ZipSecureFile.setMaxFileCount(LIMITS.parts());
        ZipSecureFile.setMaxEntrySize(LIMITS.unpackedBytes());
        ZipSecureFile.setMaxTextSize(LIMITS.unpackedBytes());
    }

    private final Contract contract;
    private final Workbook workbook;
    private final Sheet sheet;
    private final Iterator<Row> rows;
    private long cellsRead;

    /** @throws Unreadable where the file is none, or has no such sheet */
    XlsxLines(Contract contract, byte[] bytes) {
        this.contract = contract;
        this.workbook = readable(() -> StreamingReader.builder()
                .rowCacheSize(ROWS_HELD)
                .setAvoidTempFiles(true)
                .open(new ByteArrayInputStream(bytes)));
        this.sheet = readable(() -> sheet(contract.sheet()));
        this.rows = readable(sheet::iterator);
    }

    private Sheet sheet(@Nullable String name) {
        try {
            return name == null ? workbook.getSheetAt(0) : workbook.getSheet(name);
        } catch (MissingSheetException e) {
            throw new Unreadable(
                    RejectionRule.HEADER_DIFFERS,
                    "Cannot read the table: it has no sheet '%s'; if the publisher changed the form, change the contract"
                            .formatted(name));
        }
    }

    /** The spreadsheet library answers damage, limits and forbidden constructs with exceptions of many kinds. */
    private static <T> T readable(Supplier<T> work) {
        try {
            return work.get();
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Unreadable(
                    RejectionRule.DOCUMENT_UNREADABLE,
                    "Cannot read the spreadsheet: " + TableWords.shortened(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public boolean hasNext() {
        return readable(rows::hasNext);
    }

    @Override
    public Line next() {
        return readable(() -> read(rows.next()));
    }

    private Line read(Row row) {
        cellsRead += row.getPhysicalNumberOfCells();
        if (cellsRead > LIMITS.cells()) {
            throw new Unreadable(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read the spreadsheet from row %d on: it has more than %d cells"
                            .formatted(row.getRowNum() + 1, LIMITS.cells()));
        }
        List<TableCell> cells = new ArrayList<>();
        List<TableCell> beyond = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null) {
                put(
                        XlsxCell.read(cell, locator(row, cell.getColumnIndex())),
                        row,
                        cell.getColumnIndex(),
                        cells,
                        beyond);
            }
        }
        fill(cells, row, contract.columns().size());
        return line(row, cells, beyond);
    }

    /** A cell far to the right may be there for its colour only. */
    private void put(TableCell read, Row row, int column, List<TableCell> cells, List<TableCell> beyond) {
        if (column < contract.columns().size()) {
            fill(cells, row, column);
            cells.add(read);
        } else if (!contract.isEmpty(read)) {
            beyond.add(read);
        }
    }

    private void fill(List<TableCell> cells, Row row, int columns) {
        while (cells.size() < columns) {
            cells.add(new TableCell.Written(locator(row, cells.size()), ""));
        }
    }

    private Line line(Row row, List<TableCell> cells, List<TableCell> beyond) {
        int number = row.getRowNum() + 1;
        if (beyond.isEmpty() || number <= contract.headerRow()) {
            cells.addAll(beyond);
            return new Line.Row(number, cells);
        }
        TableCell extra = beyond.getLast();
        return new Line.Unsplit(new Refusal(
                extra.locator(),
                TableWords.shortened(extra.raw()),
                RejectionRule.LINE_MALFORMED,
                "Cannot split the line: it has a cell beyond column %d, must have %d columns"
                        .formatted(contract.columns().size(), contract.columns().size())));
    }

    private Locator locator(Row row, int column) {
        return new Locator.Cell(
                sheet.getSheetName(), CellReference.convertNumToColString(column) + (row.getRowNum() + 1));
    }
}
