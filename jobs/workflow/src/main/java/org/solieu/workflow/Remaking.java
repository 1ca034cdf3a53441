package org.solieu.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.solieu.observations.ObserveClaims;
import org.solieu.series.PublishRelease;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.CorrectionFile;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Run;

/** Observes a document again after corrections of it have changed, and publishes what it says by now. */
record Remaking(Work work, Correction.Locate locate) {
    /** Puts a correction in force; one that cannot be published is taken back. */
    void with(Correction correction, String reason) {
        Path file = CorrectionFile.write(work.settings().corrections(), correction);
        try {
            publish(reason);
        } catch (RuntimeException e) {
            remove(file);
            throw e;
        }
        work.progress().tells("Kept in " + file);
    }

    /** Ends a correction. */
    void without(Correction correction, String reason) {
        remove(work.settings().corrections().resolve(correction.id() + ".yaml"));
        publish(reason);
    }

    private void publish(String reason) {
        Run run = new Run(work.run().id(), locate.loadedOn());
        ObserveClaims.of(work.warehouse(), work.vocabulary(), work.corrections(), run)
                .execute();
        PublishRelease release =
                PublishRelease.ofDocuments(work.warehouse(), work.vocabulary(), run, Set.of(locate.document()), reason);
        work.progress().tells(release.execute().toString());
        work.showRelease();
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot remove %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
