package org.solieu.observations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.RejectionRule;

/**
 * Tries answers and corrections on claims of one document.
 *
 * @param claims by their ids
 */
record AnswerTrial(Observer observer, Map<String, Claim> claims) implements ReviewedDocument.Trial {
    @Override
    public Optional<ReviewedDocument.Objection> objection(Correction answer) {
        @Nullable Claim claim = claims.get(String.valueOf(answer.locate().claim()));
        @Nullable Claim corrected = claim == null ? null : ClaimCorrection.apply(answer, claim);
        if (corrected == null) {
            return Optional.empty();
        }
        Neighbours neighbours = observer.neighbours(List.copyOf(claims.values()));
        return observer.observe(corrected, neighbours)
                        instanceof Observed.Rejected(Provenance of, RejectionRule rule, String detail)
                ? Optional.of(new ReviewedDocument.Objection(rule, detail))
                : Optional.empty();
    }
}
