package org.solieu.claims.tables.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.contracts.Column;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.RejectionRule;

/** The header of a table, which must be the one its contract promises. */
public final class Header {
    /** Parts the rows of a header. */
    public static final String BELOW = " / ";

    private final Contract contract;
    private final List<String> names;
    private final List<Column> columns = new ArrayList<>();
    private int unnamed;

    /** @throws Unreadable naming the expected and the found header */
    public Header(Contract contract, List<Line.Row> rows) {
        this.contract = contract;
        this.names = names(rows.stream().map(Header::texts).toList());
        match(rows);
    }

    /** The columns found, each with its own header. */
    public List<Column> columns() {
        return columns;
    }

    /** How many columns without name stand to the right of them. */
    int unnamed() {
        return unnamed;
    }

    private static List<String> texts(Line.Row row) {
        return row.cells().stream().map(cell -> TableText.clean(cell.raw())).toList();
    }

    /** The texts above each column, joined; a cell to the right of one that heads several columns belongs to it. */
    public static List<String> names(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> names = new ArrayList<>();
        @Nullable String[] heads = new @Nullable String[rows.size()];
        for (int column = 0; column < width; column++) {
            List<String> parts = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                String text = text(rows.get(row), column);
                boolean belongs = text.isEmpty() && heads[row] != null && hasBelow(rows, row, column);
                if (!belongs) {
                    heads[row] = !text.isEmpty() && hasBelow(rows, row, column) ? text : null;
                }
                String name = belongs ? heads[row] : text;
                if (name != null
                        && !name.isEmpty()
                        && (parts.isEmpty() || !parts.getLast().equals(name))) {
                    parts.add(name);
                }
            }
            names.add(String.join(BELOW, parts));
        }
        return names;
    }

    private static boolean hasBelow(List<List<String>> rows, int row, int column) {
        return rows.subList(row + 1, rows.size()).stream()
                .anyMatch(below -> !text(below, column).isEmpty());
    }

    private static String text(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private void match(List<Line.Row> rows) {
        int at = 0;
        for (int i = 0; i < contract.columns().size(); i++) {
            Column column = contract.columns().get(i);
            int first = at;
            while (at < names.size() && column.promises(names.get(at)) && (at == first || isAlike(i, names.get(at)))) {
                columns.add(column.named(names.get(at)));
                at++;
            }
            if (at == first) {
                if (at < names.size() || !column.header().isEmpty()) {
                    throw differs();
                }
                columns.add(column);
            }
        }
        unnamed = Math.max(0, names.size() - at);
        boolean isEnd =
                names.subList(Math.min(at, names.size()), names.size()).stream().allMatch(String::isEmpty);
        if (rows.isEmpty() || !isEnd) {
            throw differs();
        }
    }

    /** Whether one more column is like the one before, and is not the next column of the contract. */
    private boolean isAlike(int i, String name) {
        boolean isLast = i + 1 == contract.columns().size();
        return contract.columns().get(i).like() != null
                && (isLast || !contract.columns().get(i + 1).promises(name));
    }

    private Unreadable differs() {
        List<String> expected = new ArrayList<>();
        contract.columns().forEach(column -> expected.add(shown(column.header(), expected.size())));
        List<String> found = new ArrayList<>();
        names.forEach(name -> found.add(shown(name, found.size())));
        return new Unreadable(
                RejectionRule.HEADER_DIFFERS,
                "Cannot read the table: %s in row %s; expected %s, found %s; if the publisher changed the form, add a version to the contract"
                        .formatted(
                                difference(expected, found),
                                contract.headerRow().size() == 1
                                        ? contract.headerRow().getFirst()
                                        : contract.headerRow(),
                                expected,
                                TableWords.shortened(found.toString())));
    }

    private static String shown(String name, int before) {
        return name.isEmpty() ? "(column %d, unnamed)".formatted(before + 1) : name;
    }

    private static String difference(List<String> expected, List<String> found) {
        List<String> missing = without(expected, found);
        List<String> extra = without(found, expected);
        if (missing.isEmpty() && extra.isEmpty()) {
            return "the columns stand in another order";
        }
        return "missing columns %s, extra columns %s".formatted(missing, TableWords.shortened(extra.toString()));
    }

    private static List<String> without(List<String> columns, List<String> others) {
        List<String> left = new ArrayList<>(columns);
        others.forEach(left::remove);
        return left;
    }
}
