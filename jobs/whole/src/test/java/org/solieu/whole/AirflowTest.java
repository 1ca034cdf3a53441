package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.solieu.whole.Waiting.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.warehouse.Warehouse;
import org.solieu.workflow.airflow.AirflowRuns;
import org.solieu.workflow.airflow.generated.DAGRunResponse;
import org.solieu.workflow.airflow.generated.DagRunState;
import org.solieu.workflow.airflow.generated.TaskInstanceResponse;

/** The DAGs in a real Airflow, through the client and the commands; one start of it serves all tests, in their order. */
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(OrderAnnotation.class)
class AirflowTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);
    private static final List<LocalDate> DAYS =
            IntStream.range(0, 4).mapToObj(FIRST::plusDays).toList();
    private static final List<LocalDate> SHUFFLED = shuffled();

    private static Notices notices;
    private static Installation installation;
    private static AirflowRuns runs;
    private static @Nullable Postgres postgres;
    private static @Nullable Process second;

    @BeforeAll
    static void start() throws IOException {
        notices = Notices.start();
        installation = Installation.create("trino,airflow")
                .with(Setting.NOTICE_MAIL, "statistics@example.org")
                .with(Setting.NOTICE_MAIL_SERVER, notices.mailServer());
        putDocuments(World.in(installation.home()));
        Instant started = Instant.now();
        installation.solieu("up", "--without-samples", "--set", "engines=trino");
        List<ProcessHandle> trino = installation.processes();
        installation.solieu("up", "--without-samples"); // Airflow joins what runs
        // and is the one to start again, as the web hook concerns nobody else
        installation = installation.with(Setting.NOTICE_WEBHOOK, notices.webhook());
        installation.solieu("up", "--without-samples");
        assertThat(installation.processes()).containsAll(trino);
        runs = AirflowRuns.of(installation.settings(), "daily_indicators");
        assertThat(runs.newest(1))
                .as("nothing runs unasked")
                .noneMatch(run -> run.getLogicalDate() == null
                        || run.getLogicalDate().toInstant().isBefore(started.minus(Duration.ofMinutes(5))));
    }

    @AfterAll
    static void end() throws IOException {
        if (second != null) {
            second.descendants().forEach(ProcessHandle::destroyForcibly);
            second.destroyForcibly().onExit().join();
        }
        installation.close();
        if (postgres != null) {
            postgres.close();
        }
        notices.close();
    }

    @Test
    @Order(1)
    void whatFailsForGoodIsToldAtOnceWithWhatWhereAndWhatToDo() throws IOException {
        AirflowRuns maintenance = AirflowRuns.of(installation.settings(), "maintenance");
        Path settings = installation.home().resolve("settings.properties");
        Files.writeString(settings, "no_such_setting=1\n");
        DAGRunResponse run = maintenance.start(FIRST);
        await(() -> AirflowRuns.isOver(maintenance.now(run)));
        Files.delete(settings);

        assertThat(maintenance.now(run).getState()).isEqualTo(DagRunState.FAILED);
        assertThat(maintenance.tasks(run))
                .extracting(task -> task.getTaskId() + " " + task.getState() + " " + task.getTryNumber())
                .containsExactlyInAnyOrder("maintenance failed 1", "backup upstream_failed 0");
        assertThat(installation.solieu("runs", "--dag", "maintenance", "--log", FIRST.toString()))
                .contains("Invalid setting: 'no_such_setting'", "solieu maintenance ended with 2");
        await(() -> !notices.mails().isEmpty() && !notices.hooks().isEmpty());
        String what = "Solieu: maintenance of maintenance failed for 2025-02-01";
        String where = "./solieu runs --dag maintenance --log 2025-02-01";
        String advice = "./solieu trigger --dag maintenance --day 2025-02-01";
        assertThat(notices.mails())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("Subject: " + what, where, advice);
        assertThat(notices.hooks())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(what, where, advice);
    }

    @Test
    @Order(2)
    void aWrongPasswordAndAnUnknownDagAreTold() throws IOException {
        assertThat(installation.attempt("runs", "--dag", "no_such_dag").exitCode())
                .isEqualTo(6);
        Path password = AirflowRuns.password(installation.settings());
        String right = Files.readString(password);
        Files.writeString(password, "wrong\n");
        assertThat(installation.attempt("runs").exitCode()).isEqualTo(5);
        Files.writeString(password, right);
        assertThat(installation.attempt("runs").exitCode()).isZero();
    }

    @Test
    @Order(3)
    void twoSchedulersShareTheWorkOverPostgres() throws IOException {
        @Nullable Path programs = Postgres.programs();
        if (programs == null) {
            System.out.println(
                    "Skipped: two schedulers need PostgreSQL, which is not installed; one over SQLite does their work");
        }
        assumeThat(programs).as("PostgreSQL is not installed").isNotNull();
        installation.solieu("down");
        Postgres server = Postgres.start(Objects.requireNonNull(programs));
        postgres = server;
        installation = installation.with(Setting.AIRFLOW_DATABASE, server.address());
        installation.solieu("up", "--without-samples");
        second = secondScheduler();
        String alive = "SELECT count(*) FROM job WHERE job_type = 'SchedulerJob' AND state = 'running'";
        await(() -> server.ask(alive).equals("2"));
    }

    @Test
    @Order(4)
    void twoDaysAreLoadedAtOnceThoughATaskIsKilled(@TempDir Path folder) {
        List<LocalDate> two = SHUFFLED.subList(0, 2);
        List<DAGRunResponse> started = two.stream().map(runs::start).toList();
        killTask("claims");
        requireLoopback();

        List<String> undisturbed = loadedInOrder(two, World.in(folder));
        started.forEach(AirflowTest::awaitSuccess);
        assertThat(attempts(started)).as("the killed task was tried again").contains(2);
        assertThat(figures()).isEqualTo(undisturbed);
    }

    @Test
    @Order(5)
    void fourDaysInRandomOrderTwoAtATimeGiveTheSameFiguresThoughOneRunsAgain(@TempDir Path folder) throws IOException {
        LocalDate again = SHUFFLED.get(0);
        Process trigger = installation.start("trigger", "--day", again.toString());
        CompletableFuture<Instant> returned = trigger.onExit().thenApply(process -> Instant.now());
        List<LocalDate> left = SHUFFLED.subList(2, 4);
        String told = installation.solieu(
                "backfill", DAYS.getFirst().toString(), DAYS.getLast().toString(), "--newest-first", "--at-once", "2");
        assertThat(told)
                .startsWith(Collections.max(left) + "\n" + Collections.min(left) + "\n")
                .contains(left.get(0) + "  success", left.get(1) + "  success");
        assertThat(attempts(left.stream().map(runs::of).toList())).containsOnly(1);

        Instant end = returned.join();
        DAGRunResponse rerun = runs.of(again);
        System.out.printf(
                "trigger ended %s after its run%n",
                Duration.between(Objects.requireNonNull(rerun.getEndDate()).toInstant(), end));
        assertThat(trigger.exitValue()).isZero();
        assertThat(attempts(List.of(rerun))).as("each task ran again").doesNotContain(1);
        assertThat(figures()).isEqualTo(loadedInOrder(DAYS, World.in(folder)));
    }

    @Test
    @Order(6)
    void anAirflowThatIsDownIsTold() {
        installation.solieu("down");
        Installation.Outcome outcome = installation.attempt("trigger", "--day", FIRST.toString());
        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(outcome.err()).contains("nothing answers");
    }

    private static Process secondScheduler() throws IOException {
        String airflow =
                installation.home().resolve("engines/airflow/etc/airflow.sh").toString();
        return new ProcessBuilder("/bin/sh", airflow, "scheduler", "--skip-serve-logs")
                .redirectErrorStream(true)
                .redirectOutput(
                        installation.home().resolve("logs/second-scheduler.log").toFile())
                .start();
    }

    private static List<LocalDate> shuffled() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.printf("random order of days, -Dseed=%d%n", seed);
        List<LocalDate> days = new ArrayList<>(DAYS);
        Collections.shuffle(days, new Random(seed));
        return days;
    }

    private static void putDocuments(World world) {
        for (int day = 0; day < DAYS.size(); day++) {
            world.put(DAYS.get(day), Revenue.name(day), Revenue.lines(day));
        }
    }

    /** What is known once one process has loaded days in their order. */
    private static List<String> loadedInOrder(List<LocalDate> days, World world) {
        putDocuments(world);
        try (Warehouse warehouse = world.open()) {
            days.stream().sorted().forEach(day -> world.load(warehouse, day));
        }
        return figures(world);
    }

    private static List<Integer> attempts(List<DAGRunResponse> started) {
        return started.stream()
                .flatMap(run -> runs.tasks(run).stream())
                .map(TaskInstanceResponse::getTryNumber)
                .toList();
    }

    private static List<String> figures() {
        return figures(World.in(installation.home()));
    }

    /** What is known, and a digest of what is shown: a figure shown twice changes it. */
    private static List<String> figures(World world) {
        List<String> figures = new ArrayList<>(world.content());
        figures.add(world.look().figures());
        return figures;
    }

    /** Of both schedulers, where there are two. */
    private static List<ProcessHandle> processes() {
        List<ProcessHandle> processes = new ArrayList<>(installation.processes());
        if (second != null) {
            processes.add(second.toHandle());
            second.descendants().forEach(processes::add);
        }
        return processes;
    }

    private static void requireLoopback() {
        String port = ":%04X".formatted(installation.settings().port(Setting.AIRFLOW_PORT));
        assertThat(Sockets.listening(processes()))
                .anySatisfy(socket -> assertThat(socket).endsWith(port))
                .allSatisfy(socket -> assertThat(socket).matches(Sockets.LOOPBACK));
    }

    private static void awaitSuccess(DAGRunResponse run) {
        await(() -> AirflowRuns.isOver(runs.now(run)));
        assertThat(runs.now(run).getState())
                .as(() -> runs.tasks(run).toString())
                .isEqualTo(DagRunState.SUCCESS);
    }

    /** Ends the Java of a stage as a machine that runs out of memory would; a shell that starts it would not be missed. */
    private static void killTask(String stage) {
        await(() -> processes().stream()
                .filter(process -> commandLine(process).matches(".* \\S+\\.SparkSubmit .* " + stage + " --day .*"))
                .anyMatch(ProcessHandle::destroyForcibly));
    }

    /** In full: {@link ProcessHandle.Info} has but its beginning, and a class path is long. */
    private static String commandLine(ProcessHandle process) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return new String(line, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            return ""; // it has ended since it was listed
        }
    }
}
