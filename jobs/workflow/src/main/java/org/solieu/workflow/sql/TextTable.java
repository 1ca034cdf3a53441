package org.solieu.workflow.sql;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows under their columns for a person to read: numbers to the right, the width of the widest value. A line break in a
 * value, as quotes have them, is shown as a space; the other formats keep it.
 */
public record TextTable(List<String> columns, List<List<String>> rows, List<Boolean> numbers) {
    /** What stands for NULL, so that it differs from empty text. */
    private static final String NULL = "NULL";

    static TextTable of(Answer answer) {
        List<List<String>> rows = new ArrayList<>();
        List<Boolean> numbers =
                new ArrayList<>(answer.columns().stream().map(column -> false).toList());
        for (List<@Nullable Object> row : answer.rows()) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                @Nullable Object value = row.get(column);
                cells.add(value == null ? NULL : Format.text(value).replaceAll("\\s*\\R\\s*", " "));
                numbers.set(column, numbers.get(column) || value instanceof Number);
            }
            rows.add(cells);
        }
        return new TextTable(answer.columns(), rows, numbers);
    }

    void print(Writer out) throws IOException {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int index = column;
            widths.add(Math.max(
                    length(columns.get(index)),
                    rows.stream().mapToInt(row -> length(row.get(index))).max().orElse(0)));
        }
        line(out, columns, widths);
        out.write(widths.stream().map("-"::repeat).collect(Collectors.joining("  ")) + System.lineSeparator());
        for (List<String> row : rows) {
            line(out, row, widths);
        }
        out.write("(%d %s)%n".formatted(rows.size(), rows.size() == 1 ? "row" : "rows"));
    }

    private void line(Writer out, List<String> cells, List<Integer> widths) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String padding = " ".repeat(widths.get(column) - length(cells.get(column)));
            line.append(numbers.get(column) ? padding + cells.get(column) : cells.get(column) + padding)
                    .append("  ");
        }
        out.write(line.toString().stripTrailing() + System.lineSeparator());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
