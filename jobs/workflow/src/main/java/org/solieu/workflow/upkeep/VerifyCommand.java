package org.solieu.workflow.upkeep;

import java.util.List;
import org.solieu.archive.ArchiveDocuments;
import org.solieu.claims.LoadClaims;
import org.solieu.observations.ObserveClaims;
import org.solieu.series.FigureComparison;
import org.solieu.series.PublishRelease;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.FileCheck;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Scratch;
import org.solieu.warehouse.Warehouse;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.Command;

/** Makes the figures anew from the archive and compares; looks at every file. */
@Command(
        name = "verify",
        footer = {"%n${bundle:example}", "  solieu verify"})
public final class VerifyCommand implements Runnable {
    private static final String FIGURES = "series.figures";

    private final Call call;

    public VerifyCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        try (Scratch scratch = Scratch.of(call.settings())) {
            Work work = Work.of(call.settings(), "verify");
            try (work) {
                checkFiles(work);
                scratch.take(work.warehouse(), ArchiveDocuments.DOCUMENTS);
                scratch.take(work.warehouse(), FIGURES);
            }
            work.progress().begins("Making the figures anew");
            compare(work, scratch);
        }
    }

    private static void checkFiles(Work work) {
        work.progress().begins("Looking at files");
        FileCheck.Found found = FileCheck.of(work.warehouse());
        found.faults().forEach(work.progress()::tells);
        if (!found.faults().isEmpty()) {
            throw new Fault.OfInfrastructure(
                    "Cannot vouch for the warehouse: %d of %d files are missing, cut or altered; restore a backup ('./solieu restore')"
                            .formatted(found.faults().size(), found.files()));
        }
        work.progress().tells("files %d, all as they were written".formatted(found.files()));
    }

    private static void compare(Work work, Scratch scratch) {
        Run run = work.run();
        try (Warehouse anew = scratch.open()) {
            scratch.put(anew, ArchiveDocuments.DOCUMENTS, run);
            LoadClaims.of(anew, work.vocabulary(), run, work.judge()).execute();
            Corrections corrections = work.corrections().on(run.day());
            ObserveClaims.of(anew, work.vocabulary(), corrections, run).execute();
            PublishRelease.of(anew, work.vocabulary(), run).execute();
            tell(work, FigureComparison.of(scratch.taken(anew, FIGURES), anew.table(FIGURES)));
        }
    }

    private static void tell(Work work, FigureComparison comparison) {
        List<String> examples = comparison.examples();
        examples.forEach(work.progress()::tells);
        if (!comparison.isEqual()) {
            throw new Fault.OfOurs(
                    "Cannot vouch for series.figures: it lacks %d vintages that follow from the archive and has %d that do not; days left out by a rollback come back when they are loaded again, and so does what an older vocabulary or older probabilities read otherwise"
                            .formatted(comparison.missing(), comparison.surplus()));
        }
        work.progress().tells("series.figures is what follows from the archive");
    }
}
