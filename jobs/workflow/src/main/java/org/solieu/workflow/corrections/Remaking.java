package org.solieu.workflow.corrections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.solieu.observations.ObserveClaims;
import org.solieu.series.PublishRelease;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.CorrectionFile;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.warehouse.PrivateFiles;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.StageResult;
import org.solieu.workflow.work.Work;

/** Observes a document again after corrections of it have changed, and publishes what it says by now. */
public record Remaking(Work work, Correction.Locate locate) {
    /** Puts a correction in force; a new one that cannot be published is taken back. Whether readers see a change. */
    boolean with(Correction correction, String reason) {
        Path file = file(correction);
        boolean isNew = !Files.exists(file);
        try {
            if (isNew) {
                PrivateFiles.write(file, CorrectionFile.text(correction));
            }
            boolean isChanged = publish(reason);
            work.progress().tells("Kept in " + file);
            return isChanged;
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot write %s: %s".formatted(file, Reason.of(e)), e);
        } catch (RuntimeException e) {
            if (isNew) {
                remove(file);
            }
            throw e;
        }
    }

    /** Ends corrections. Whether readers see a change. */
    boolean without(List<Correction> corrections, String reason) {
        corrections.forEach(correction -> remove(file(correction)));
        return publish(reason);
    }

    private boolean publish(String reason) {
        Run run = new Run(work.run().id(), locate.loadedOn());
        ObserveClaims.of(work.warehouse(), work.vocabulary(), work.corrections(), run)
                .execute();
        PublishRelease release =
                PublishRelease.ofDocuments(work.warehouse(), work.vocabulary(), run, Set.of(locate.document()), reason);
        StageResult result = release.execute();
        work.progress().tells(result.toString());
        work.showRelease();
        return result.count("added") + result.count("closed") > 0;
    }

    private Path file(Correction correction) {
        return work.settings().corrections().resolve(CorrectionFile.name(correction));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot remove %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
