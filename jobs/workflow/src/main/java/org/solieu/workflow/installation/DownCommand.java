package org.solieu.workflow.installation;

import org.solieu.workflow.engines.Engines;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Progress;
import picocli.CommandLine.Command;

/** Ends what {@code up} started, and nothing else. */
@Command(name = "down")
public final class DownCommand implements Runnable {
    private final Call call;

    public DownCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        Progress progress = Progress.ofProcess();
        progress.begins("Ending the engines");
        progress.tells(new Engines(call.settings()).stop() ? "Ended." : "Nothing runs.");
    }
}
