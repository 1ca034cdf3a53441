package org.solieu.workflow.airflow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.solieu.workflow.airflow.generated.DAGRunResponse;
import org.solieu.workflow.airflow.generated.DagRunState;
import org.solieu.workflow.airflow.generated.TaskInstanceResponse;
import org.solieu.workflow.airflow.generated.TaskInstanceState;
import org.solieu.workflow.work.Progress;

/** Follows runs to their end, telling each step that a task takes. */
public final class RunWatch {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AirflowRuns runs;
    private final Progress progress;

    RunWatch(AirflowRuns runs, Progress progress) {
        this.runs = runs;
        this.progress = progress;
    }

    /** Returns with the exit code of a run, once it has ended: 0, or 1 if it failed. */
    int follow(DAGRunResponse started) {
        Map<String, TaskInstanceState> known = new HashMap<>();
        DAGRunResponse run = runs.now(started);
        while (!AirflowRuns.isOver(run)) {
            tell(run, known);
            AirflowRuns.pause(PAUSE);
            run = runs.now(started);
        }
        tell(run, known);
        System.out.println(AirflowChoice.line(run));
        if (run.getState() == DagRunState.SUCCESS) {
            return 0;
        }
        progress.tells("What went wrong: ./solieu runs --dag %s --log %s".formatted(runs.dag(), AirflowRuns.day(run)));
        return 1;
    }

    private void tell(DAGRunResponse run, Map<String, TaskInstanceState> known) {
        for (TaskInstanceResponse task : runs.tasks(run)) {
            TaskInstanceState state = task.getState();
            if (state != null && !Objects.equals(known.put(task.getTaskId(), state), state)) {
                progress.tells("%s %-12s %s".formatted(AirflowRuns.day(run), task.getTaskId(), state));
            }
        }
    }
}
