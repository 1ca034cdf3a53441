package org.solieu.observations;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Vocabulary;

/** What the claims of one document amount to: its values, those they imply, and its rejections. */
final class DocumentObserver implements Serializable {
    private final Vocabulary vocabulary;
    private final Corrections.ByClaim corrections;
    private final Observer observer;

    DocumentObserver(Vocabulary vocabulary, Corrections corrections) {
        this.vocabulary = vocabulary;
        this.corrections = corrections.byClaim();
        this.observer = new Observer(vocabulary);
    }

    /**
     * Observes claims that belong together.
     *
     * @param claims of one document and one family of indicators, in any order
     * @return for each claim a rejection or its part in a value; values that are implied besides
     */
    List<Observed> observe(List<Claim> claims) {
        List<Observed> result = new ArrayList<>();
        List<Observation> stated = new ArrayList<>();
        Neighbours neighbours = observer.neighbours(claims);
        for (Claim claim : claims) {
            switch (observe(claim, neighbours)) {
                case Observed.Value value -> stated.add(value.observation());
                case Observed.Rejected rejected -> result.add(rejected);
            }
        }
        List<Observed> settled = Settlement.settle(stated);
        result.addAll(settled);
        Implications.of(vocabulary, values(settled)).forEach(implied -> result.add(new Observed.Value(implied, 0)));
        return result;
    }

    private Observed observe(Claim stated, Neighbours neighbours) {
        Claim claim = stated;
        for (Correction correction : corrections.of(stated.documentId(), stated.id())) {
            @Nullable Claim corrected = ClaimCorrection.apply(correction, claim);
            if (corrected == null) {
                return observer.withdrawn(stated, correction);
            }
            claim = corrected;
        }
        return observer.observe(claim, neighbours);
    }

    private static List<Observation> values(List<Observed> settled) {
        List<Observation> values = new ArrayList<>();
        for (Observed observed : settled) {
            if (observed instanceof Observed.Value value) {
                values.add(value.observation());
            }
        }
        return values;
    }
}
