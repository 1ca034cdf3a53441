package org.solieu.workflow.corrections;

import java.util.List;
import org.solieu.archive.ArchivedDocument;
import org.solieu.observations.ObserveClaims;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Fault;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Consent;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a document back, or takes that back. */
@Command(
        name = "withdraw",
        footer = {
            "%n${bundle:examples}",
            "  solieu withdraw --reason \"published by mistake\" bulletin.txt",
            "  solieu withdraw --back --reason \"it was right\" bulletin.txt"
        })
public final class WithdrawCommand implements Runnable {
    private final Call call;

    @Mixin
    private Consent consent = new Consent();

    @Mixin
    private Signature signature = new Signature();

    @Option(names = "--back", descriptionKey = "solieu.withdraw.back")
    private boolean back;

    @Parameters(paramLabel = "DOCUMENT", descriptionKey = "solieu.withdraw.document")
    private String words = "";

    public WithdrawCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        try (Work work = Work.of(call.settings(), "withdrawal of " + words)) {
            ArchivedDocument document = ArchivedDocument.find(work.warehouse(), words);
            Correction.Locate locate = new Correction.Locate(document.id(), document.name(), document.loadedOn(), null);
            Remaking remaking = new Remaking(work, locate);
            List<Correction> standing = work.corrections().withdrawals(document.id());
            if (back) {
                takeBack(remaking, standing);
            } else {
                withdraw(remaking, standing);
            }
        }
    }

    /** Where a withdrawal stands already, sees that it is published: the command that wrote it may have been killed. */
    private void withdraw(Remaking remaking, List<Correction> standing) {
        Correction.Locate locate = remaking.locate();
        String announcement = "No release from now on will show figures of '%s' of %s, however often it is loaded"
                .formatted(locate.name(), locate.loadedOn());
        if (consent.isGivenTo(announcement)) {
            Correction withdrawal = standing.isEmpty()
                    ? signature.sign(locate, new Correction.Action.Drop(), null)
                    : standing.getLast();
            boolean isChanged = remaking.with(withdrawal, "withdrawal");
            if (!standing.isEmpty()) {
                remaking.work()
                        .progress()
                        .tells("Withdrawn already by %s, because: %s%s"
                                .formatted(
                                        withdrawal.who(),
                                        withdrawal.reason(),
                                        isChanged ? "; readers see it now" : "; nothing has changed"));
            }
        }
    }

    /** Where no withdrawal stands any longer, sees that this is published: who ended it may have been killed. */
    private void takeBack(Remaking remaking, List<Correction> standing) {
        Work work = remaking.work();
        if (standing.isEmpty() && !ended(work, remaking.locate())) {
            throw new Fault.OfSource("Cannot take the withdrawal of '%s' back: there is none".formatted(words));
        }
        String announcement = standing.isEmpty()
                ? "The figures of '%s' come back; its withdrawal has been ended already"
                        .formatted(remaking.locate().name())
                : "The figures of '%s' come back; withdrawn by %s, because: %s"
                        .formatted(
                                remaking.locate().name(),
                                standing.getLast().who(),
                                standing.getLast().reason());
        if (consent.isGivenTo(announcement) && !remaking.without(standing, "withdrawal taken back")) {
            work.progress().tells("Nothing has changed");
        }
    }

    private static boolean ended(Work work, Correction.Locate locate) {
        return ObserveClaims.of(work.warehouse(), work.vocabulary(), work.corrections(), work.run())
                .knowsAWithdrawal(locate.document());
    }
}
