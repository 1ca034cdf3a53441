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
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
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
    private static final String STALE = "; no longer applies: ";

    private static final String DAYS_OF_SEVERAL_RUNS = """
            WITH corrected AS (SELECT loaded_on, run_id FROM observations.corrections)
            SELECT loaded_on
            FROM (
              SELECT * FROM corrected
              UNION
              SELECT loaded_on, run_id FROM observations.values WHERE loaded_on IN (SELECT loaded_on FROM corrected)
              UNION
              SELECT loaded_on, run_id FROM observations.rejections WHERE loaded_on IN (SELECT loaded_on FROM corrected))
            GROUP BY loaded_on
            HAVING count(*) > 1
            """;

    /**
     * Days whose values were made with other corrections than those in force, or by a run that died: it wrote the day's log
     * and did not come to the values.
     */
    Set<LocalDate> outdatedDays() {
        Map<String, LocalDate> wanted = corrections.inForce().stream()
                .collect(Collectors.toMap(
                        Correction::fingerprint,
                        correction -> correction.locate().loadedOn(),
                        (a, b) -> a));
        if (!isWritten()) {
            return new TreeSet<>(wanted.values());
        }
        Map<String, LocalDate> applied = days(col("in_force"));
        Map<String, LocalDate> known = days(col("in_force").or(col("detail").contains(STALE)));
        Set<LocalDate> outdated = new TreeSet<>(without(wanted, known.keySet()));
        outdated.addAll(without(applied, wanted.keySet()));
        outdated.addAll(halfWritten());
        return outdated;
    }

    private Map<String, LocalDate> days(Column which) {
        Map<String, LocalDate> days = new HashMap<>();
        warehouse
                .table(TABLE)
                .where(which)
                .select("fingerprint", "loaded_on")
                .collectAsList()
                .forEach(row -> days.put(row.getString(0), row.getLocalDate(1)));
        return days;
    }

    private List<LocalDate> halfWritten() {
        return warehouse.spark().sql(DAYS_OF_SEVERAL_RUNS).collectAsList().stream()
                .map(row -> row.getLocalDate(0))
                .toList();
    }

    private static Set<LocalDate> without(Map<String, LocalDate> days, Set<String> fingerprints) {
        Map<String, LocalDate> rest = new HashMap<>(days);
        rest.keySet().removeAll(fingerprints);
        return new HashSet<>(rest.values());
    }

    /** Whether a document is, or once was, withdrawn. */
    boolean tellsOfAWithdrawal(String document) {
        return isWritten()
                && !warehouse
                        .table(TABLE)
                        .where(col("document_id").equalTo(lit(document)))
                        .where("claim_id IS NULL AND action = 'drop'")
                        .isEmpty();
    }

    private boolean isWritten() {
        return warehouse.iceberg(TABLE).currentSnapshot() != null;
    }

    /**
     * Replaces a day, before its values are made: its corrections, and those that once were in force.
     *
     * @param stale answers that no longer fit, by their ids, with what is there instead
     */
    void write(Run run, Map<String, String> stale) {
        Corrections ofDay = corrections.ofDay(run.day());
        if (ofDay.equals(Corrections.NONE) && !isWritten()) {
            return;
        }
        StructType schema = warehouse.schema(TABLE);
        List<Row> rows = new ArrayList<>(ended(run, ofDay));
        for (Correction correction : ofDay.inForce()) {
            @Nullable String contradiction = stale.get(correction.id());
            String note = contradiction == null ? "" : STALE + contradiction;
            rows.add(row(schema, run, correction, contradiction == null, note));
        }
        for (Correction correction : ofDay.superseded()) {
            rows.add(row(schema, run, correction, false, successor(correction)));
        }
        if (!rows.isEmpty()) {
            warehouse.replaceDay(TABLE, run, warehouse.spark().createDataFrame(rows, schema));
        }
    }

    private List<Row> ended(Run run, Corrections ofDay) {
        Set<String> known = Stream.concat(ofDay.inForce().stream(), ofDay.superseded().stream())
                .map(correction -> correction.id() + correction.fingerprint())
                .collect(Collectors.toSet());
        return warehouse
                .day(TABLE, run.day())
                .withColumn("in_force", lit(false))
                .withColumn("run_id", lit(run.id()))
                .collectAsList()
                .stream()
                .filter(row -> !known.contains(row.<String>getAs("correction") + row.<String>getAs("fingerprint")))
                .toList();
    }

    private Row row(StructType schema, Run run, Correction correction, boolean inForce, String note) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("loaded_on", run.day());
        columns.put("run_id", run.id());
        columns.put("correction", correction.id());
        columns.put("fingerprint", correction.fingerprint());
        columns.put("document_id", correction.locate().document());
        columns.put("name", correction.locate().name());
        columns.put("claim_id", correction.locate().claim());
        columns.put("action", correction.action().word());
        columns.put("detail", correction.action().description() + note);
        columns.put("reason", correction.reason());
        columns.put("who", correction.who());
        columns.put("made_on", correction.madeOn());
        columns.put("in_force", inForce);
        return Rows.of(schema, columns);
    }

    private String successor(Correction correction) {
        return corrections
                .standing(correction)
                .map(standing -> "; superseded by " + standing.id())
                .orElse("");
    }
}
