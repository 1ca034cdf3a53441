package org.solieu.workflow.installation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.solieu.archive.ArchiveDocuments;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.CatalogTables;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.warehouse.Warehouse;
import org.solieu.warehouse.WriterLock;
import org.solieu.workflow.airflow.AirflowRuns;
import org.solieu.workflow.engines.Engines;
import org.solieu.workflow.engines.User;
import org.solieu.workflow.load.Load;
import org.solieu.workflow.load.Stage;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything on this machine. */
@Command(
        name = "up",
        footer = {"%n${bundle:examples}", "  solieu up", "  solieu up --without-samples --set trino_port=9443"})
public final class UpCommand implements Runnable {
    private final Call call;

    @Option(names = "--without-samples", descriptionKey = "without-samples")
    private boolean withoutSamples = false;

    public UpCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        Settings settings = call.settings();
        Progress progress = Progress.ofProcess();
        Engines engines = new Engines(settings);
        Map<String, String> addresses = engines.addresses();
        if (addresses.isEmpty()) {
            throw new Fault.OfSource(
                    "Cannot start: by engines=none this machine only loads, which './solieu load' does; name engines with --set engines=trino");
        }
        keep(settings, progress);
        progress.begins("Starting engines");
        try (WriterLock lock = WriterLock.take(settings, "up", progress::tells)) {
            CatalogTables.requireHere(settings);
            engines.start(progress::tells);
        }
        if (!CatalogTables.complete(settings)) {
            progress.begins("Creating tables");
            Warehouse.open(settings, "up", progress::tells).close();
        }
        progress.begins("Waiting for engines");
        engines.await();
        new Load().run(call, List.of(Stage.VIEWS));
        Summary summary = new Summary(settings);
        if (!withoutSamples && CatalogTables.isEmpty(settings, ArchiveDocuments.DOCUMENTS)) {
            progress.tells("The warehouse is empty: loading samples");
            new Load().run(call, List.of(Stage.values()), settings.project().resolve("samples/inbox"));
            summary.print(System.out);
        } else {
            System.out.printf("%nNewest release: %s%n", summary.release());
        }
        tellWhereToLook(settings, engines, addresses);
    }

    /**
     * What runs with a setting is found with it, also where this command does not end well: every other command needs to
     * know. A password is not written down.
     */
    private void keep(Settings settings, Progress progress) {
        Map<Setting, String> kept = call.given();
        kept.keySet().removeAll(Set.of(Setting.HOME, Setting.PROJECT, Setting.CATALOG_PASSWORD));
        if (!kept.isEmpty()) {
            settings.keep(kept);
            String keys = kept.keySet().stream().map(Setting::key).collect(Collectors.joining(", "));
            progress.tells("Kept for every later command, in %s: %s".formatted(settings.file(), keys));
        }
    }

    private static void tellWhereToLook(Settings settings, Engines engines, Map<String, String> addresses) {
        System.out.println();
        addresses.forEach((engine, address) -> System.out.printf("%s answers at %s%n", engine, address));
        if (addresses.containsKey("superset")) {
            System.out.printf(
                    "Dashboards: log in to Superset as %s, with the password in %s%n",
                    User.LEADER.login(), engines.secrets().password(User.LEADER));
        }
        if (addresses.containsKey("airflow")) {
            System.out.printf(
                    "Daily loads: log in to Airflow as %s, with the password in %s%n",
                    AirflowRuns.LOGIN, AirflowRuns.password(settings));
        }
        System.out.printf("""

                In Trino: catalog call, schema views; 'solieu status' lists its users.
                Next:
                  ./solieu sql "SELECT code, name_vi, figures FROM indicators"
                  ./solieu load --inbox FOLDER     load documents of your own
                  ./solieu read FILE               what a document says, without loading it
                  ./solieu status                  what runs, who may ask, where passwords lie
                  ./solieu down                    end it
                """);
    }
}
