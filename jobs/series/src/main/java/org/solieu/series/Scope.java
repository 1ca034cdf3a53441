package org.solieu.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * What a release makes anew: everything a day's load brought, and everything some documents say. What lies outside stays
 * as it is known.
 *
 * @param day day of a load; null where no whole day is meant
 * @param documents documents by id, whatever their day
 */
record Scope(@Nullable LocalDate day, Set<String> documents) implements Serializable {
    /** The rows within, of the day's values and of {@code series.figures} alike. */
    Column rows() {
        Column ofDocuments = col("document_id").isin(documents.toArray());
        return day == null ? ofDocuments : col("loaded_on").equalTo(lit(day)).or(ofDocuments);
    }

    /** Whether the release makes a vintage anew. */
    boolean covers(Vintage vintage) {
        return vintage.loadedOn().equals(day)
                || documents.contains(vintage.observation().provenance().documentId());
    }
}
