package org.solieu.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types;
import org.solieu.vocabulary.Fault;

/**
 * Gives a table of an earlier Solieu the columns that {@code table.sql} has come to name since. Each lies behind the one
 * before it and is empty in old rows, unless {@code added.sql} beside it says what they hold. A command that dies on the way
 * leaves the table to the next: that a column is to be filled is noted before it is added.
 *
 * @param name name of the table, such as {@code series.figures}
 */
record AddedColumns(Warehouse warehouse, Tables tables, String name) {
    private static final String TO_FILL = "solieu.to-fill.";

    /** Whether the table lacks nothing, as far as its metadata says. */
    static boolean isNone(Tables tables, String name, Schema schema, Map<String, String> properties) {
        return tables.columns(name).keySet().stream().allMatch(column -> schema.findField(column) != null)
                && properties.keySet().stream().noneMatch(property -> property.startsWith(TO_FILL));
    }

    /**
     * Sees that a table was not written by a later Solieu, whose columns this one would leave empty.
     *
     * @throws Fault.OfSource if it has a column that {@code table.sql} does not name
     */
    static void requireKnown(Tables tables, String name, Schema schema) {
        Set<String> known = tables.columns(name).keySet();
        schema.columns().stream()
                .map(Types.NestedField::name)
                .filter(column -> !known.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new Fault.OfSource(
                            "Cannot open %s: it has column %s, which this Solieu does not know, so a later one wrote it; use that one, or './solieu restore FILE' of a backup made before the upgrade into another home"
                                    .formatted(name, column));
                });
    }

    /** Adds and fills them. */
    void add() {
        Map<String, String> declared = tables.columns(name);
        Map<String, String> fills = tables.fills(name);
        List<String> before = new ArrayList<>();
        declared.forEach((column, definition) -> {
            if (warehouse.iceberg(name).schema().findField(column) == null) {
                add(column, definition, before, fills.containsKey(column));
            }
            before.add(column);
        });
        fills.forEach(this::fill);
    }

    private void add(String column, String definition, List<String> before, boolean toFill) {
        if (definition.contains(" NOT NULL")) {
            throw new Fault.OfSource(
                    "Cannot open %s: it was made by an earlier Solieu and lacks column %s, which no old row can be given; keep a backup with the earlier Solieu, then load the documents into a new home"
                            .formatted(name, column));
        }
        if (toFill) {
            property("SET TBLPROPERTIES ('%s%s' = 'true')".formatted(TO_FILL, column), table -> isNoted(table, column));
        }
        String place = before.isEmpty() ? "FIRST" : "AFTER " + before.getLast();
        property(
                "ADD COLUMN %s %s".formatted(definition, place),
                table -> table.schema().findField(column) != null);
    }

    private void fill(String column, String statement) {
        if (isNoted(warehouse.iceberg(name), column)) {
            warehouse.commit(name, Map.of(), () -> warehouse.spark().sql(statement));
            property("UNSET TBLPROPERTIES ('%s%s')".formatted(TO_FILL, column), table -> !isNoted(table, column));
        }
    }

    private void property(String change, Predicate<Table> isDone) {
        String statement = "ALTER TABLE %s.%s %s".formatted(Warehouse.CATALOG, name, change);
        warehouse.alter(name, () -> warehouse.spark().sql(statement), isDone);
    }

    private static boolean isNoted(Table table, String column) {
        return table.properties().containsKey(TO_FILL + column);
    }
}
