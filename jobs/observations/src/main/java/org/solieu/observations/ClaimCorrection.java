package org.solieu.observations;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Scenario;

/** Puts a claim right as a correction says; the words of the document stay beside it as they are. */
final class ClaimCorrection {
    private static final Set<String> FIELDS =
            Set.of("indicator", "breakdown", "measure", "scenario", "place", "period");

    private ClaimCorrection() {}

    /** The claim as corrected, saying so in its rule; null where the correction drops it. */
    static @Nullable Claim apply(Correction correction, Claim claim) {
        return switch (correction.action()) {
            case Correction.Action.Drop drop -> null;
            case Correction.Action.NotAFigure none -> null;
            case Correction.Action.AsItIs same -> signed(correction, claim);
            case Correction.Action.Replace(BigDecimal value) ->
                signed(correction, claim.stating(value, null, BigDecimal.ZERO, Qualifier.EXACT));
            case Correction.Action.Rescale(BigDecimal factor) -> signed(correction, rescaled(claim, factor));
            case Correction.Action.Reassign reassign -> reassigned(correction, claim);
            case Correction.Action.Accept accept -> reassigned(correction, claim);
            case Correction.Action.Mend mend -> reassigned(correction, claim);
        };
    }

    private static Claim rescaled(Claim claim, BigDecimal factor) {
        @Nullable BigDecimal maximum = claim.valueMax();
        return claim.stating(
                claim.value().multiply(factor),
                maximum == null ? null : maximum.multiply(factor),
                claim.rounding().multiply(factor.abs()),
                claim.qualifier());
    }

    private static Claim reassigned(Correction correction, Claim claim) {
        Map<String, String> to = correction.action().fields();
        if (!FIELDS.containsAll(to.keySet())) {
            throw new Fault.OfSource("Cannot apply correction %s: it reassigns %s, must be among %s"
                    .formatted(correction.id(), to.keySet(), FIELDS));
        }
        try {
            @Nullable String part = to.get("breakdown");
            @Nullable String measure = to.get("measure");
            @Nullable String scenario = to.get("scenario");
            @Nullable String period = to.get("period");
            Claim other = claim.about(
                            indicator(correction, claim.indicator()),
                            part == null ? claim.breakdown() : Breakdown.parse(part),
                            measure == null ? claim.measure() : Measure.parse(measure),
                            scenario == null ? claim.scenario() : Scenario.parse(scenario))
                    .in(
                            to.getOrDefault("place", claim.place()),
                            period == null ? claim.period() : Period.parse(period),
                            claim.rule());
            return signed(correction, other);
        } catch (IllegalArgumentException e) {
            throw new Fault.OfSource("Cannot apply correction %s: %s".formatted(correction.id(), e.getMessage()));
        }
    }

    /**
     * The indicator a claim speaks of once it is corrected.
     *
     * @param read the one it was read as
     */
    static @Nullable String indicator(Correction correction, @Nullable String read) {
        return correction.action().fields().getOrDefault("indicator", read);
    }

    private static Claim signed(Correction correction, Claim claim) {
        String rule = "%s; %s by %s, %s: %s"
                .formatted(
                        claim.rule(),
                        correction.isAnswer() ? "reviewed" : "corrected",
                        correction.who(),
                        correction.id(),
                        correction.reason());
        return claim.in(claim.place(), claim.period(), rule);
    }
}
