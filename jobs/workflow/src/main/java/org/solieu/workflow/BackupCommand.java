package org.solieu.workflow;

import java.nio.file.Path;
import org.solieu.warehouse.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes everything that cannot be made again into one file. */
@Command(
        name = "backup",
        footer = {"%nExample:", "  solieu backup /mnt/backups/solieu-2024-11-06.zip"})
final class BackupCommand implements Runnable {
    private final Solieu solieu;

    @Parameters(paramLabel = "FILE", descriptionKey = "solieu.backup.file")
    private Path file = Path.of("solieu.zip");

    BackupCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        try (Work work = Work.of(solieu.settings(), "backup")) {
            Backup backup = Backup.of(solieu.settings(), work.lock());
            work.progress().begins("Writing " + file);
            work.progress().tells(backup.write(file.toAbsolutePath()).toString());
        }
    }
}
