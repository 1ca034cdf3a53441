package org.solieu.workflow.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Files and folders that only their owner may read. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        return Files.setPosixFilePermissions(folder, FOLDER);
    }

    /** Writes a file; it is private before its first character. */
    static void write(Path file, String text) throws IOException {
        folder(Objects.requireNonNull(file.getParent(), "a file of an installation has a folder"));
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        }
        close(file);
        Files.writeString(file, text);
    }

    /** Takes a file that another program wrote away from everyone else. */
    static void close(Path file) throws IOException {
        Files.setPosixFilePermissions(file, FILE);
    }
}
