package org.solieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;

/** What an installation keeps is its owner's alone, whatever the habits of the account that runs it. */
class PrivateFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsPrivateWhileItIsWrittenAndStandsThereAsAWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "before");

        PrivateFiles.write(file, out -> {
            out.write('a');
            out.flush();
            assertThat(folder.resolve("secret.unfinished"))
                    .content()
                    .isEqualTo("a")
                    .satisfies(text -> assertThat(permissions(folder.resolve("secret.unfinished")))
                            .isEqualTo("rw-------"));
            assertThat(file).content().isEqualTo("before");
        });

        assertThat(file).content().isEqualTo("a");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void aFileThatCannotBeFinishedStaysAsItWasAndLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "before");

        assertThatThrownBy(() -> PrivateFiles.write(file, out -> {
                    out.write('a');
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(file).content().isEqualTo("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
    }

    @Test
    void aHomeThatALoadMakesAndABackupAreTheOwnersAlone() throws IOException {
        Settings settings = settings();
        try (WriterLock lock = WriterLock.take(settings, "test", waiting -> {})) {
            Path backup = folder.resolve("backups/b.zip");
            Files.createDirectories(folder.resolve("home/warehouse"));
            Backup.of(settings, lock).write(backup);

            assertThat(permissions(settings.home())).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("backups"))).isEqualTo("rwx------");
            assertThat(permissions(backup)).isEqualTo("rw-------");
        }
    }

    @Test
    void aFailedBackupLeavesNothing() throws IOException {
        Settings settings = settings();
        try (WriterLock lock = WriterLock.take(settings, "test", waiting -> {})) {
            Path occupied = folder.resolve("b.zip");
            Files.createDirectories(occupied.resolve("taken"));
            Files.createDirectories(folder.resolve("home/warehouse"));

            assertThatThrownBy(() -> Backup.of(settings, lock).write(occupied))
                    .isInstanceOf(Fault.OfInfrastructure.class)
                    .hasMessageContaining("Cannot write " + occupied);

            assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
        }
    }

    private Settings settings() {
        return Settings.of(Map.of(
                "SOLIEU_HOME",
                folder.resolve("home").toString(),
                "SOLIEU_PROJECT",
                System.getProperty("solieu.project")));
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
