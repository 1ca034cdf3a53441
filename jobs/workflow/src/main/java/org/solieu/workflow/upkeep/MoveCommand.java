package org.solieu.workflow.upkeep;

import java.util.Optional;
import org.solieu.warehouse.Move;
import org.solieu.warehouse.Settings;
import org.solieu.workflow.engines.Engines;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Consent;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a home that was copied or moved its own. */
@Command(
        name = "move",
        footer = {"%n${bundle:example}", "  cp -r ~/.solieu /mnt/solieu", "  SOLIEU_HOME=/mnt/solieu solieu move"})
public final class MoveCommand implements Runnable {
    private final Call call;

    @Mixin
    private Consent consent = new Consent();

    public MoveCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        Settings settings = call.settings();
        try (Work work = Work.of(settings, "move")) {
            new Engines(settings).requireNone("move the tables of " + settings.home());
            Move move = Move.of(settings, work.lock());
            Optional<String> from = move.from();
            if (from.isEmpty()) {
                work.progress().tells("The tables of %s lie in it already".formatted(settings.home()));
            } else if (consent.isGivenTo(
                    "The tables of %s, which lead to %s, will lead to where they lie; nothing there is touched"
                            .formatted(settings.home(), from.get()))) {
                work.progress().tells(move.execute().toString());
                work.progress().tells("'./solieu up' makes the views anew and shows them");
            }
        }
    }
}
