package org.solieu.claims.tables.guesses;

import java.util.ArrayList;
import java.util.List;
import org.solieu.claims.tables.cells.FootnoteMarks;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.Notes;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.files.TableSheet;

/** The lines of one table of a file, held so that its form can be guessed before any contract says what it is. */
public record Grid(String name, boolean isHidden, List<Line.Row> rows) {
    /** Lines that are held at most: the form of a table shows in its first ones. */
    public static final int MOST_ROWS = 20_000;

    public static Grid of(TableSheet sheet) {
        List<Line.Row> rows = new ArrayList<>();
        Lines lines = sheet.lines();
        while (lines.hasNext() && rows.size() < MOST_ROWS) {
            if (lines.next() instanceof Line.Row row && !row.firstWords().isEmpty()) {
                rows.add(row);
            }
        }
        return new Grid(sheet.name(), sheet.isHidden(), List.copyOf(rows));
    }

    /** The words of a cell, empty where there is none. */
    public static String text(Line.Row row, int column) {
        return column < row.cells().size()
                ? TableText.clean(row.cells().get(column).raw())
                : "";
    }

    /** How many cells of a line hold something. */
    static int filled(Line.Row row) {
        return Math.toIntExact(
                row.cells().stream().filter(cell -> !cell.raw().isBlank()).count());
    }

    /** Whether a cell holds a figure, a year not counted. */
    static boolean isFigure(Line.Row row, int column) {
        return isNumber(row, column) && !isYear(text(row, column));
    }

    /** Whether a cell holds a number of any kind. */
    public static boolean isNumber(Line.Row row, int column) {
        if (column >= row.cells().size()) {
            return false;
        }
        TableCell cell = row.cells().get(column);
        return cell instanceof TableCell.Numeric
                || (cell instanceof TableCell.Written && Notes.isFigure(FootnoteMarks.behind(text(row, column))));
    }

    static boolean isYear(String text) {
        return text.matches("(?:19|20)\\d{2}");
    }
}
