package org.solieu.observations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Correction.Locate;
import org.solieu.vocabulary.RejectionRule;

/**
 * A document of prose, for a person to look at what was read in it.
 *
 * @param id SHA-256 of the document
 * @param place words for the place it speaks of, if declared
 * @param figures in the order of the text
 * @param trial tries answers on its claims
 */
public record ReviewedDocument(
        String id,
        String name,
        String source,
        LocalDate loadedOn,
        LocalDate publishedOn,
        @Nullable String place,
        @Nullable String publisher,
        String text,
        List<ReviewedFigure> figures,
        Trial trial) {

    /** Why a figure that is accepted or mended would be refused all the same. */
    public record Objection(RejectionRule rule, String detail) {}

    /** Tries an answer, before it is written: a slip would take the figure away. */
    public interface Trial {
        /** What speaks against an answer. */
        Optional<Objection> objection(Correction answer);
    }

    /** How many of its figures wait for a person. */
    public long waiting() {
        return figures.stream().filter(ReviewedFigure::isWaiting).count();
    }

    /** Where an answer about one of its figures applies. */
    public Locate locate(ReviewedFigure figure) {
        return new Locate(id, name, loadedOn, figure.id());
    }
}
