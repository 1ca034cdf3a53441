package org.solieu.workflow.sql;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;

/**
 * The answer to a query: read row by row, once.
 *
 * @param columns names of the columns
 * @param rows values as text, whole numbers, decimals, floating-point numbers, truth values, days or null; times are text
 * @param explanation what was asked, and what the columns mean
 */
public record Answer(List<String> columns, Iterable<List<@Nullable Object>> rows, Explanation explanation) {
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** An answer that explains itself. */
    Answer(List<String> columns, Iterable<List<@Nullable Object>> rows) {
        this(columns, rows, Explanation.NONE);
    }

    /** The same with an explanation. */
    Answer explainedBy(Explanation other) {
        return new Answer(columns, rows, other);
    }

    /** The rows that a server sends, as they arrive. */
    public static Answer of(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
        }
        return new Answer(List.copyOf(names), () -> iterator(rows, names.size()));
    }

    private static Iterator<List<@Nullable Object>> iterator(ResultSet rows, int width) {
        return new Iterator<>() {
            private boolean read = false;
            private boolean more = false;

            @Override
            public boolean hasNext() {
                if (!read) {
                    more = advance(rows);
                    read = true;
                }
                return more;
            }

            @Override
            public List<@Nullable Object> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                read = false;
                return row(rows, width);
            }
        };
    }

    private static boolean advance(ResultSet rows) {
        try {
            return rows.next();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static List<@Nullable Object> row(ResultSet rows, int width) {
        try {
            List<@Nullable Object> row = new ArrayList<>(width);
            for (int column = 1; column <= width; column++) {
                row.add(value(rows, column));
            }
            return row;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        @Nullable Object value = rows.getObject(column);
        if (value instanceof BigDecimal
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof Double) {
            return value;
        }
        if (value instanceof Date) {
            String day = rows.getString(column);
            return ISO_DAY.matcher(day).matches() ? LocalDate.parse(day) : day;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        return value == null ? null : rows.getString(column);
    }

    private static Fault broken(SQLException e) {
        return new Fault.OfInfrastructure("Cannot read the whole answer: " + e.getMessage(), e);
    }
}
