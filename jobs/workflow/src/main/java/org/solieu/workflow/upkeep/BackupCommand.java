package org.solieu.workflow.upkeep;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Backup;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes everything that cannot be made again into one file. */
@Command(
        name = "backup",
        footer = {
            "%n${bundle:examples}",
            "  solieu backup",
            "  solieu backup --secrets /mnt/backups/solieu-2024-11-06.zip"
        })
public final class BackupCommand implements Runnable {
    private final Call call;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "solieu.backup.file")
    private @Nullable Path file;

    @Option(names = "--secrets", descriptionKey = "solieu.backup.secrets")
    private boolean secrets;

    public BackupCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        try (Work work = Work.of(call.settings(), "backup")) {
            Path into = file == null ? ofToday() : file.toAbsolutePath();
            Backup backup = Backup.of(call.settings(), work.lock());
            work.progress().begins("Writing " + into);
            work.progress()
                    .tells((secrets ? backup.withSecrets() : backup).write(into).toString());
            backup.lacks().ifPresent(lack -> {
                throw new Fault.OfInfrastructure("%s is whole, but %s".formatted(into, lack));
            });
        }
    }

    private Path ofToday() {
        return call.settings().home().resolve("backups/solieu-%s.zip".formatted(Work.today()));
    }
}
