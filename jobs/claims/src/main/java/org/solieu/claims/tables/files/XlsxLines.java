package org.solieu.claims.tables.files;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.solieu.claims.tables.cells.CellBudget;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.Lines;

/** The lines of a sheet of Excel, hidden ones too. */
public final class XlsxLines implements Lines {
    private final SheetCells cells;
    private final Iterator<Row> rows;

    XlsxLines(Sheet sheet, CellBudget budget) {
        this.cells = new SheetCells(sheet.getSheetName(), budget);
        this.rows = sheet.iterator();
    }

    @Override
    public void expect(int ofContract, int unnamed) {
        cells.expect(ofContract);
    }

    @Override
    public boolean hasNext() {
        return SpreadsheetFile.readable(rows::hasNext);
    }

    @Override
    public Line next() {
        return SpreadsheetFile.readable(() -> read(rows.next()));
    }

    private Line read(Row row) {
        long number = row.getRowNum() + 1L;
        List<SheetCells.Placed> found = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null) {
                int column = cell.getColumnIndex() + 1;
                found.add(new SheetCells.Placed(column, XlsxCell.read(cell, cells.locator(number, column))));
            }
        }
        return cells.line(number, row.getPhysicalNumberOfCells(), found);
    }
}
