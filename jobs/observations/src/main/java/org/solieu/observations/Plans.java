package org.solieu.observations;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.Dimension;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Vocabulary;

/**
 * Which plan a claim speaks of, by who set it.
 *
 * @param inForce the plan as it stands since it was changed, as {@code plan=adjusted}
 */
record Plans(Set<String> inForce) implements Serializable {
    static Plans of(Vocabulary vocabulary) {
        return new Plans(vocabulary.dimensions().values().stream()
                .filter(Dimension::ofPlans)
                .flatMap(dimension -> dimension.inForce().stream().map(member -> dimension.code() + "=" + member))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The part of a claim; an adjusted plan is the plan, from the day on that it was made known. */
    Breakdown part(Claim claim) {
        if (claim.scenario() != Scenario.PLAN || claim.measure() != Measure.LEVEL) {
            return claim.breakdown();
        }
        Map<String, String> members = new TreeMap<>(claim.breakdown().members());
        members.entrySet().removeIf(member -> inForce.contains(member.getKey() + "=" + member.getValue()));
        return Breakdown.of(members);
    }
}
