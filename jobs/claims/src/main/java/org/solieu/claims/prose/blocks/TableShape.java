package org.solieu.claims.prose.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells the head of a table from its body, the column that names its rows, and the columns of figures. */
public final class TableShape {
    private static final int MOST_HEADS = 4;

    private final String text;
    private final List<List<Cell>> rows;

    private final int heads;
    private final int label;
    private final List<Integer> figures;

    /** Looks at rows of one width, two or more columns. */
    TableShape(String text, List<List<Cell>> rows) {
        this.text = text;
        this.rows = rows;
        int opening = opening();
        this.label = label(opening);
        this.heads = withoutSections(opening);
        this.figures = IntStream.range(label + 1, rows.getFirst().size())
                .filter(this::isOfFigures)
                .boxed()
                .toList();
    }

    /** The table of these rows; null where no column is of figures. */
    @Nullable
    TextTable table(int from, int to, boolean laid) {
        return figures.stream().noneMatch(this::isMostlyFigures) || heads == rows.size()
                ? null
                : new TextTable(from, to, List.copyOf(rows), heads, indexes(), label, figures, laid);
    }

    private List<Integer> indexes() {
        return IntStream.range(0, heads)
                .filter(row -> isIndexRow(rows.get(row)))
                .boxed()
                .toList();
    }

    /** Whether a row that follows figures is the head of another table: most of its cells are words. */
    static boolean opensAnother(List<Cell> row, String text) {
        long filled = row.stream().skip(1).filter(cell -> !cell.isBlank(text)).count();
        boolean figures = row.stream().skip(1).anyMatch(cell -> cell.isFigure(text) && !cell.isYear(text));
        return !figures && filled > 1 && 2 * filled >= row.size();
    }

    /** Whether a row holds a figure behind its first cell. */
    static boolean holdsFigure(List<Cell> row, String text) {
        return row.stream().skip(1).anyMatch(cell -> cell.isFigure(text));
    }

    /** Whether only one cell of a row is filled: words that stand over what follows, or run on. */
    static boolean isAlone(List<Cell> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count() < 2;
    }

    /** The rows before the first that holds a figure behind its first cell; years and the numbers of columns are none. */
    private int opening() {
        int count = 0;
        while (count < Math.min(MOST_HEADS, rows.size()) && isHead(rows.get(count), count == 0)) {
            count++;
        }
        return count;
    }

    /** The head ends before rows that only name what follows. */
    private int withoutSections(int opening) {
        int count = opening;
        while (count > 0 && rows.get(count - 1).stream().skip(label + 1L).allMatch(Cell::isEmpty)) {
            count--;
        }
        return count;
    }

    private boolean isHead(List<Cell> row, boolean first) {
        List<Cell> behind = row.subList(1, row.size());
        boolean above = first || row.getFirst().isEmpty();
        boolean times = behind.stream()
                .allMatch(cell -> !cell.isFigure(text) || cell.isYear(text) || (above && cell.isSmall(text)));
        return times || isIndexRow(row);
    }

    /** "A | B | 1 | 2 | 3=2/1": letters and numbers of one or two digits that count up. */
    private boolean isIndexRow(List<Cell> row) {
        List<Cell> filled = row.stream().filter(cell -> !cell.isEmpty()).toList();
        return filled.size() > 1 && filled.stream().allMatch(cell -> cell.isIndex(text)) && countsUp(filled);
    }

    private boolean countsUp(List<Cell> cells) {
        int before = -1;
        for (Cell cell : cells) {
            String number = cell.of(text).replaceAll("[()]", "").replaceAll("\\D.*", "");
            int value = number.isEmpty() ? before + 1 : Integer.parseInt(number);
            if (!number.isEmpty() && before > 0 && value != before + 1) {
                return false;
            }
            before = number.isEmpty() ? before : value;
        }
        return true;
    }

    /** The first column that does not number its rows. */
    private int label(int opening) {
        int last = rows.getFirst().size() - 2;
        for (int column = 0; column < last; column++) {
            if (!filled(column, opening).stream().allMatch(cell -> cell.isOrdinal(text))) {
                return column;
            }
        }
        return last;
    }

    private boolean isMostlyFigures(int column) {
        List<Cell> cells = filled(column, heads);
        cells.removeIf(cell -> cell.isBlank(text));
        return 2 * cells.stream().filter(cell -> cell.isFigure(text)).count() >= cells.size();
    }

    private boolean isOfFigures(int column) {
        return filled(column, heads).stream().anyMatch(cell -> cell.isNumberLike(text));
    }

    private List<Cell> filled(int column, int from) {
        List<Cell> cells = new ArrayList<>();
        for (List<Cell> row : rows.subList(from, rows.size())) {
            if (!row.get(column).isEmpty() && !isAlone(row)) {
                cells.add(row.get(column));
            }
        }
        return cells;
    }
}
