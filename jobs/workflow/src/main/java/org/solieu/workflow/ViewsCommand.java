package org.solieu.workflow;

import java.util.List;
import org.solieu.views.superset.ProvisionDashboards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes what readers see, or tells what it would do to the dashboards. */
@Command(footer = {"%n${bundle:examples}", "  solieu views", "  solieu views --dry-run"})
final class ViewsCommand implements Runnable {
    private final Solieu solieu;

    @Mixin
    private Load load = new Load();

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun = false;

    ViewsCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        if (!dryRun) {
            load.run(solieu, List.of(Stage.VIEWS));
            return;
        }
        List<String> difference = ProvisionDashboards.of(solieu.settings()).difference();
        difference.forEach(System.out::println);
        System.out.printf("%d dashboards, charts and datasets are not as declared%n", difference.size());
    }
}
