package org.solieu.series;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.ObservationRow;
import org.solieu.warehouse.Rows;
import org.solieu.warehouse.Run;

/**
 * Reads rows of {@code series.figures}, and writes the changes that a release makes to them.
 *
 * @param figures columns of {@code series.figures}
 */
record ChangeRows(Run run, int release, StructType figures) implements Serializable {
    /** Column that says why a vintage is held back. */
    static final String HELD = "held";

    /** Column that names the claims that a vintage cannot hold together with. */
    static final String CONTRADICTS = "contradicts";

    /** Columns that say what the others of those leave for it. */
    static final String FOLLOWS_LOWER = "follows_lower";

    static final String FOLLOWS_UPPER = "follows_upper";

    /** Column that says which document replaces that of a vintage. */
    static final String REPLACED_BY = "replaced_by";

    private static final String ACTION = "action";

    /** The columns of a change: those of the table, and what happens to the row. */
    StructType schema() {
        return figures.add(ACTION, DataTypes.StringType, false);
    }

    static FigureRow read(Row row) {
        Vintage vintage = new Vintage(
                row.getAs("subject"),
                ObservationRow.read(row),
                row.<LocalDate>getAs("loaded_on"),
                row.<@Nullable String>getAs(HELD),
                contradiction(row),
                row.<@Nullable String>getAs(REPLACED_BY));
        return new FigureRow(vintage, row.<Integer>getAs("release_from"), row.<Integer>getAs("release_to"));
    }

    private static @Nullable Contradiction contradiction(Row row) {
        @Nullable String claims = row.getAs(CONTRADICTS);
        return claims == null
                ? null
                : new Contradiction(
                        claims,
                        row.<@Nullable BigDecimal>getAs(FOLLOWS_LOWER),
                        row.<@Nullable BigDecimal>getAs(FOLLOWS_UPPER));
    }

    Row row(Change change) {
        return switch (change) {
            case Change.Insert(FigureRow row) -> row("insert", row, row.releaseTo(), null);
            case Change.Close(FigureRow row) -> row("close", row, release, null);
            case Change.Withdraw(FigureRow row) ->
                row("withdraw", row, row.isShown() ? release : row.releaseTo(), release);
        };
    }

    private static void putContradiction(Map<String, @Nullable Object> columns, @Nullable Contradiction contradiction) {
        columns.put(CONTRADICTS, contradiction == null ? null : contradiction.claims());
        columns.put(FOLLOWS_LOWER, contradiction == null ? null : contradiction.followsLower());
        columns.put(FOLLOWS_UPPER, contradiction == null ? null : contradiction.followsUpper());
    }

    private Row row(String action, FigureRow row, int releaseTo, @Nullable Integer withdrawnIn) {
        Map<String, @Nullable Object> columns =
                ObservationRow.columns(row.vintage().observation());
        columns.put("subject", row.vintage().subject());
        columns.put("loaded_on", row.vintage().loadedOn());
        columns.put(HELD, row.vintage().held());
        putContradiction(columns, row.vintage().contradiction());
        columns.put(REPLACED_BY, row.vintage().replacedBy());
        columns.put("run_id", run.id());
        columns.put("release_from", row.releaseFrom());
        columns.put("release_to", releaseTo);
        columns.put("withdrawn_in", withdrawnIn);
        columns.put(ACTION, action);
        return Rows.of(schema(), columns);
    }
}
