package org.solieu.workflow;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs stages of a day that begin with documents: all of them, or the first. */
@Command(
        footer = {
            "%n${bundle:examples}",
            "  solieu ${COMMAND-NAME} --inbox ~/bulletins",
            "  solieu ${COMMAND-NAME} --day 2024-11-06 --inbox ~/bulletins",
            "  solieu ${COMMAND-NAME} --all-days --inbox ~/bulletins"
        })
final class LoadCommand implements Runnable {
    private final Solieu solieu;
    private final List<Stage> stages;

    @Mixin
    private Load load = new Load();

    @Option(names = "--inbox", paramLabel = "FOLDER", descriptionKey = "inbox")
    private @Nullable Path inbox;

    @Option(names = "--all-days", descriptionKey = "all-days")
    private boolean allDays;

    LoadCommand(Solieu solieu, List<Stage> stages) {
        this.solieu = solieu;
        this.stages = stages;
    }

    @Override
    public void run() {
        Path folder = inbox == null ? Load.inboxOfTheHome(solieu.settings()) : inbox;
        if (allDays) {
            load.runAllDays(solieu, stages, folder);
        } else {
            load.run(solieu, stages, folder);
        }
    }
}
