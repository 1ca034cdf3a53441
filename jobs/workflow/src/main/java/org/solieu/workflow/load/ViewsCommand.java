package org.solieu.workflow.load;

import java.util.List;
import org.solieu.views.superset.ProvisionDashboards;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes what readers see, or tells what it would do to the dashboards. */
@Command(footer = {"%n${bundle:examples}", "  solieu views", "  solieu views --dry-run"})
public final class ViewsCommand implements Runnable {
    private final Call call;

    @Mixin
    private Load load = new Load();

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun = false;

    public ViewsCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        if (!dryRun) {
            load.run(call, List.of(Stage.VIEWS));
            return;
        }
        List<String> difference = ProvisionDashboards.of(call.settings()).difference();
        difference.forEach(System.out::println);
        System.out.printf("%d dashboards, charts and datasets are not as declared%n", difference.size());
    }
}
