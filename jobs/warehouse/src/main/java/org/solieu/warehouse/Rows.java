package org.solieu.warehouse;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;

/** Turns named values into the rows of a table. */
public final class Rows {
    private Rows() {}

    /**
     * A row with the columns of {@code schema}; what {@code values} does not name is NULL.
     *
     * @throws Fault.OfOurs where a column that must have a value has none
     */
    public static Row of(StructType schema, Map<String, ?> values) {
        StructField[] fields = schema.fields();
        @Nullable Object[] cells = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            cells[i] = values.get(fields[i].name());
            if (cells[i] == null && !fields[i].nullable()) {
                throw new Fault.OfOurs(
                        "Cannot write a row: column %s has no value in %s".formatted(fields[i].name(), values));
            }
        }
        return RowFactory.create(cells);
    }
}
