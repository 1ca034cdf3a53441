package org.solieu.workflow.airflow;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.workflow.airflow.generated.BackfillPostBody;
import org.solieu.workflow.airflow.generated.DAGRunResponse;
import org.solieu.workflow.airflow.generated.ReprocessBehavior;
import org.solieu.workflow.load.Load;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has Airflow run the days of a span that it has not run yet, and follows them. */
@Command(
        name = "backfill",
        footer = {
            AirflowChoice.EXIT_CODES,
            "%n${bundle:examples}",
            "  solieu backfill 2024-11-01 2024-11-06 --dry-run",
            "  solieu backfill 2024-11-01 2024-11-06 --newest-first --again failed"
        })
public final class BackfillCommand implements Callable<Integer> {
    private final Call call;

    @Mixin
    private AirflowChoice airflow = new AirflowChoice();

    @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "from", converter = Load.Day.class)
    private @Nullable LocalDate from;

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "to", converter = Load.Day.class)
    private @Nullable LocalDate to;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--newest-first", descriptionKey = "newest-first")
    private boolean newestFirst;

    @Option(names = "--at-once", paramLabel = "RUNS", defaultValue = "2", descriptionKey = "at-once")
    private int atOnce = 2;

    @Option(names = "--again", paramLabel = "WHICH", defaultValue = "none", descriptionKey = "again")
    private ReprocessBehavior again = ReprocessBehavior.NONE;

    public BackfillCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() {
        if (from == null || to == null || to.isBefore(from)) {
            throw new Fault.OfSource("Invalid span: '%s' to '%s', must be two days in their order".formatted(from, to));
        }
        AirflowRuns runs = airflow.runs(call);
        BackfillPostBody backfill = runs.days(from, to)
                .runBackwards(newestFirst)
                .maxActiveRuns(atOnce)
                .reprocessBehavior(again);
        List<LocalDate> days = runs.wouldRun(backfill);
        days.forEach(System.out::println);
        if (dryRun || days.isEmpty()) {
            return 0;
        }
        runs.backfill(backfill);
        return follow(runs, days);
    }

    private static int follow(AirflowRuns runs, List<LocalDate> days) {
        RunWatch watch = new RunWatch(runs, Progress.ofProcess());
        int outcome = 0;
        for (LocalDate day : days) {
            DAGRunResponse run = runs.of(day);
            outcome = Math.max(outcome, watch.follow(run));
        }
        return outcome;
    }
}
