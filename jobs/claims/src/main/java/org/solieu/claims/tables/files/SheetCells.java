package org.solieu.claims.tables.files;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.solieu.claims.Refusal;
import org.solieu.claims.tables.cells.CellBudget;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;

/** Makes the lines of a sheet of cells that come with their row and column. */
public final class SheetCells {
    /** Columns a spreadsheet has. */
    public static final int MOST_COLUMNS = 16_384;

    private final String sheet;
    private final CellBudget budget;
    private long lastRow;
    private boolean afterBlank;
    private int columns = MOST_COLUMNS;

    SheetCells(String sheet, CellBudget budget) {
        this.sheet = sheet;
        this.budget = budget;
    }

    void expect(int ofContract) {
        columns = ofContract;
    }

    /** The place of a cell; rows and columns are counted from 1. */
    Locator locator(long row, int column) {
        return new Locator.Cell(sheet, CellReference.convertNumToColString(column - 1) + row);
    }

    /**
     * One line.
     *
     * @param number its row, counted from 1
     * @param held how many cells the file holds of it
     * @param found its cells by their column, counted from 1, from left to right; blank ones may be missing
     */
    Line line(long number, int held, List<Placed> found) {
        budget.take(held, number);
        List<TableCell> cells = new ArrayList<>();
        TableCell beyond = null;
        for (Placed placed : found) {
            if (placed.column() > columns) {
                // a cell far to the right may be there for its colour only
                beyond = placed.cell().raw().isBlank() ? beyond : placed.cell();
            } else if (columns != MOST_COLUMNS || !placed.cell().raw().isBlank()) {
                fill(cells, number, placed.column() - 1);
                cells.add(placed.cell());
            }
        }
        boolean wasBlank = afterBlank || number > lastRow + 1;
        lastRow = number;
        afterBlank = cells.stream().allMatch(cell -> cell.raw().isBlank());
        if (columns != MOST_COLUMNS) {
            fill(cells, number, columns);
        }
        Line.Row line = new Line.Row(number, cells, wasBlank);
        return beyond == null ? line : tooWide(beyond, line);
    }

    /** A cell and its column, counted from 1. */
    record Placed(int column, TableCell cell) {}

    private void fill(List<TableCell> cells, long row, int width) {
        while (cells.size() < width) {
            cells.add(new TableCell.Written(locator(row, cells.size() + 1), ""));
        }
    }

    private Line tooWide(TableCell extra, Line.Row line) {
        Refusal refusal = new Refusal(
                extra.locator(),
                TableWords.shortened(extra.raw()),
                RejectionRule.LINE_MALFORMED,
                "Cannot split the line: it has a cell beyond column %d, must have %d columns"
                        .formatted(columns, columns));
        return new Line.Unsplit(refusal, line.firstWords(), line.afterBlank());
    }
}
