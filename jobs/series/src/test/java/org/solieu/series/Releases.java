package org.solieu.series;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.ObservationRow;
import org.solieu.warehouse.Rows;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/** Figures of one place in a warehouse: observed, published and looked at by tests. */
record Releases(Warehouse warehouse, String place) {
    static Warehouse open(Path home) {
        Map<String, String> environment = Map.of(
                "SOLIEU_HOME", home.toString(),
                "SOLIEU_PROJECT", System.getProperty("solieu.project"),
                "SOLIEU_SPARK_MASTER", "local[2]");
        return Warehouse.open(Settings.of(environment), "test", waiting -> {});
    }

    /** The newest release's number. */
    int newest() {
        return warehouse
                .table("series.releases")
                .selectExpr("coalesce(max(release), 0)")
                .first()
                .getInt(0);
    }

    StageResult publish(LocalDate day) {
        return PublishRelease.of(warehouse, Examples.VOCABULARY, Run.of(day)).execute();
    }

    /** Makes vintages the values of a day. */
    void observe(LocalDate day, Vintage... vintages) {
        StructType schema = warehouse.schema("observations.values");
        List<Row> rows = Stream.of(vintages)
                .map(vintage -> {
                    Map<String, @Nullable Object> columns = ObservationRow.columns(vintage.observation());
                    columns.put("subject", vintage.subject());
                    columns.put("place", place);
                    columns.put("loaded_on", day);
                    columns.put("run_id", "run");
                    columns.put("times_stated", 1);
                    return Rows.of(schema, columns);
                })
                .toList();
        warehouse.replaceDay(
                "observations.values", Run.of(day), warehouse.spark().createDataFrame(rows, schema));
    }

    /** Measures and values that readers see. */
    List<String> shown() {
        return shownIn(Integer.MAX_VALUE - 1);
    }

    /** Measures and values that a release shows. */
    List<String> shownIn(int release) {
        return warehouse
                .table("series.figures")
                .where("place = '%s' AND release_from <= %d AND release_to > %d".formatted(place, release, release))
                .selectExpr("concat(measure, ' ', cast(value AS INT))")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    List<Row> rows() {
        return warehouse
                .table("series.figures")
                .where("place = '" + place + "'")
                .orderBy("claim_id", "measure", "release_from")
                .collectAsList();
    }
}
