package org.solieu.workflow;

import org.solieu.warehouse.Settings;
import org.solieu.workflow.engines.Engines;
import picocli.CommandLine.Command;

/** Starts everything on this machine. */
@Command(name = "up")
final class UpCommand implements Runnable {
    private final Solieu solieu;

    UpCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        Settings settings = solieu.settings();
        Progress progress = Progress.ofProcess();
        Engines engines = new Engines(settings);
        progress.begins("Starting Trino");
        engines.start();
        engines.await();
        engines.status().forEach(progress::tells);
    }
}
