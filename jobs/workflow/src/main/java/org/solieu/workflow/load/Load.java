package org.solieu.workflow.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.archive.Fetched;
import org.solieu.archive.Inbox;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.warehouse.PrivateFiles;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.SourceShare;
import org.solieu.warehouse.StageResult;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Progress;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** A run of stages for one day: what {@code load} and every stage are told, and do. */
public final class Load {
    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "day", converter = Day.class)
    private @Nullable LocalDate day;

    /** Runs stages in one warehouse, one after the other, on what is archived. */
    public void run(Call call, List<Stage> stages) {
        run(call, stages, inboxOfTheHome(call.settings()));
    }

    /** The same, archiving what lies in a folder. */
    public void run(Call call, List<Stage> stages, Path inbox) {
        run(call, stages, inbox, day == null ? Work.today() : day);
    }

    /** Loads every day that has a folder in the inbox and was not loaded yet, in their order, and then the day that was asked for. */
    void runAllDays(Call call, List<Stage> stages, Path inbox) {
        LocalDate last = day == null ? Work.today() : day;
        List<Stage> unseen =
                stages.stream().filter(stage -> stage != Stage.VIEWS).toList();
        daysLeftAside(call, inbox).stream()
                .filter(left -> left.isBefore(last))
                .forEach(left -> run(call, unseen, inbox, left));
        run(call, stages, inbox, last);
    }

    private static List<LocalDate> daysLeftAside(Call call, Path inbox) {
        Run run = Run.of(Work.today());
        try (Work work = new Work(call.settings(), "load of all days", run, Inbox.of(inbox), Progress.ofProcess())) {
            return LoadReport.daysLeftAside(work);
        }
    }

    private static void run(Call call, List<Stage> stages, Path inbox, LocalDate loadedOn) {
        LocalDate today = Work.today();
        String name = "load of " + loadedOn;
        Run run = Run.of(loadedOn);
        try (Work work = new Work(call.settings(), name, run, Inbox.of(inbox), Progress.ofProcess())) {
            if (!stages.equals(List.of(Stage.VIEWS))) {
                // opened before anything asks for the vocabulary, which is read meanwhile
                work.warehouse();
            }
            boolean fetches = stages.contains(Stage.ARCHIVE) && !loadedOn.isBefore(today);
            Fetched fetched = fetches ? work.fetch() : Fetched.NOTHING;
            long rejected = 0;
            for (Stage stage : stages) {
                StageResult result = stage.run(work);
                rejected += result.count(StageResult.REJECTED) + result.count(StageResult.HELD);
                if (stage == Stage.SERIES) {
                    report(work, loadedOn, rejected);
                }
            }
            if (stages.contains(Stage.SERIES)) {
                SourceLimits.check(
                        SourceShare.of(work.warehouse(), loadedOn),
                        work.vocabulary().sources());
            }
            fetched.requireAll();
        }
    }

    private static void report(Work work, LocalDate loadedOn, long rejected) {
        LoadReport report = new LoadReport(work, loadedOn);
        if (rejected > 0) {
            report.printRejections(System.out);
        }
        report.tellOfReplacements();
        report.tellOfDaysLeftAside();
    }

    /** Where documents arrive unless a command names another folder. */
    static Path inboxOfTheHome(Settings settings) {
        Path inbox = settings.home().resolve("inbox");
        try {
            return PrivateFiles.newFolder(inbox);
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot create %s: %s".formatted(inbox, Reason.of(e)), e);
        }
    }

    /** Reads a day. */
    public static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "Invalid day: '%s', must be a date such as 2024-11-06".formatted(text));
            }
        }
    }
}
