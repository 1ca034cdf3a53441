package org.solieu.workflow.load;

import java.util.List;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs one stage of a day on what the stage before it left. */
@Command(footer = {"%n${bundle:example}", "  solieu ${COMMAND-NAME} --day 2024-11-06"})
public final class StageCommand implements Runnable {
    private final Call call;
    private final Stage stage;

    @Mixin
    private Load load = new Load();

    public StageCommand(Call call, Stage stage) {
        this.call = call;
        this.stage = stage;
    }

    @Override
    public void run() {
        load.run(call, List.of(stage));
    }
}
