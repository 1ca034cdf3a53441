package org.solieu.workflow;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.solieu.workflow.airflow.AirflowRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has Airflow run a day, and follows it. */
@Command(
        name = "trigger",
        footer = {AirflowChoice.EXIT_CODES, "%n${bundle:example}", "  solieu trigger --day 2024-11-06"})
final class TriggerCommand implements Callable<Integer> {
    private final Solieu solieu;

    @Mixin
    private AirflowChoice airflow = new AirflowChoice();

    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "day", converter = Load.Day.class)
    private @Nullable LocalDate day;

    TriggerCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public Integer call() {
        AirflowRuns runs = airflow.runs(solieu);
        return new RunWatch(runs, Progress.ofProcess()).follow(runs.start(day == null ? Work.today() : day));
    }
}
