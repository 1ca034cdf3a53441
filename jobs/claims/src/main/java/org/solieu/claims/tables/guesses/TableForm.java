package org.solieu.claims.tables.guesses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.layout.Header;
import org.solieu.claims.tables.layout.Layout;
import org.solieu.claims.tables.layout.TitleCheck;

/**
 * Where the parts of a table seem to stand: what is above its header, the header, its figures, and what is below them.
 *
 * @param numbers columns in which figures stand
 * @param hasIndexRow whether the row below the header numbers the columns
 * @param endsBlank whether the first blank row is its end
 */
public record TableForm(
        List<Line.Row> titles,
        List<Line.Row> header,
        boolean hasIndexRow,
        List<Line.Row> body,
        List<Line.Row> below,
        Set<Integer> numbers,
        boolean endsBlank) {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_HEADER_ROWS = 5;

    /** The form of a table; none where no figures stand below a header. */
    public static Optional<TableForm> of(Grid grid, Set<String> missing) {
        List<Line.Row> rows = grid.rows();
        int first = IntStream.range(0, rows.size())
                .filter(i -> isOfFigures(rows.get(i)))
                .findFirst()
                .orElse(rows.size());
        Set<Integer> numbers = numbers(rows.subList(first, rows.size()), missing);
        int last = lastHeader(rows, first, numbers);
        if (last < 0 || numbers.isEmpty()) {
            return Optional.empty();
        }
        int top = topHeader(rows, last, numbers);
        boolean hasIndexRow = last + 1 < rows.size() && isIndex(rows.get(last + 1));
        List<Line.Row> under = rows.subList(last + (hasIndexRow ? 2 : 1), rows.size());
        int end = end(under, rows.get(last), numbers, missing);
        List<Line.Row> body = under.subList(0, end);
        List<Line.Row> below = under.subList(end, under.size());
        boolean endsBlank = !below.isEmpty() && isParted(below.getFirst(), body.getLast()) && !hasGap(body);
        return Optional.of(new TableForm(
                rows.subList(0, top), rows.subList(top, last + 1), hasIndexRow, body, below, numbers, endsBlank));
    }

    /** The form of records that have names, and their figures under one of them; none where there are none. */
    public static Optional<TableForm> ofRecords(Grid grid, String figures) {
        int header = Math.toIntExact(
                grid.rows().stream().filter(row -> row.number() == 0).count());
        List<Line.Row> body = grid.rows().subList(header + 1, grid.rows().size());
        List<String> names =
                grid.rows().get(header).cells().stream().map(TableCell::raw).toList();
        int column = names.indexOf(figures);
        return column < 0 || body.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableForm(
                        grid.rows().subList(0, header),
                        grid.rows().subList(header, header + 1),
                        false,
                        body,
                        List.of(),
                        Set.of(column),
                        false));
    }

    /** The names of the columns, as the reader of tables makes them. */
    public List<String> names() {
        List<String> names = new ArrayList<>(Header.names(header.stream()
                .map(row -> row.cells().stream()
                        .map(cell -> TableText.clean(cell.raw()))
                        .toList())
                .toList()));
        int width = numbers.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        while (names.size() < width) {
            names.add("");
        }
        return names;
    }

    /** How many cells hold figures. */
    public long figures() {
        return body.stream()
                .mapToLong(row -> numbers.stream()
                        .filter(column -> Grid.isNumber(row, column))
                        .count())
                .sum();
    }

    /** The first and last row of the header, from 1. */
    public List<Long> headerRows() {
        return header.stream().map(Line.Row::number).toList();
    }

    private static boolean isOfFigures(Line.Row row) {
        long figures = IntStream.range(0, row.cells().size())
                .filter(i -> Grid.isFigure(row, i))
                .count();
        return figures > 0 && Grid.filled(row) > 1 && !isIndex(row);
    }

    private static boolean isIndex(Line.Row row) {
        List<String> texts = row.cells().stream()
                .map(cell -> TableText.clean(cell.raw()))
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.size() > 2
                && texts.stream().allMatch(text -> Layout.INDEX.matcher(text).matches())
                && texts.getFirst().matches("\\(?[A-Z1]\\)?")
                && texts.stream().distinct().count() == texts.size();
    }

    /** Columns in which at least half of what is written are numbers, without those that number the rows. */
    private static Set<Integer> numbers(List<Line.Row> rows, Set<String> missing) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        Set<Integer> numbers = new TreeSet<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            List<Line.Row> written = rows.stream()
                    .filter(row -> !Grid.text(row, at).isEmpty() && !missing.contains(Grid.text(row, at)))
                    .toList();
            long figures =
                    written.stream().filter(row -> Grid.isNumber(row, at)).count();
            if (figures > 0 && 2 * figures >= written.size() && !isNumbering(written, at)) {
                numbers.add(column);
            }
        }
        return numbers;
    }

    /** Whether a column at the left counts its rows: 1, 2, 3, perhaps with Roman numerals among them. */
    private static boolean isNumbering(List<Line.Row> written, int column) {
        boolean isIndex = column < 2
                && written.stream()
                        .allMatch(row -> Grid.text(row, column)
                                .matches("(?:\\d{1,3}|[IVX]+|[A-Za-z])[.)]?|\\d{1,2}(?:\\.\\d{1,2})+"));
        long steps = IntStream.range(1, written.size())
                .filter(i -> Grid.text(written.get(i), column).matches("\\d{1,3}")
                        && Grid.text(written.get(i - 1), column).matches("\\d{1,3}")
                        && Integer.parseInt(Grid.text(written.get(i), column))
                                == Integer.parseInt(Grid.text(written.get(i - 1), column)) + 1)
                .count();
        boolean begins =
                written.stream().map(row -> Grid.text(row, column)).anyMatch(text -> text.matches("[01I][.)]?"));
        return isIndex && begins && (written.size() < 3 || 3 * steps >= written.size() - 1);
    }

    /** The lowest row above the figures that names one of their columns. */
    private static int lastHeader(List<Line.Row> rows, int first, Set<Integer> numbers) {
        for (int i = first - 1; i >= 0; i--) {
            Line.Row row = rows.get(i);
            boolean names =
                    numbers.stream().anyMatch(column -> !Grid.text(row, column).isEmpty());
            if (names && Grid.filled(row) > 1 && !isIndex(row)) {
                return i;
            }
        }
        return -1;
    }

    /** The highest row of the header: as long as columns have no name, and the row above gives names. */
    private static int topHeader(List<Line.Row> rows, int last, Set<Integer> numbers) {
        int top = last;
        while (top > 0 && last - top < MOST_HEADER_ROWS - 1) {
            Line.Row above = rows.get(top - 1);
            boolean isNext = above.number() == rows.get(top).number() - 1;
            boolean givesNames = Grid.filled(above) > 1
                    && above.cells().stream().allMatch(cell -> cell.raw().length() <= LONGEST_NAME)
                    && above.cells().stream().noneMatch(cell -> TitleCheck.saysUnit(TableText.clean(cell.raw())));
            if (!isNext || !givesNames || !(lacksNames(rows.get(top), above) || isOver(above, numbers))) {
                return top;
            }
            top--;
        }
        return top;
    }

    private static boolean lacksNames(Line.Row row, Line.Row above) {
        int width = Math.max(row.cells().size(), above.cells().size());
        return IntStream.range(0, width)
                .anyMatch(column -> Grid.text(row, column).isEmpty()
                        && !Grid.text(above, column).isEmpty());
    }

    /** Whether all that a row says stands above figures. */
    private static boolean isOver(Line.Row row, Set<Integer> numbers) {
        return IntStream.range(0, row.cells().size())
                .allMatch(column -> Grid.text(row, column).isEmpty() || numbers.contains(column));
    }

    /** How many rows belong to the table: up to the last with a figure, or to a second header. */
    private static int end(List<Line.Row> rows, Line.Row header, Set<Integer> numbers, Set<String> missing) {
        int end = 0;
        for (int i = 0; i < rows.size(); i++) {
            Line.Row row = rows.get(i);
            boolean holdsFigure = numbers.stream().anyMatch(column -> Grid.isNumber(row, column));
            if (end > 0 && isHeader(row, header, numbers, missing)) {
                return end;
            }
            end = holdsFigure ? i + 1 : end;
        }
        return end;
    }

    private static boolean isHeader(Line.Row row, Line.Row header, Set<Integer> numbers, Set<String> missing) {
        long words = numbers.stream()
                .filter(column -> !Grid.isNumber(row, column)
                        && !Grid.text(row, column).isEmpty()
                        && !missing.contains(Grid.text(row, column)))
                .count();
        boolean isSame =
                numbers.stream().allMatch(column -> Grid.text(row, column).equals(Grid.text(header, column)));
        return isSame || (words > 1 && 2L * words >= numbers.size());
    }

    private static boolean isParted(Line.Row row, Line.@Nullable Row before) {
        return row.afterBlank() || (before != null && row.number() > before.number() + 1);
    }

    private static boolean hasGap(List<Line.Row> body) {
        return IntStream.range(1, body.size()).anyMatch(i -> isParted(body.get(i), body.get(i - 1)));
    }

    /** What is written into a column below its header. */
    List<TableCell> cells(int column, Set<String> missing) {
        return body.stream()
                .filter(row -> column < row.cells().size())
                .map(row -> row.cells().get(column))
                .filter(cell -> !cell.raw().isBlank() && !missing.contains(TableText.clean(cell.raw())))
                .toList();
    }
}
