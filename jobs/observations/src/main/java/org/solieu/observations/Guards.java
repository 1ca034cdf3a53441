package org.solieu.observations;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Fault;

/** Stops a load whose documents no longer say what a correction was made for. */
final class Guards {
    private record Said(String document, BigDecimal value, String quote) {}

    private final Map<String, Said> claims = new HashMap<>();
    private final Map<String, String> documents = new HashMap<>();

    private Guards() {}

    /**
     * Compares what the corrections expect with what is said.
     *
     * @param corrections of one day
     * @param statements rows of {@code claims.statements} of that day
     * @throws Fault.OfSource naming the first correction that expects something else
     */
    static void check(List<Correction> corrections, Dataset<Row> statements) {
        List<Correction> guarded = corrections.stream()
                .filter(correction -> correction.expect() != null)
                .toList();
        if (guarded.isEmpty()) {
            return;
        }
        Object[] names =
                guarded.stream().map(correction -> correction.locate().name()).toArray();
        Guards guards = new Guards();
        statements
                .where(col("name").isin(names))
                .select("claim_id", "document_id", "name", "value", "quote")
                .collectAsList()
                .forEach(guards::hear);
        guarded.forEach(guards::check);
    }

    private void hear(Row row) {
        claims.put(row.getString(0), new Said(row.getString(1), row.getDecimal(3), row.getString(4)));
        documents.put(row.getString(2), row.getString(1));
    }

    private void check(Correction correction) {
        @Nullable String document = documents.get(correction.locate().name());
        if (document == null) {
            return;
        }
        if (!document.equals(correction.locate().document())) {
            throw refusal(correction, "the file has been replaced by another, " + document);
        }
        @Nullable Said said = claims.get(correction.locate().claim());
        Correction.@Nullable Expect expected = correction.expect();
        if (said == null) {
            throw refusal(correction, "no figure is read there any longer");
        }
        if (expected != null
                && (said.value().compareTo(expected.value()) != 0
                        || !said.quote().equals(expected.quote()))) {
            throw refusal(
                    correction,
                    "it now says '%s', read as %s"
                            .formatted(
                                    said.quote(),
                                    said.value().stripTrailingZeros().toPlainString()));
        }
    }

    private static Fault refusal(Correction correction, String fact) {
        return new Fault.OfSource("Cannot apply correction %s of '%s': %s; look at it, then change or remove its file"
                .formatted(correction.id(), correction.locate().name(), fact));
    }
}
