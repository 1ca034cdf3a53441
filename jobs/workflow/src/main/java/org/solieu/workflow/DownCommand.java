package org.solieu.workflow;

import org.solieu.workflow.engines.Engines;
import picocli.CommandLine.Command;

/** Ends what {@code up} started, and nothing else. */
@Command(name = "down")
final class DownCommand implements Runnable {
    private final Solieu solieu;

    DownCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        Progress progress = Progress.ofProcess();
        progress.begins("Ending the engines");
        progress.tells(new Engines(solieu.settings()).stop() ? "Ended." : "Nothing runs.");
    }
}
