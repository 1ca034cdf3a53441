package org.solieu.archive;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Locator;
import org.solieu.warehouse.Rows;
import org.solieu.warehouse.Run;

/** Writes documents and refused files as rows of their tables. */
record ArchiveRows(Run run, StructType documents, StructType rejections) {

    Row document(Accepted document) {
        Map<String, @Nullable Object> columns = ofRun();
        columns.put("document_id", document.id());
        columns.put("name", document.file().name());
        columns.put("source", document.source().code());
        columns.put("format", document.source().format().code());
        columns.put("media_type", document.decoded().mediaType());
        columns.put("size", document.size());
        columns.put("got_at", document.gotAt());
        columns.put("address", document.sidecar().address());
        columns.put("replaces", document.sidecar().replaces());
        columns.put("publisher", document.publisher());
        columns.put("place", document.place());
        columns.put("published_on", document.publication().day());
        columns.put("published_on_basis", document.publication().basis().code());
        columns.put("text", document.decoded().text());
        return Rows.of(documents, columns);
    }

    Row rejection(Refused refused) {
        Map<String, @Nullable Object> columns = ofRun();
        columns.put("document_id", refused.id());
        columns.put("name", refused.name());
        columns.put("source", refused.source());
        columns.put("locator", new Locator.WholeDocument().toString());
        columns.put("raw", refused.name());
        columns.put("rule", refused.rule().code());
        columns.put("detail", refused.detail());
        return Rows.of(rejections, columns);
    }

    private Map<String, @Nullable Object> ofRun() {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("loaded_on", run.day());
        columns.put("run_id", run.id());
        return columns;
    }
}
