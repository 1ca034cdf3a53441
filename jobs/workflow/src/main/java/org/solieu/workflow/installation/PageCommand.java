package org.solieu.workflow.installation;

import java.nio.file.Path;
import java.util.List;
import org.solieu.workflow.engines.Browser;
import org.solieu.workflow.engines.User;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the overview as a page to print and to send. */
@Command(
        name = "page",
        footer = {"%n${bundle:example}", "  solieu page --into /tmp"})
public final class PageCommand implements Runnable {
    private static final String OVERVIEW = "overview";

    private final Call call;

    @Option(names = "--into", paramLabel = "FOLDER", descriptionKey = "into")
    private Path folder = Path.of("");

    public PageCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        Path target = folder.toAbsolutePath();
        new Browser(call.settings(), User.LEADER).look(target, List.of(OVERVIEW, "--pdf"));
        System.out.println(target.resolve(OVERVIEW + ".pdf"));
        System.out.println(target.resolve(OVERVIEW + ".png"));
    }
}
