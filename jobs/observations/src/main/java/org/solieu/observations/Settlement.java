package org.solieu.observations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.RejectionRule;

/**
 * Makes one value of what one document states several times: the narrowest of statements that agree; none where two
 * contradict each other.
 */
final class Settlement {
    private static final Comparator<Observation> NARROWEST = Comparator.comparing(
                    Settlement::width, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(observation -> observation.provenance().locator())
            .thenComparing(observation -> observation.provenance().claimId());

    private Settlement() {}

    /**
     * Settles the stated values of one document.
     *
     * @param stated in any order: the result does not depend on it
     */
    static List<Observed> settle(List<Observation> stated) {
        Map<Said, List<Observation>> byKey = new LinkedHashMap<>();
        stated.forEach(value ->
                byKey.computeIfAbsent(Said.by(value), key -> new ArrayList<>()).add(value));
        List<Observed> settled = new ArrayList<>();
        byKey.values().forEach(values -> settled.addAll(settleOne(values)));
        return settled;
    }

    /** A figure as it is, or as it was until the document changed it: the two may differ. */
    private record Said(FigureKey key, boolean superseded) {
        static Said by(Observation value) {
            return new Said(value.key(), value.status() == FigureStatus.SUPERSEDED);
        }
    }

    private static List<Observed> settleOne(List<Observation> values) {
        if (values.size() == 1) {
            return List.of(new Observed.Value(values.getFirst(), 1));
        }
        values.sort(NARROWEST);
        for (Observation value : values) {
            for (Observation other : values) {
                if (!agree(value, other)) {
                    return values.stream()
                            .map(rejected -> contradiction(rejected, rejected.equals(value) ? other : value))
                            .toList();
                }
            }
        }
        return List.of(new Observed.Value(values.getFirst(), values.size()));
    }

    private static Observed contradiction(Observation value, Observation other) {
        return new Observed.Rejected(
                value.provenance(),
                RejectionRule.CONTRADICTS_ITSELF,
                "The document states %s as %s at %s and as %s at %s"
                        .formatted(
                                value.key(),
                                value.quantity().value().stripTrailingZeros().toPlainString(),
                                value.provenance().locator(),
                                other.quantity().value().stripTrailingZeros().toPlainString(),
                                other.provenance().locator()));
    }

    /** In a table equal values agree; in prose, where numbers are rounded for reading, bounds that meet. */
    private static boolean agree(Observation value, Observation other) {
        boolean prose = Locator.parse(value.provenance().locator()) instanceof Locator.Characters;
        return prose
                ? value.quantity().bounds().meets(other.quantity().bounds())
                : value.quantity().value().compareTo(other.quantity().value()) == 0;
    }

    private static @Nullable BigDecimal width(Observation observation) {
        Bounds bounds = observation.quantity().bounds();
        return bounds.lower() == null || bounds.upper() == null
                ? null
                : bounds.upper().subtract(bounds.lower());
    }
}
