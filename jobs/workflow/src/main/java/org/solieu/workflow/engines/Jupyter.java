package org.solieu.workflow.engines;

import java.io.IOException;
import java.util.List;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;

/** Notebooks, in JupyterLab on this machine's loopback. */
public record Jupyter(Settings settings) {
    /** Opens JupyterLab and returns with its exit code when its user ends it. */
    public int open(boolean browser) {
        Program.of(settings.project().resolve("solieu").toString())
                .with(List.of("fetch", "jupyter"))
                .show();
        ProcessBuilder lab = new ProcessBuilder(
                        settings.project()
                                .resolve("engines/jupyter/target/venv/bin/jupyter")
                                .toString(),
                        "lab",
                        "--ip=127.0.0.1",
                        "--allow-root",
                        "--ServerApp.answer_yes=True",
                        "--ServerApp.open_browser=" + (browser ? "True" : "False"),
                        "--notebook-dir=" + settings.project().resolve("notebooks"))
                .inheritIO();
        lab.environment().put(Setting.HOME.variable(), settings.get(Setting.HOME));
        lab.environment().put(Setting.TRINO_PORT.variable(), settings.get(Setting.TRINO_PORT));
        try {
            return lab.start().waitFor();
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot open JupyterLab: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault.OfInfrastructure("Cannot wait for JupyterLab: interrupted", e);
        }
    }
}
