package org.solieu.workflow.airflow;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.workflow.airflow.generated.BackfillPostBody;
import org.solieu.workflow.airflow.generated.DAGRunClearBody;
import org.solieu.workflow.airflow.generated.DAGRunResponse;
import org.solieu.workflow.airflow.generated.DagRunState;
import org.solieu.workflow.airflow.generated.TaskInstanceResponse;
import org.solieu.workflow.airflow.generated.TriggerDAGRunPostBody;

/** The runs of one DAG: one for each day, which is Hanoi's. */
public final class AirflowRuns {
    /** Who may log in to the Airflow of an installation. */
    public static final String LOGIN = "solieu";

    /** When the daily load runs; a run of a day that is asked for has the same time, so that a day has one load. */
    private static final LocalTime MORNING = LocalTime.of(6, 30);

    private final AirflowSession session;
    private final String dag;

    AirflowRuns(AirflowSession session, String dag) {
        this.session = session;
        this.dag = dag;
    }

    /** Runs of a DAG in the Airflow of an installation. */
    public static AirflowRuns of(Settings settings, String dag) {
        String address = "http://127.0.0.1:" + settings.port(Setting.AIRFLOW_PORT);
        return new AirflowRuns(new AirflowSession(address, password(settings)), dag);
    }

    /** The file that holds the password of {@link #LOGIN}. */
    public static Path password(Settings settings) {
        return settings.secrets().resolve("airflow.password");
    }

    /** The DAG's name. */
    public String dag() {
        return dag;
    }

    /** The day of a run. */
    public static LocalDate day(DAGRunResponse run) {
        return day(run.getLogicalDate());
    }

    private static LocalDate day(@Nullable OffsetDateTime logicalDate) {
        return Objects.requireNonNull(logicalDate, "the runs of these DAGs have a day")
                .atZoneSameInstant(Run.HANOI)
                .toLocalDate();
    }

    /** Whether a run has ended, well or not. */
    public static boolean isOver(DAGRunResponse run) {
        return run.getState() == DagRunState.SUCCESS || run.getState() == DagRunState.FAILED;
    }

    /** The runs of the latest days, newest first. */
    public List<DAGRunResponse> newest(int number) {
        return session.ask(
                        "list runs of " + dag, api -> api.getDagRuns(dag, number, null, null, List.of("-logical_date")))
                .getDagRuns();
    }

    /** The runs of some days, in their order. */
    public List<DAGRunResponse> between(LocalDate from, LocalDate to) {
        return session.ask(
                        "list runs of " + dag,
                        api -> api.getDagRuns(dag, null, begin(from), end(to), List.of("logical_date")))
                .getDagRuns();
    }

    /** The run of a day, and the last of them if it has more. */
    public DAGRunResponse of(LocalDate day) {
        return between(day, day).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> AirflowFault.unknown(
                        "Cannot find a run of %s for %s: './solieu trigger --dag %s --day %s' starts one"
                                .formatted(dag, day, dag, day)));
    }

    /** A run as it is at this moment. */
    public DAGRunResponse now(DAGRunResponse run) {
        return session.ask("look at the run of " + day(run), api -> api.getDagRun(dag, run.getDagRunId()));
    }

    /** The tasks of a run. */
    public List<TaskInstanceResponse> tasks(DAGRunResponse run) {
        return session.ask("look at the run of " + day(run), api -> api.getTaskInstances(dag, run.getDagRunId()))
                .getTaskInstances();
    }

    /** What a task wrote down in its last attempt: lines, or records with an event. */
    public @Nullable Object log(DAGRunResponse run, TaskInstanceResponse task) {
        return session.ask(
                        "read the log of %s for %s".formatted(task.getTaskId(), day(run)),
                        api -> api.getLog(dag, run.getDagRunId(), task.getTaskId(), task.getTryNumber(), true))
                .getContent();
    }

    /** Runs a day: for the first time, or again; a run that is under way is left alone. */
    public DAGRunResponse start(LocalDate day) {
        String what = "run %s for %s".formatted(dag, day);
        try {
            return session.tell(
                    what, api -> api.triggerDagRun(dag, new TriggerDAGRunPostBody().logicalDate(at(day, MORNING))));
        } catch (AirflowFault fault) {
            if (!fault.isConflict()) {
                throw fault;
            }
        }
        DAGRunResponse run = of(day);
        if (isOver(run)) {
            session.tell(
                    what,
                    api -> api.clearDagRunWithHttpInfo(dag, run.getDagRunId(), new DAGRunClearBody().dryRun(false)));
        }
        return run;
    }

    /** The days that a backfill would run. */
    public List<LocalDate> wouldRun(BackfillPostBody backfill) {
        return session
                .ask("plan a backfill of " + dag, api -> api.createBackfillDryRun(backfill))
                .getBackfills()
                .stream()
                .map(run -> day(run.getLogicalDate()))
                .toList();
    }

    /** Starts a backfill. */
    public void backfill(BackfillPostBody backfill) {
        session.tell("backfill " + dag, api -> api.createBackfill(backfill));
    }

    /** A backfill of days, both included. */
    public BackfillPostBody days(LocalDate from, LocalDate to) {
        return new BackfillPostBody().dagId(dag).fromDate(begin(from)).toDate(end(to));
    }

    /** Lets some time pass between two looks. */
    public static void pause(Duration pause) {
        AirflowSession.waitFor(pause);
    }

    private static OffsetDateTime begin(LocalDate day) {
        return at(day, LocalTime.MIN);
    }

    private static OffsetDateTime end(LocalDate day) {
        return at(day, LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS));
    }

    private static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Run.HANOI).toOffsetDateTime();
    }
}
