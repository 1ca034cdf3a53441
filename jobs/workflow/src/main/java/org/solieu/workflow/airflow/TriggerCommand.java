package org.solieu.workflow.airflow;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.solieu.workflow.load.Load;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Progress;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has Airflow run a day, and follows it. */
@Command(
        name = "trigger",
        footer = {AirflowChoice.EXIT_CODES, "%n${bundle:example}", "  solieu trigger --day 2024-11-06"})
public final class TriggerCommand implements Callable<Integer> {
    private final Call call;

    @Mixin
    private AirflowChoice airflow = new AirflowChoice();

    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "day", converter = Load.Day.class)
    private @Nullable LocalDate day;

    public TriggerCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() {
        AirflowRuns runs = airflow.runs(call);
        return new RunWatch(runs, Progress.ofProcess()).follow(runs.start(day == null ? Work.today() : day));
    }
}
