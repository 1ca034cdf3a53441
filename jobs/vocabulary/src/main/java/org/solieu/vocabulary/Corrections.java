package org.solieu.vocabulary;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * All corrections in force, in the order of their names.
 *
 * @param all each one
 */
public record Corrections(List<Correction> all) implements Serializable {
    /** None at all. */
    public static final Corrections NONE = new Corrections(List.of());

    private static final String ENDING = ".yaml";

    /**
     * Reads a folder of corrections; one that does not exist holds none.
     *
     * @throws Fault.OfSource naming file and field where one cannot be read
     */
    public static Corrections in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new Corrections(files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(CorrectionFile::read)
                    .toList());
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Those of a document: as a whole, and of claims in it. */
    public List<Correction> ofDocument(String document) {
        return all.stream()
                .filter(correction -> correction.locate().document().equals(document))
                .toList();
    }

    /** Those that apply to a claim, in the order in which they do. */
    public List<Correction> ofClaim(String document, String claim) {
        return ofDocument(document).stream()
                .filter(correction -> correction.locate().claim() == null
                        || claim.equals(correction.locate().claim()))
                .toList();
    }

    /** The same, as if all documents had been archived on one day. */
    public Corrections on(LocalDate day) {
        return new Corrections(
                all.stream().map(correction -> correction.on(day)).toList());
    }
}
