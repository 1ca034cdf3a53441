package org.solieu.workflow.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;

/**
 * The answer to a query: read row by row, once.
 *
 * @param columns names of the columns
 * @param rows values as text, whole numbers, decimals, truth values or null; dates and times are text in ISO form
 */
public record Answer(List<String> columns, Iterable<List<@Nullable Object>> rows) {
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
        if (value instanceof BigDecimal || value instanceof Boolean || value instanceof Long) {
            return value;
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
