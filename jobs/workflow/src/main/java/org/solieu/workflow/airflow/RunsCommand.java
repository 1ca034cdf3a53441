package org.solieu.workflow.airflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solieu.workflow.airflow.generated.DAGRunResponse;
import org.solieu.workflow.airflow.generated.TaskInstanceResponse;
import org.solieu.workflow.airflow.generated.TaskInstanceState;
import org.solieu.workflow.load.Load;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists Airflow's runs, follows one, or shows why one failed. */
@Command(
        name = "runs",
        footer = {
            AirflowChoice.EXIT_CODES,
            "%n${bundle:examples}",
            "  solieu runs",
            "  solieu runs --watch 2024-11-06",
            "  solieu runs --log 2024-11-06"
        })
public final class RunsCommand implements Callable<Integer> {
    private static final int DAYS = 20;

    private final Call call;

    @Mixin
    private AirflowChoice airflow = new AirflowChoice();

    @Option(names = "--watch", paramLabel = "DAY", descriptionKey = "watch", converter = Load.Day.class)
    private @Nullable LocalDate watch;

    @Option(names = "--log", paramLabel = "DAY", descriptionKey = "log", converter = Load.Day.class)
    private @Nullable LocalDate log;

    public RunsCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() {
        AirflowRuns runs = airflow.runs(call);
        if (watch != null) {
            return new RunWatch(runs, Progress.ofProcess()).follow(runs.of(watch));
        }
        if (log != null) {
            showFailures(runs, runs.of(log));
        } else {
            showNewest(runs);
        }
        return 0;
    }

    private static void showNewest(AirflowRuns runs) {
        List<DAGRunResponse> newest = runs.newest(DAYS);
        if (newest.isEmpty()) {
            System.out.printf("No run of %s yet: './solieu trigger --dag %s' starts one%n", runs.dag(), runs.dag());
        }
        newest.forEach(run -> System.out.println(AirflowChoice.line(run)));
    }

    private static void showFailures(AirflowRuns runs, DAGRunResponse run) {
        List<TaskInstanceResponse> failed = runs.tasks(run).stream()
                .filter(task -> task.getState() == TaskInstanceState.FAILED
                        || task.getState() == TaskInstanceState.UP_FOR_RETRY)
                .toList();
        if (failed.isEmpty()) {
            System.out.printf("No task of %s failed%n", AirflowRuns.day(run));
        }
        for (TaskInstanceResponse task : failed) {
            System.out.printf("%s, attempt %d%n", task.getTaskId(), task.getTryNumber());
            if (runs.log(run, task) instanceof List<?> lines) {
                lines.forEach(line -> System.out.println(event(line)));
            }
        }
    }

    /** What a line of the log says: Airflow gives records of a time, an event and perhaps the errors behind it. */
    private static String event(Object line) {
        if (!(line instanceof Map<?, ?> written)) {
            return line.toString();
        }
        @Nullable Object time = written.get("timestamp");
        String said = (time == null ? "" : time + "  ") + written.get("event");
        return written.get("error_detail") instanceof List<?> errors ? said + ": " + reasons(errors) : said;
    }

    private static String reasons(List<?> errors) {
        return errors.stream()
                .map(error -> error instanceof Map<?, ?> written ? written.get("exc_value") : error)
                .map(String::valueOf)
                .collect(Collectors.joining("; "));
    }
}
