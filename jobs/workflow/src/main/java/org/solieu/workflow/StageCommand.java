package org.solieu.workflow;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs one stage of a day on what the stage before it left. */
@Command(footer = {"%n${bundle:example}", "  solieu ${COMMAND-NAME} --day 2024-11-06"})
final class StageCommand implements Runnable {
    private final Solieu solieu;
    private final Stage stage;

    @Mixin
    private Load load = new Load();

    StageCommand(Solieu solieu, Stage stage) {
        this.solieu = solieu;
        this.stage = stage;
    }

    @Override
    public void run() {
        load.run(solieu, List.of(stage));
    }
}
