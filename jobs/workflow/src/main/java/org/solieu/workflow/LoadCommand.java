package org.solieu.workflow;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs all stages of a day. */
@Command(
        name = "load",
        footer = {
            "%nExamples:",
            "  solieu load --inbox ~/bulletins",
            "  solieu load --day 2024-11-06 --inbox ~/bulletins"
        })
final class LoadCommand implements Runnable {
    private final Solieu solieu;

    @Mixin
    private Load load = new Load();

    LoadCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        load.run(solieu, List.of(Stage.values()));
    }
}
