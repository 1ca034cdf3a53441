package org.solieu.workflow.airflow;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.Run;
import org.solieu.workflow.airflow.generated.DAGRunResponse;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Option;

/** Which DAG a command of Airflow is about, and how it speaks of its runs. */
public final class AirflowChoice {
    /** Exit codes of commands that ask Airflow, beside those of every command. */
    static final String EXIT_CODES = "${bundle:airflow-exit-codes}";

    @Option(names = "--dag", paramLabel = "DAG", defaultValue = "daily_indicators", descriptionKey = "dag")
    private String dag = "daily_indicators";

    AirflowRuns runs(Call call) {
        return AirflowRuns.of(call.settings(), dag);
    }

    /** A run in one line: day, state, when it began, how long it took, what started it. */
    static String line(DAGRunResponse run) {
        @Nullable OffsetDateTime start = run.getStartDate();
        @Nullable OffsetDateTime end = run.getEndDate();
        String began = start == null
                ? ""
                : start.atZoneSameInstant(Run.HANOI)
                        .toLocalDateTime()
                        .withNano(0)
                        .toString();
        return "%s  %-8s  %-19s  %8s  %s"
                .formatted(
                        AirflowRuns.day(run),
                        run.getState(),
                        began,
                        start == null || end == null
                                ? ""
                                : Duration.between(start, end).toSeconds() + " s",
                        run.getRunType());
    }
}
