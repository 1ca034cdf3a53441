package org.solieu.observations;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Quantity;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Scenario;

/** How much a claim says, with the bounds that its words allow. */
final class ClaimQuantity {
    /** Percent; an index beyond it is rather one of 100. */
    private static final BigDecimal GREATEST_GROWTH_OF_AN_INDEX = BigDecimal.valueOf(70);

    private static final BigDecimal GREATEST = BigDecimal.TEN.pow(31);

    private ClaimQuantity() {}

    static Quantity of(Claim claim, Indicator indicator, Measure measure) throws Refused {
        boolean ofTheThing = measure == Measure.LEVEL || measure == Measure.RATIO;
        @Nullable BigDecimal minimum = ofTheThing ? indicator.minimum() : null;
        @Nullable BigDecimal maximum = ofTheThing ? indicator.maximum() : null;
        boolean outside = (minimum != null && claim.value().compareTo(minimum) < 0)
                || (maximum != null && claim.value().compareTo(maximum) > 0)
                || claim.value().abs().compareTo(GREATEST) > 0;
        if (outside) {
            throw new Refused(
                    RejectionRule.OUT_OF_BOUNDS,
                    "Invalid %s: %s, must be %s to %s"
                            .formatted(indicator.code(), claim.value().toPlainString(), minimum, maximum));
        }
        requireGrowth(claim, indicator, measure);
        Qualifier qualifier = qualifier(claim);
        Bounds bounds = Bounds.of(qualifier, claim.value(), claim.valueMax(), rounding(claim, measure));
        return new Quantity(claim.value(), bounds.within(minimum, maximum), claim.unit(), qualifier);
    }

    /** An index of 100.29 declared as growth would be published as +100.29 %. */
    private static void requireGrowth(Claim claim, Indicator indicator, Measure measure) throws Refused {
        boolean isAnIndex = indicator.kind() == IndicatorKind.INDEX && measure.isGrowth();
        if (isAnIndex && claim.value().compareTo(GREATEST_GROWTH_OF_AN_INDEX) > 0) {
            throw new Refused(
                    RejectionRule.OUT_OF_BOUNDS,
                    "Invalid %s %s: %s, must be at most %s; where 100 stands for no change, declare a measure such as percent_of_prev_period"
                            .formatted(
                                    indicator.code(),
                                    measure.code(),
                                    claim.value().stripTrailingZeros().toPlainString(),
                                    GREATEST_GROWTH_OF_AN_INDEX));
        }
    }

    /** An aim of "trên 20%" is reached by 35 too. */
    private static Qualifier qualifier(Claim claim) {
        if (claim.scenario() != Scenario.TARGET) {
            return claim.qualifier();
        }
        return switch (claim.qualifier()) {
            case OVER -> Qualifier.AT_LEAST;
            case UNDER -> Qualifier.AT_MOST;
            case EXACT, AT_LEAST, AT_MOST, APPROX_BELOW, APPROX, RANGE -> claim.qualifier();
        };
    }

    /** What was decided is exact: nobody rounds 11.341 billion of a plan from something else. */
    private static BigDecimal rounding(Claim claim, Measure measure) {
        boolean decided = claim.scenario() == Scenario.PLAN && measure == Measure.LEVEL;
        return decided && claim.qualifier() == Qualifier.EXACT ? BigDecimal.ZERO : claim.rounding();
    }
}
