package org.solieu.observations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Corrections;
import org.solieu.warehouse.Rows;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Warehouse;

/** Tells in {@code observations.corrections} which corrections the values of each day were made with. */
record CorrectionLog(Warehouse warehouse, Corrections corrections) {
    private static final String TABLE = "observations.corrections";

    /** Days whose values were made with other corrections than those in force. */
    Set<LocalDate> outdatedDays() {
        Map<String, LocalDate> wanted = corrections.all().stream()
                .collect(Collectors.toMap(
                        Correction::fingerprint,
                        correction -> correction.locate().loadedOn(),
                        (a, b) -> a));
        Map<String, LocalDate> applied = new HashMap<>();
        if (isWritten()) {
            warehouse
                    .table(TABLE)
                    .where(col("in_force"))
                    .select("fingerprint", "loaded_on")
                    .collectAsList()
                    .forEach(row -> applied.put(row.getString(0), row.getLocalDate(1)));
        }
        Set<LocalDate> outdated = new TreeSet<>(without(wanted, applied.keySet()));
        outdated.addAll(without(applied, wanted.keySet()));
        return outdated;
    }

    private static Set<LocalDate> without(Map<String, LocalDate> days, Set<String> fingerprints) {
        Map<String, LocalDate> rest = new HashMap<>(days);
        rest.keySet().removeAll(fingerprints);
        return new HashSet<>(rest.values());
    }

    private boolean isWritten() {
        return warehouse.iceberg(TABLE).currentSnapshot() != null;
    }

    /** Replaces a day: its corrections in force, and those that once were. */
    void write(Run run) {
        List<Correction> ofDay = corrections.all().stream()
                .filter(correction -> correction.locate().loadedOn().equals(run.day()))
                .toList();
        if (ofDay.isEmpty() && !isWritten()) {
            return;
        }
        StructType schema = warehouse.schema(TABLE);
        List<Row> rows = new ArrayList<>(ended(run, ofDay));
        ofDay.forEach(correction -> rows.add(row(schema, run, correction)));
        if (!rows.isEmpty()) {
            warehouse.replaceDay(TABLE, run, warehouse.spark().createDataFrame(rows, schema));
        }
    }

    private List<Row> ended(Run run, List<Correction> ofDay) {
        Object[] inForce = ofDay.stream().map(Correction::fingerprint).toArray();
        return warehouse
                .day(TABLE, run.day())
                .where(col("fingerprint").isin(inForce).equalTo(lit(false)))
                .withColumn("in_force", lit(false))
                .collectAsList();
    }

    private static Row row(StructType schema, Run run, Correction correction) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("loaded_on", run.day());
        columns.put("run_id", run.id());
        columns.put("correction", correction.id());
        columns.put("fingerprint", correction.fingerprint());
        columns.put("document_id", correction.locate().document());
        columns.put("name", correction.locate().name());
        columns.put("claim_id", correction.locate().claim());
        columns.put("action", correction.action().word());
        columns.put("detail", correction.action().description());
        columns.put("reason", correction.reason());
        columns.put("who", correction.who());
        columns.put("made_on", correction.madeOn());
        columns.put("in_force", true);
        return Rows.of(schema, columns);
    }
}
