package org.solieu.series;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.ObservationRow;
import org.solieu.warehouse.Rows;
import org.solieu.warehouse.Run;

/**
 * Turns the rows of figures that belong together into the changes a release makes to them.
 *
 * @param figures columns of {@code series.figures}
 */
record FigureChanges(DerivationRules rules, Run run, int release, StructType figures) implements Serializable {
    static final String ACTION = "action";

    /** The columns of a change: those of the table, and what happens to the row. */
    StructType schema() {
        return figures.add(ACTION, DataTypes.StringType, false);
    }

    /** Rows of changes; all vintages of the figures but those of the run's day stay wanted. */
    Iterator<Row> of(Iterator<Row> rows) {
        List<FigureRow> known = new ArrayList<>();
        Map<Vintage.Identity, Vintage> stated = new LinkedHashMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            FigureRow figure = read(row);
            boolean isIncoming = row.<Boolean>getAs(TouchedFigures.INCOMING);
            if (!isIncoming) {
                known.add(figure);
            }
            boolean isReplaced = !isIncoming && figure.vintage().loadedOn().equals(run.day());
            if (!isReplaced && !figure.vintage().isDerived()) {
                stated.put(figure.vintage().identity(), figure.vintage());
            }
        }
        List<Vintage> wanted = new ArrayList<>(stated.values());
        wanted.addAll(Derivations.of(rules, List.copyOf(stated.values())));
        return Changes.between(known, wanted, release).stream().map(this::row).iterator();
    }

    private static FigureRow read(Row row) {
        Vintage vintage =
                new Vintage(row.getAs("subject"), ObservationRow.read(row), row.<LocalDate>getAs("loaded_on"));
        return new FigureRow(vintage, row.<Integer>getAs("release_from"), row.<Integer>getAs("release_to"));
    }

    private Row row(Change change) {
        return switch (change) {
            case Change.Insert(FigureRow row) -> row("insert", row, row.releaseTo(), null);
            case Change.Close(FigureRow row) -> row("close", row, release, null);
            case Change.Withdraw(FigureRow row) ->
                row("withdraw", row, row.isShown() ? release : row.releaseTo(), release);
        };
    }

    private Row row(String action, FigureRow row, int releaseTo, @Nullable Integer withdrawnIn) {
        Map<String, @Nullable Object> columns =
                ObservationRow.columns(row.vintage().observation());
        columns.put("subject", row.vintage().subject());
        columns.put("loaded_on", row.vintage().loadedOn());
        columns.put("run_id", run.id());
        columns.put("release_from", row.releaseFrom());
        columns.put("release_to", releaseTo);
        columns.put("withdrawn_in", withdrawnIn);
        columns.put(ACTION, action);
        return Rows.of(schema(), columns);
    }
}
