package org.solieu.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.archive.ArchivedDocument;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a document back, or takes that back. */
@Command(
        name = "withdraw",
        footer = {
            "%nExamples:",
            "  solieu withdraw --reason \"published by mistake\" bulletin.txt",
            "  solieu withdraw --back --reason \"it was right\" bulletin.txt"
        })
final class WithdrawCommand implements Runnable {
    private final Solieu solieu;

    @Mixin
    private Consent consent = new Consent();

    @Mixin
    private Signature signature = new Signature();

    @Option(names = "--back", descriptionKey = "solieu.withdraw.back")
    private boolean back;

    @Parameters(paramLabel = "DOCUMENT", descriptionKey = "solieu.withdraw.document")
    private String words = "";

    WithdrawCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        try (Work work = Work.of(solieu.settings(), "withdrawal of " + words)) {
            ArchivedDocument document = ArchivedDocument.find(work.warehouse(), words);
            Correction.Locate locate = new Correction.Locate(document.id(), document.name(), document.loadedOn(), null);
            List<Correction> withdrawals = work.corrections().ofDocument(document.id()).stream()
                    .filter(Correction::isWithdrawal)
                    .toList();
            Remaking remaking = new Remaking(work, locate);
            if (back) {
                takeBack(remaking, withdrawals);
            } else if (withdrawals.isEmpty()) {
                withdraw(remaking, locate);
            } else {
                throw new Fault.OfSource("Cannot withdraw '%s': it is withdrawn already, by %s"
                        .formatted(document.name(), withdrawals.getFirst().id()));
            }
        }
    }

    private void withdraw(Remaking remaking, Correction.Locate locate) {
        String announcement = "No release from now on will show figures of '%s' of %s, however often it is loaded"
                .formatted(locate.name(), locate.loadedOn());
        if (consent.isGivenTo(announcement)) {
            remaking.with(signature.sign(locate, new Correction.Action.Drop(), null), "withdrawal");
        }
    }

    private void takeBack(Remaking remaking, List<Correction> withdrawals) {
        @Nullable Correction withdrawal = withdrawals.isEmpty() ? null : withdrawals.getFirst();
        if (withdrawal == null) {
            throw new Fault.OfSource("Cannot take the withdrawal of '%s' back: there is none".formatted(words));
        }
        String announcement = "The figures of '%s' come back; withdrawn by %s, because: %s"
                .formatted(withdrawal.locate().name(), withdrawal.who(), withdrawal.reason());
        if (consent.isGivenTo(announcement)) {
            remaking.without(withdrawal, "withdrawal taken back");
        }
    }
}
