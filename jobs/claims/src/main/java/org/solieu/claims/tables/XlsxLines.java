package org.solieu.claims.tables;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.solieu.claims.Refusal;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;

/** The lines of a sheet, hidden ones too. */
final class XlsxLines implements Lines {
    /** Columns a spreadsheet has. */
    private static final int MOST_COLUMNS = 16_384;

    private final Sheet sheet;
    private final CellBudget budget;
    private final Iterator<Row> rows;
    private long lastRow;
    private boolean afterBlank;
    private int columns = MOST_COLUMNS;

    XlsxLines(Sheet sheet, CellBudget budget) {
        this.sheet = sheet;
        this.budget = budget;
        this.rows = sheet.iterator();
    }

    @Override
    public void expect(int ofContract, int unnamed) {
        columns = ofContract;
    }

    @Override
    public boolean hasNext() {
        return XlsxFile.readable(rows::hasNext);
    }

    @Override
    public Line next() {
        return XlsxFile.readable(() -> read(rows.next()));
    }

    private Line read(Row row) {
        long number = row.getRowNum() + 1L;
        budget.take(row.getPhysicalNumberOfCells(), number);
        List<TableCell> cells = new ArrayList<>();
        List<TableCell> beyond = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null) {
                TableCell read = XlsxCell.read(cell, locator(row, cell.getColumnIndex()));
                if (cell.getColumnIndex() < columns) {
                    put(read, row, cell.getColumnIndex(), cells);
                } else if (!read.raw().isBlank()) {
                    beyond.add(read);
                }
            }
        }
        boolean wasBlank = afterBlank || number > lastRow + 1;
        lastRow = number;
        afterBlank = cells.stream().allMatch(cell -> cell.raw().isBlank());
        return line(row, cells, beyond, wasBlank);
    }

    /** A cell far to the right may be there for its colour only. */
    private void put(TableCell read, Row row, int column, List<TableCell> cells) {
        if (columns != MOST_COLUMNS || !read.raw().isBlank()) {
            fill(cells, row, column);
            cells.add(read);
        }
    }

    private void fill(List<TableCell> cells, Row row, int width) {
        while (cells.size() < width) {
            cells.add(new TableCell.Written(locator(row, cells.size()), ""));
        }
    }

    private Line line(Row row, List<TableCell> cells, List<TableCell> beyond, boolean wasBlank) {
        if (columns != MOST_COLUMNS) {
            fill(cells, row, columns);
        }
        Line.Row line = new Line.Row(row.getRowNum() + 1L, cells, wasBlank);
        if (beyond.isEmpty()) {
            return line;
        }
        TableCell extra = beyond.getLast();
        return new Line.Unsplit(
                new Refusal(
                        extra.locator(),
                        TableWords.shortened(extra.raw()),
                        RejectionRule.LINE_MALFORMED,
                        "Cannot split the line: it has a cell beyond column %d, must have %d columns"
                                .formatted(columns, columns)),
                line.firstWords(),
                wasBlank);
    }

    private Locator locator(Row row, int column) {
        return new Locator.Cell(
                sheet.getSheetName(), CellReference.convertNumToColString(column) + (row.getRowNum() + 1));
    }
}
