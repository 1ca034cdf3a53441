package org.solieu.claims.prose.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.rating.Slot;

/**
 * A claim beside the labelled figure that it states.
 *
 * @param claim the claim, as {@code read --json} prints it
 * @param kind what stands where it was read
 * @param label the labelled figure; nothing unless the kind is {@code FIGURE}
 * @param agreeing the fields in which both agree
 */
public record Pair(JsonNode claim, Kind kind, @Nullable Label label, Set<Agreement> agreeing) {
    /** What stands in the text where a claim was read. */
    public enum Kind {
        /** A labelled figure. */
        FIGURE,
        /** A rough word, a criterion, a figure on which people differ, or one that is not asked for: no matter. */
        NEUTRAL,
        /** A number that is no figure. */
        TRAP,
        /** Nothing that is labelled, or a figure that another claim states already. */
        NOTHING
    }

    private static final List<Agreement> MEASURED =
            List.of(Agreement.MEASURE, Agreement.VALUE, Agreement.UNIT, Agreement.QUALIFIER);

    public Pair {
        agreeing = Set.copyOf(agreeing);
    }

    static Pair of(JsonNode claim, Label label) {
        return new Pair(claim, Kind.FIGURE, label, label.agreeing(claim));
    }

    /** Whether it neither rewards nor punishes. */
    public boolean isNeutral() {
        return kind == Kind.NEUTRAL;
    }

    /** Whether a part of what the claim says is right; nothing is where no figure is labelled. */
    public boolean isRight(Slot slot) {
        return switch (slot) {
            case INDICATOR -> claims("indicator") && agreeing.contains(Agreement.INDICATOR);
            case PART -> label != null && (claimsPart() ? label.mayBePart() : label.mayBeWhole());
            case MEASURE -> agreeing.containsAll(MEASURED);
            case PLACE -> agreeing.contains(Agreement.PLACE);
            case PERIOD -> agreeing.contains(Agreement.PERIOD);
        };
    }

    /** Whether it may stand in the warehouse: it is right in every field, and of a part where the figure is of a part. */
    public boolean isRight() {
        return agreeing.containsAll(Agreement.FULLY_RIGHT) && isRight(Slot.PART);
    }

    /** Whether a figure of a part was read as the whole. */
    public boolean isPartAsWhole() {
        return label != null && !claimsPart() && !label.mayBeWhole();
    }

    /** Whether the warehouse lets it in: it says so itself, or else says what it is of, where and when. */
    public boolean isAccepted() {
        return claim.has("accepted") ? claim.path("accepted").asBoolean() : isComplete();
    }

    /** Whether it says what it is of, where and when: without that nothing is let in, however sure. */
    public boolean isComplete() {
        boolean somewhere = claims("place") || claim.path("breakdown").has("bank");
        return claims("indicator") && claims("period") && somewhere;
    }

    /** How probable the reader holds it that the claim is right. */
    public Optional<BigDecimal> probability() {
        return claims("probability")
                ? Optional.of(new BigDecimal(claim.path("probability").asText()))
                : Optional.empty();
    }

    private boolean claimsPart() {
        return claims("breakdown");
    }

    private boolean claims(String field) {
        return !Label.filled(claim.path(field)).isMissingNode();
    }
}
