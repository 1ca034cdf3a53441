package org.solieu.views.superset;

import java.util.SortedMap;
import java.util.TreeMap;
import org.solieu.views.Trino;
import org.solieu.vocabulary.Fault;

/**
 * Asks Trino, as the user of Superset, what every dataset and chart would ask, before any of them is made. A chart is asked
 * for in one language: in the other it asks the same of a dataset that was asked for itself.
 */
record Proof(Trino trino) {

    void of(Declared declared) {
        declared.datasets().forEach(this::dataset);
        declared.charts().stream()
                .filter(chart -> chart.language() == Language.VI)
                .forEach(this::chart);
    }

    private void dataset(Dataset dataset) {
        String name = "dataset " + dataset.name();
        SortedMap<String, String> found =
                trino.types("make " + name, "SELECT * FROM (\n%s\n) LIMIT 1".formatted(dataset.provableQuery()));
        if (!found.equals(dataset.types())) {
            throw new Fault.OfOurs("Cannot make %s: its columns are %s, must be as in %s: %s"
                    .formatted(
                            name,
                            without(found, dataset.types()),
                            dataset.definition().file(),
                            without(dataset.types(), found)));
        }
    }

    private void chart(Chart chart) {
        trino.types("make chart " + chart.name(), chart.provableQuery());
    }

    private static SortedMap<String, String> without(
            SortedMap<String, String> types, SortedMap<String, String> others) {
        SortedMap<String, String> rest = new TreeMap<>(types);
        rest.entrySet().removeAll(others.entrySet());
        return rest;
    }
}
