package org.solieu.workflow.upkeep;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Maintenance;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps the tables quick and small. */
@Command(
        name = "maintenance",
        footer = {"%n${bundle:examples}", "  solieu maintenance", "  solieu maintenance --keep-days 30"})
public final class MaintenanceCommand implements Runnable {
    private final Call call;

    @Option(
            names = "--keep-days",
            paramLabel = "DAYS",
            defaultValue = "7",
            descriptionKey = "solieu.maintenance.keep-days")
    private int days = 7;

    public MaintenanceCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        if (days < 0) {
            throw new Fault.OfSource("Invalid number of days: '%d', must be 0 or more".formatted(days));
        }
        try (Work work = Work.of(call.settings(), "maintenance")) {
            Maintenance.of(work.warehouse(), work.run(), Duration.ofDays(days))
                    .execute()
                    .forEach(result -> work.progress().tells(result.toString()));
            Set<LocalDate> unfinished = work.warehouse().unfinished();
            if (!unfinished.isEmpty()) {
                work.progress()
                        .tells(
                                "Nothing is removed, since the load of %s stopped between its stages; './solieu load --day …' completes one"
                                        .formatted(unfinished));
            }
        }
    }
}
