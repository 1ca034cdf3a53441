package org.solieu.workflow;

import java.nio.file.Path;
import java.util.List;
import org.solieu.workflow.engines.Browser;
import org.solieu.workflow.engines.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the overview as a page to print and to send. */
@Command(
        name = "page",
        footer = {"%n${bundle:example}", "  solieu page --into /tmp"})
final class PageCommand implements Runnable {
    private static final String OVERVIEW = "overview";

    private final Solieu solieu;

    @Option(names = "--into", paramLabel = "FOLDER", descriptionKey = "into")
    private Path folder = Path.of("");

    PageCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        Path target = folder.toAbsolutePath();
        new Browser(solieu.settings(), User.LEADER).look(target, List.of(OVERVIEW, "--pdf"));
        System.out.println(target.resolve(OVERVIEW + ".pdf"));
        System.out.println(target.resolve(OVERVIEW + ".png"));
    }
}
