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
import org.solieu.vocabulary.Words;

/**
 * Sees whether documents still say what a correction was made for. One that they no longer say stops a load; the answer of a
 * review is left out and told.
 */
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
     * @return the answers that no longer fit, by their ids, with what is there instead
     * @throws Fault.OfSource naming the first correction that expects something else
     */
    static Map<String, String> check(List<Correction> corrections, Dataset<Row> statements) {
        List<Correction> guarded = corrections.stream()
                .filter(correction -> correction.expect() != null)
                .toList();
        if (guarded.isEmpty()) {
            return Map.of();
        }
        Guards guards = new Guards();
        guards.listen(guarded, statements);
        Map<String, String> stale = new HashMap<>();
        for (Correction correction : guarded) {
            @Nullable String fact = guards.contradiction(correction);
            if (fact != null && !correction.isAnswer()) {
                throw refusal(correction, fact);
            }
            if (fact != null) {
                stale.put(correction.id(), fact);
            }
        }
        return stale;
    }

    private void listen(List<Correction> guarded, Dataset<Row> statements) {
        Object[] names = guarded.stream()
                .map(correction -> correction.locate().name())
                .distinct()
                .toArray();
        statements
                .where(col("name").isin(names))
                .select("claim_id", "document_id", "name", "value", "quote")
                .collectAsList()
                .forEach(this::hear);
    }

    private void hear(Row row) {
        claims.put(row.getString(0), new Said(row.getString(1), row.getDecimal(3), row.getString(4)));
        documents.put(row.getString(2), row.getString(1));
    }

    /** What is there instead of what a correction expects; null where it is what it expects, or the file is not. */
    private @Nullable String contradiction(Correction correction) {
        @Nullable String document = documents.get(correction.locate().name());
        if (document == null) {
            return null;
        }
        if (!document.equals(correction.locate().document())) {
            return "the file has been replaced by another, " + document;
        }
        @Nullable Said said = claims.get(correction.locate().claim());
        Correction.@Nullable Expect expected = correction.expect();
        if (said == null) {
            return "no figure is read there any longer";
        }
        boolean isSame = expected == null
                || (said.value().compareTo(expected.value()) == 0
                        && Words.nfc(said.quote()).equals(Words.nfc(expected.quote())));
        return isSame
                ? null
                : "it now says '%s', read as %s"
                        .formatted(
                                said.quote(), said.value().stripTrailingZeros().toPlainString());
    }

    private static Fault refusal(Correction correction, String fact) {
        return new Fault.OfSource("Cannot apply correction %s of '%s': %s; look at it, then change or remove its file"
                .formatted(correction.id(), correction.locate().name(), fact));
    }
}
