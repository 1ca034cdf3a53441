package org.solieu.workflow.corrections;

import org.solieu.series.RollBack;
import org.solieu.warehouse.StageResult;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Consent;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the figures of an earlier release again. */
@Command(
        name = "rollback",
        footer = {"%n${bundle:examples}", "  solieu rollback 12", "  solieu rollback --yes 12"})
public final class RollbackCommand implements Runnable {
    private final Call call;

    @Mixin
    private Consent consent = new Consent();

    @Parameters(paramLabel = "RELEASE", descriptionKey = "solieu.rollback.release")
    private int release;

    public RollbackCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        try (Work work = Work.of(call.settings(), "rollback to release " + release)) {
            StageResult result = RollBack.of(work.warehouse(), work.vocabulary(), work.run(), release)
                    .execute(consent::isGivenTo);
            work.progress().tells(result.toString());
            work.showRelease();
        }
    }
}
