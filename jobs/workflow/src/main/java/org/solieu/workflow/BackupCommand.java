package org.solieu.workflow;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes everything that cannot be made again into one file. */
@Command(
        name = "backup",
        footer = {"%nExamples:", "  solieu backup", "  solieu backup /mnt/backups/solieu-2024-11-06.zip"})
final class BackupCommand implements Runnable {
    private final Solieu solieu;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "solieu.backup.file")
    private @Nullable Path file;

    BackupCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        try (Work work = Work.of(solieu.settings(), "backup")) {
            Path into = file == null ? ofToday() : file.toAbsolutePath();
            Backup backup = Backup.of(solieu.settings(), work.lock());
            work.progress().begins("Writing " + into);
            work.progress().tells(backup.write(into).toString());
        }
    }

    private Path ofToday() {
        return solieu.settings().home().resolve("backups/solieu-%s.zip".formatted(Work.today()));
    }
}
