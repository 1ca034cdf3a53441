package org.solieu.workflow;

import java.util.concurrent.Callable;
import org.solieu.workflow.engines.Jupyter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the notebooks. */
@Command(name = "notebook")
final class NotebookCommand implements Callable<Integer> {
    private final Solieu solieu;

    @Option(names = "--no-browser", descriptionKey = "no-browser")
    private boolean noBrowser;

    NotebookCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public Integer call() {
        return new Jupyter(solieu.settings()).open(!noBrowser);
    }
}
