package org.solieu.workflow;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.archive.Inbox;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.SourceShare;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which day to load, from which folder: what {@code load} and each of its stages are told. */
final class Load {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "day", converter = Day.class)
    private @Nullable LocalDate day;

    @Option(names = "--inbox", paramLabel = "FOLDER", descriptionKey = "inbox")
    private @Nullable Path inbox;

    Load() {}

    /** A load of a folder into today. */
    static Load ofFolder(Path inbox) {
        Load load = new Load();
        load.inbox = inbox;
        return load;
    }

    /** Runs stages in one warehouse, one after the other. */
    void run(Solieu solieu, List<Stage> stages) {
        LocalDate loadedOn = day == null ? LocalDate.now(Clock.system(HANOI)) : day;
        Inbox folder = new Inbox(inbox == null ? solieu.settings().home().resolve("inbox") : inbox);
        try (Work work = new Work(solieu.settings(), Run.of(loadedOn), folder, Progress.ofProcess())) {
            stages.forEach(stage -> stage.run(work));
            if (stages.contains(Stage.SERIES)) {
                SourceLimits.check(
                        SourceShare.of(work.warehouse(), loadedOn),
                        work.vocabulary().sources());
            }
        }
    }

    /** Reads a day. */
    static final class Day implements ITypeConverter<LocalDate> {
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
