package org.solieu.observations;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.RejectionRule;

/**
 * What was read at one place of a document, for a person to look at.
 *
 * @param id id of the claim
 * @param part number of the claim among those of one place
 * @param reading the fields of its key, by name; a field that nothing tells is missing
 * @param probability how probable it is that it was read right; null where that is not known
 * @param refusal why it is no figure; null where it is one
 */
public record ReviewedFigure(
        String id,
        String locator,
        int part,
        String quote,
        BigDecimal value,
        @Nullable BigDecimal valueMax,
        String unit,
        String qualifier,
        Map<String, String> reading,
        @Nullable BigDecimal probability,
        @Nullable RejectionRule refusal) {

    static ReviewedFigure of(Claim claim, int part, @Nullable RejectionRule refusal) {
        return new ReviewedFigure(
                claim.id(),
                claim.locator(),
                part,
                claim.quote(),
                claim.value(),
                claim.valueMax(),
                claim.unit(),
                claim.qualifier().code(),
                reading(claim),
                claim.trust().probability(),
                refusal);
    }

    private static Map<String, String> reading(Claim claim) {
        Map<String, String> reading = new LinkedHashMap<>();
        if (claim.indicator() != null) {
            reading.put("indicator", claim.indicator());
        }
        reading.put("breakdown", claim.breakdown().toString());
        reading.put("measure", claim.measure().code());
        reading.put("scenario", claim.scenario().code());
        if (claim.place() != null) {
            reading.put("place", claim.place());
        }
        if (claim.period() != null) {
            reading.put("period", claim.period().toString());
        }
        return reading;
    }

    /** Whether it waits for a person. */
    public boolean isWaiting() {
        return refusal == RejectionRule.READING_DOUBTFUL
                || refusal == RejectionRule.NOT_REVIEWED
                || refusal == RejectionRule.HELD_SLIP_OF_UNIT;
    }

    /** What the document must go on saying for an answer to hold. */
    public Correction.Expect expect() {
        return new Correction.Expect(value, quote);
    }
}
