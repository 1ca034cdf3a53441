package org.solieu.vocabulary;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been put right. Of several corrections of one figure, or of one document as a whole, the last by name is in
 * force: corrections do not pile up.
 *
 * @param inForce in the order of their names
 * @param superseded those that a later one has taken the place of
 */
public record Corrections(List<Correction> inForce, List<Correction> superseded) implements Serializable {
    /** None at all. */
    public static final Corrections NONE = of(List.of());

    /** How the names of their files end. */
    static final String ENDING = ".yaml";

    /** Tells those in force from those superseded. */
    public static Corrections of(List<Correction> inOrder) {
        Map<Target, Correction> last = new LinkedHashMap<>();
        inOrder.forEach(correction -> last.put(Target.of(correction), correction));
        Map<Boolean, List<Correction>> parts = inOrder.stream()
                .collect(Collectors.partitioningBy(correction -> correction.equals(last.get(Target.of(correction)))));
        return new Corrections(parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
    }

    /** What a correction is about: a claim, or a document as a whole. */
    private record Target(String document, @Nullable String claim) implements Serializable {
        static Target of(Correction correction) {
            return new Target(
                    correction.locate().document(), correction.locate().claim());
        }
    }

    /**
     * Reads folders of corrections, in the order of their names whatever the folder; one that does not exist holds none.
     *
     * @throws Fault.OfSource naming file and field where one cannot be read
     */
    public static Corrections in(Path... folders) {
        return of(Stream.of(folders)
                .flatMap(folder -> files(folder).stream())
                .map(CorrectionFile::read)
                .sorted(Comparator.comparing(Correction::id))
                .toList());
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).toList();
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Those in force, each to be found by what it is about. */
    public ByClaim byClaim() {
        Map<Target, Correction> byTarget = new HashMap<>();
        inForce.forEach(correction -> byTarget.put(Target.of(correction), correction));
        return new ByClaim(byTarget);
    }

    /** Corrections by what they are about: a day has many claims, and may have many answers. */
    public static final class ByClaim implements Serializable {
        private final Map<Target, Correction> byTarget;

        private ByClaim(Map<Target, Correction> byTarget) {
            this.byTarget = byTarget;
        }

        /** Those that apply to a claim: to its document as a whole, or to it alone. */
        public List<Correction> of(String document, String claim) {
            return byTarget.isEmpty()
                    ? List.of()
                    : Stream.of(new Target(document, null), new Target(document, claim))
                            .map(byTarget::get)
                            .filter(Objects::nonNull)
                            .toList();
        }
    }

    /** The one in force that is about the same as a correction. */
    public Optional<Correction> standing(Correction correction) {
        Target target = Target.of(correction);
        return inForce.stream().filter(other -> Target.of(other).equals(target)).findFirst();
    }

    /** Every withdrawal of a document, the one in force last. */
    public List<Correction> withdrawals(String document) {
        return Stream.concat(superseded.stream(), inForce.stream())
                .filter(Correction::isWithdrawal)
                .filter(correction -> correction.locate().document().equals(document))
                .toList();
    }

    /** Those of documents that were archived on a day. */
    public Corrections ofDay(LocalDate day) {
        Predicate<Correction> isOfDay =
                correction -> correction.locate().loadedOn().equals(day);
        return new Corrections(
                inForce.stream().filter(isOfDay).toList(),
                superseded.stream().filter(isOfDay).toList());
    }

    /** The same but for those of some names. */
    public Corrections without(Set<String> ids) {
        return new Corrections(
                inForce.stream()
                        .filter(correction -> !ids.contains(correction.id()))
                        .toList(),
                superseded);
    }

    /** The same, as if all documents had been archived on one day. */
    public Corrections on(LocalDate day) {
        UnaryOperator<Correction> moved = correction -> correction.on(day);
        return new Corrections(
                inForce.stream().map(moved).toList(),
                superseded.stream().map(moved).toList());
    }
}
