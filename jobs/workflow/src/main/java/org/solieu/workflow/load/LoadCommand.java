package org.solieu.workflow.load;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.workflow.work.Call;
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
public final class LoadCommand implements Runnable {
    private final Call call;
    private final List<Stage> stages;

    @Mixin
    private Load load = new Load();

    @Option(names = "--inbox", paramLabel = "FOLDER", descriptionKey = "inbox")
    private @Nullable Path inbox;

    @Option(names = "--all-days", descriptionKey = "all-days")
    private boolean allDays;

    public LoadCommand(Call call, List<Stage> stages) {
        this.call = call;
        this.stages = stages;
    }

    @Override
    public void run() {
        Path folder = inbox == null ? Load.inboxOfTheHome(call.settings()) : inbox;
        if (allDays) {
            load.runAllDays(call, stages, folder);
        } else {
            load.run(call, stages, folder);
        }
    }
}
