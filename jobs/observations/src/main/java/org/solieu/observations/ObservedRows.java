package org.solieu.observations;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.ObservationRow;
import org.solieu.warehouse.Rows;
import org.solieu.warehouse.Run;

/** Writes what was observed as rows of two columns, a value and a rejection, of which one is NULL. */
record ObservedRows(Run run, Vocabulary vocabulary, StructType values, StructType rejections) implements Serializable {

    StructType schema() {
        return new StructType().add("value", values, true).add("rejection", rejections, true);
    }

    Row row(Observed observed) {
        return switch (observed) {
            case Observed.Value value -> RowFactory.create(value(value), null);
            case Observed.Rejected rejected -> RowFactory.create(null, rejection(rejected));
        };
    }

    private Row value(Observed.Value value) {
        Observation observation = value.observation();
        Map<String, @Nullable Object> columns = ObservationRow.columns(observation);
        putRun(columns);
        columns.put(
                "subject", vocabulary.indicator(observation.key().indicator()).subject());
        columns.put("times_stated", value.timesStated());
        return Rows.of(values, columns);
    }

    private Row rejection(Observed.Rejected rejected) {
        Provenance claim = rejected.claim();
        Map<String, @Nullable Object> columns = new HashMap<>();
        putRun(columns);
        columns.put("document_id", claim.documentId());
        columns.put("name", claim.name());
        columns.put("source", claim.source());
        columns.put("published_on", claim.publishedOn());
        columns.put("claim_id", claim.claimId());
        columns.put("locator", claim.locator());
        columns.put("raw", claim.quote());
        columns.put("rule", rejected.rule().code());
        columns.put("detail", rejected.detail());
        return Rows.of(rejections, columns);
    }

    private void putRun(Map<String, @Nullable Object> columns) {
        columns.put("loaded_on", run.day());
        columns.put("run_id", run.id());
    }
}
