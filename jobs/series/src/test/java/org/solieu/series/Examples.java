package org.solieu.series;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Quantity;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Vocabulary;

/** Vintages to test with: domestic revenue of a province, in billions for short. */
final class Examples {
    static final Vocabulary VOCABULARY =
            Vocabulary.load(Path.of(System.getProperty("solieu.project"), "schemas", "vocabulary"));
    static final FigureKey REVENUE =
            new FigureKey("domestic_revenue", Breakdown.WHOLE, "34", Period.year(2023), Scenario.ACTUAL, Measure.LEVEL);

    private Examples() {}

    static Vintage vintage(FigureKey key, String value, String document, String publishedOn) {
        return vintage(key, value, document, publishedOn, How.STATED, 1);
    }

    static Vintage vintage(FigureKey key, String value, String document, String publishedOn, How how, int sourceRank) {
        return vintage(key, value, document, document + ".txt", publishedOn, how, sourceRank, LocalDate.of(2024, 1, 2));
    }

    /** A vintage whose words allow more than one value, the upper end left out. */
    static Vintage within(Vintage vintage, String lower, String upper) {
        Quantity quantity = vintage.observation().quantity();
        Bounds bounds = new Bounds(new BigDecimal(lower), true, new BigDecimal(upper), false);
        Observation observation = new Observation(
                vintage.key(),
                new Quantity(quantity.value(), bounds, quantity.unit(), Qualifier.OVER),
                vintage.observation().status(),
                vintage.observation().how(),
                vintage.observation().provenance());
        return new Vintage(vintage.subject(), observation, vintage.loadedOn());
    }

    /** The same, as settled as its document says. */
    static Vintage settled(Vintage vintage, FigureStatus status) {
        Observation before = vintage.observation();
        Observation observation =
                new Observation(before.key(), before.quantity(), status, before.how(), before.provenance());
        return new Vintage(vintage.subject(), observation, vintage.loadedOn());
    }

    /** A vintage of a file of some name, published on the same day as every other. */
    static Vintage named(String file, String value, String document, LocalDate loadedOn) {
        return vintage(REVENUE, value, document, file, "2024-01-01", How.STATED, 1, loadedOn);
    }

    private static Vintage vintage(
            FigureKey key,
            String value,
            String document,
            String file,
            String publishedOn,
            How how,
            int sourceRank,
            LocalDate loadedOn) {
        Provenance provenance = new Provenance(
                "claim-" + document + "-" + key.measure() + key.scenario() + key.period(),
                document,
                file,
                "press",
                sourceRank,
                LocalDate.parse(publishedOn),
                PublishedOnBasis.DECLARED,
                "characters 0-5",
                value,
                "test");
        String unit = key.measure() == Measure.LEVEL ? "VND" : "percent";
        Quantity quantity =
                new Quantity(new BigDecimal(value), Bounds.point(new BigDecimal(value)), unit, Qualifier.EXACT);
        return new Vintage("budget_revenue", new Observation(key, quantity, null, how, provenance), loadedOn);
    }
}
