package org.solieu.claims.prose.blocks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts what stands on lines that are set by spaces under each other into columns. */
public final class LaidColumns {
    private final String text;
    private final List<Extent> columns = new ArrayList<>();
    private boolean mixed;

    /** From the first to one past the last place that a column takes on its lines. */
    private record Extent(int from, int to) {
        boolean meets(Extent other) {
            return from < other.to && other.from < to;
        }

        int distance(Extent other) {
            return meets(other) ? 0 : Math.max(other.from - to, from - other.to) + 1;
        }

        Extent with(Extent other) {
            return new Extent(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    /**
     * Finds the columns by the lines that hold figures, since heads may stand over several.
     *
     * @param lines lines whose cells gaps part
     */
    LaidColumns(String text, List<TableLines.Line> lines) {
        this.text = text;
        List<Extent> all = new ArrayList<>();
        for (TableLines.Line line : lines) {
            if (line.cells().size() > 1 && line.cells().getLast().isFigure(text)) {
                line.cells().forEach(cell -> all.add(extent(line, cell)));
            }
        }
        all.sort(Comparator.comparingInt(Extent::from));
        for (Extent extent : all) {
            boolean same = !columns.isEmpty() && columns.getLast().meets(extent);
            Extent before = same ? columns.removeLast() : extent;
            columns.add(before.with(extent));
        }
    }

    /** The cells of a line, one for each column. */
    List<Cell> row(TableLines.Line line) {
        List<Cell> row = new ArrayList<>();
        columns.forEach(column -> row.add(new Cell(line.to(), line.to())));
        for (Cell cell : line.cells()) {
            Extent extent = extent(line, cell);
            int nearest = nearest(extent);
            boolean alone = line.cells().size() == 1 && columns.getFirst().meets(extent);
            for (int i = 0; i < columns.size(); i++) {
                if (i == nearest || (!alone && columns.get(i).meets(extent))) {
                    mixed |= !row.get(i).isEmpty() && cell.isFigure(text);
                    row.set(i, joined(row.get(i), cell));
                }
            }
        }
        return row;
    }

    /** How many columns were found. */
    int size() {
        return columns.size();
    }

    /** Whether some figure stood in one column with other words: then the columns are none. */
    boolean isMixed() {
        return mixed;
    }

    private static Cell joined(Cell left, Cell right) {
        return left.isEmpty() ? right : new Cell(left.from(), right.to());
    }

    private int nearest(Extent extent) {
        int nearest = 0;
        for (int i = 1; i < columns.size(); i++) {
            nearest = columns.get(i).distance(extent) < columns.get(nearest).distance(extent) ? i : nearest;
        }
        return nearest;
    }

    private Extent extent(TableLines.Line line, Cell cell) {
        int from = width(line.from(), cell.from());
        return new Extent(from, from + width(cell.from(), cell.to()));
    }

    /** How many places some characters take: marks over letters take none. */
    private int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            width += Character.getType(c) == Character.NON_SPACING_MARK || Character.isLowSurrogate(c) ? 0 : 1;
        }
        return width;
    }
}
