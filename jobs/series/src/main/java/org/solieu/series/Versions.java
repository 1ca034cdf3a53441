package org.solieu.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.solieu.series.equations.Statement;
import org.solieu.vocabulary.Bounds;

/** What documents state of one figure, each on its day. */
record Versions(List<Vintage> vintages) {
    /** What all of them allow; nothing where the figure was revised. */
    Optional<Bounds> common() {
        Optional<Bounds> common = vintages.stream().findFirst().map(Versions::bounds);
        for (Vintage vintage : vintages) {
            common = common.flatMap(narrower -> narrower.and(bounds(vintage)));
        }
        return common;
    }

    /** What is known of the figure: what its versions have in common or, where it was revised, all they reach over. */
    Statement statement() {
        Vintage prevailing = Vintage.prevailing(vintages).orElseThrow();
        Bounds all = vintages.stream().map(Versions::bounds).reduce(Bounds::or).orElseThrow();
        return new Statement(
                prevailing.key(),
                common().orElse(all),
                prevailing.observation().provenance().claimId());
    }

    /** These and others. */
    Versions and(List<Vintage> others) {
        return new Versions(Stream.concat(vintages.stream(), others.stream()).toList());
    }

    /** Whether any was published by a day. */
    boolean isKnownOn(LocalDate day) {
        return vintages.stream().anyMatch(vintage -> vintage.isKnownOn(day));
    }

    /** Whether two documents tell values that can be one. */
    static boolean agreeIndependently(Vintage one, Vintage other) {
        return !one.observation()
                        .provenance()
                        .documentId()
                        .equals(other.observation().provenance().documentId())
                && bounds(one).meets(bounds(other));
    }

    /** Whether a document published after a day tells another value than was known on it. */
    boolean isRevisedAfter(LocalDate day) {
        return vintages.size() > 1
                && Derivations.prevailing(vintages, day).stream()
                        .anyMatch(known -> vintages.stream()
                                .anyMatch(other ->
                                        !other.isKnownOn(day) && !bounds(other).meets(bounds(known))));
    }

    private static Bounds bounds(Vintage vintage) {
        return vintage.observation().quantity().bounds();
    }
}
