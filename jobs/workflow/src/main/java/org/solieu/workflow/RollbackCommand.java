package org.solieu.workflow;

import org.solieu.series.RollBack;
import org.solieu.warehouse.StageResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the figures of an earlier release again. */
@Command(
        name = "rollback",
        footer = {"%n${bundle:examples}", "  solieu rollback 12", "  solieu rollback --yes 12"})
final class RollbackCommand implements Runnable {
    private final Solieu solieu;

    @Mixin
    private Consent consent = new Consent();

    @Parameters(paramLabel = "RELEASE", descriptionKey = "solieu.rollback.release")
    private int release;

    RollbackCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        try (Work work = Work.of(solieu.settings(), "rollback to release " + release)) {
            StageResult result = RollBack.of(work.warehouse(), work.vocabulary(), work.run(), release)
                    .execute(consent::isGivenTo);
            work.progress().tells(result.toString());
            work.showRelease();
        }
    }
}
