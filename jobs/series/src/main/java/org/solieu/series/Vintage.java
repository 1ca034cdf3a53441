package org.solieu.series;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.Quantity;

/**
 * A figure as one document made it known.
 *
 * @param subject subject of the indicator
 * @param loadedOn day of the load that brought it
 * @param held why it is held back, so that no release shows it; null where it is not
 * @param contradiction the statements that it does not follow from and should; null where there are none
 * @param replacedBy id of the document that replaces its own and states the same figure; null where there is none
 */
record Vintage(
        String subject,
        Observation observation,
        LocalDate loadedOn,
        @Nullable String held,
        @Nullable Contradiction contradiction,
        @Nullable String replacedBy)
        implements Serializable {
    /** Samples yield to every source, what is derived or implied yields to what is stated; then the more settled prevails. */
    private static final Comparator<Vintage> STANDING = Comparator.<Vintage>comparingInt(
                    vintage -> vintage.isSample() ? 0 : 1)
            .thenComparing(vintage -> firstHand(vintage.observation().how()), Comparator.<How>reverseOrder())
            .thenComparingInt(vintage -> FigureStatus.rank(vintage.observation().status()));

    /**
     * The order in which vintages of one figure prevail: by standing, then the later published, the better source, the
     * later version of a document. No run or row takes part, and the day of a load only between files of one name, so the
     * order of loads cannot matter. The document's hash makes the order total where nothing else can.
     */
    private static final Comparator<Vintage> ORDER = STANDING.thenComparing(
                    vintage -> vintage.observation().provenance().publishedOn())
            .thenComparing(vintage -> vintage.observation().how(), Comparator.<How>reverseOrder())
            .thenComparingInt(vintage -> vintage.observation().provenance().sourceRank())
            .thenComparing(Edition.LATER_LAST)
            .thenComparing(vintage -> vintage.observation().provenance().documentId())
            .thenComparing(vintage -> vintage.observation().provenance().claimId());

    Vintage(String subject, Observation observation, LocalDate loadedOn) {
        this(subject, observation, loadedOn, null, null, null);
    }

    /**
     * The vintage that is the figure: the greatest in order of those whose document is not declared to be replaced by
     * another of them, and that no other has told more exactly. What a paper calls "hơn 126.000 tỷ" does not replace the
     * 126.300,8 of the State Bank.
     *
     * @param vintages of one figure; those that are held back take no part
     */
    static Optional<Vintage> prevailing(Collection<Vintage> vintages) {
        List<Vintage> free =
                vintages.stream().filter(vintage -> !vintage.isHeld()).toList();
        Set<String> documents = free.stream().map(Vintage::document).collect(Collectors.toSet());
        List<Vintage> shown = free.stream()
                .filter(vintage -> vintage.replacedBy == null || !documents.contains(vintage.replacedBy))
                .toList();
        if (shown.size() < 2) {
            return shown.stream().findFirst();
        }
        return shown.stream()
                .filter(vintage -> shown.stream().noneMatch(other -> other.tellsMoreExactly(vintage)))
                .max(ORDER);
    }

    /** Whether it says, with equal standing, no later and of no lesser source, what the other says within wider bounds. */
    private boolean tellsMoreExactly(Vintage other) {
        Provenance mine = observation.provenance();
        Provenance others = other.observation.provenance();
        return STANDING.compare(this, other) == 0
                && !mine.publishedOn().isAfter(others.publishedOn())
                && mine.sourceRank() >= others.sourceRank()
                && other.observation
                        .quantity()
                        .bounds()
                        .isWiderThan(observation.quantity().bounds());
    }

    /** What makes a vintage the same in every run: the figure, and the claim that states it. */
    record Identity(FigureKey key, String claimId) implements Serializable {}

    Identity identity() {
        return new Identity(key(), observation.provenance().claimId());
    }

    FigureKey key() {
        return observation.key();
    }

    /** Whether it is worked out from others, and so made anew with them. */
    boolean isDerived() {
        return observation.how() == How.DERIVED || observation.how() == How.REVISED;
    }

    /** Whether it was known on a day. */
    boolean isKnownOn(LocalDate day) {
        return !observation.provenance().publishedOn().isAfter(day);
    }

    boolean isHeld() {
        return held != null;
    }

    /** The same vintage, held back or not. */
    Vintage held(@Nullable String why) {
        return new Vintage(subject, observation, loadedOn, why, contradiction, replacedBy);
    }

    /** The same vintage, contradicted by others or not. */
    Vintage contradicting(@Nullable Contradiction others) {
        return new Vintage(subject, observation, loadedOn, held, others, replacedBy);
    }

    /** The same vintage with another quantity. */
    Vintage with(Quantity quantity) {
        Observation told =
                new Observation(key(), quantity, observation.status(), observation.how(), observation.provenance());
        return new Vintage(subject, told, loadedOn, held, contradiction, replacedBy);
    }

    /** The same vintage, replaced by what a document states, or not. */
    Vintage replacedBy(@Nullable String document) {
        return new Vintage(subject, observation, loadedOn, held, contradiction, document);
    }

    String document() {
        return observation.provenance().documentId();
    }

    /** Whether it can stand for another where its document replaces the other's: what is implied stands for nothing stated. */
    boolean standsFor(Vintage other) {
        return !isHeld() && observation.how().compareTo(other.observation.how()) <= 0;
    }

    /** A percentage worked out anew stands for what was stated, until another is stated. */
    private static How firstHand(How how) {
        return how == How.REVISED ? How.STATED : how;
    }

    private boolean isSample() {
        return observation.provenance().sourceRank() < 0;
    }
}
