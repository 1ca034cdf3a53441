package org.solieu.workflow.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.solieu.claims.Document;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.ProseReader;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.claims.prose.rating.Judge.Effect;
import org.solieu.claims.prose.rating.Slot;
import org.solieu.claims.prose.text.Explained;
import org.solieu.observations.ReviewedDocument;
import org.solieu.observations.ReviewedFigure;
import org.solieu.vocabulary.PublishedOnBasis;

/** Says what spoke against the readings of a document, by reading it once more. */
public final class Doubts {
    private static final int MOST = 3;

    private final ProseReader reader;
    private final Judge judge;

    /** Doubts of the reader that this build brings along. */
    public Doubts(ProseReader reader, Judge judge) {
        this.reader = reader;
        this.judge = judge;
    }

    /**
     * What speaks against a slot of a reading.
     *
     * @param probability that the slot is right
     * @param against the strongest evidence against it, the strongest first, each with what it takes from the probability
     */
    public record Doubt(BigDecimal probability, List<Effect> against) {}

    /** Where a figure stands: a place, and its number among those of that place. */
    private record Where(String locator, int part) {}

    /** The readings of a document as they are read today, for its figures that are still read. */
    public Map<String, Explained> readings(ReviewedDocument document) {
        Map<Where, Explained> read = new HashMap<>();
        for (Explained one : reader.explain(prose(document))) {
            if (one.item() instanceof Statement statement) {
                read.put(new Where(statement.locator().toString(), statement.part()), one);
            }
        }
        Map<String, Explained> readings = new HashMap<>();
        for (ReviewedFigure figure : document.figures()) {
            Explained one = read.get(new Where(figure.locator(), figure.part()));
            if (one != null) {
                readings.put(figure.id(), one);
            }
        }
        return readings;
    }

    private static Document prose(ReviewedDocument document) {
        return new Document(
                document.id(),
                document.name(),
                document.source(),
                document.publishedOn(),
                PublishedOnBasis.DECLARED,
                document.place(),
                document.publisher(),
                document.text());
    }

    /** What speaks against each slot of a reading. */
    public Map<Slot, Doubt> of(Explained reading) {
        Map<Slot, Doubt> doubts = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            BigDecimal probability = BigDecimal.valueOf(judge.probability(slot, reading.evidence()))
                    .setScale(2, RoundingMode.HALF_UP);
            doubts.put(slot, new Doubt(probability, against(slot, reading.evidence())));
        }
        return doubts;
    }

    private List<Effect> against(Slot slot, List<String> evidence) {
        return judge.effects(slot, evidence).stream()
                .filter(effect -> effect.change() < 0)
                .limit(MOST)
                .toList();
    }
}
