package org.solieu.workflow.installation;

import java.util.concurrent.Callable;
import org.solieu.workflow.engines.Jupyter;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the notebooks. */
@Command(name = "notebook")
public final class NotebookCommand implements Callable<Integer> {
    private final Call call;

    @Option(names = "--no-browser", descriptionKey = "no-browser")
    private boolean noBrowser;

    public NotebookCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() {
        return new Jupyter(call.settings()).open(!noBrowser);
    }
}
