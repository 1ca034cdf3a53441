package org.solieu.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Files and folders that only their owner may read, from their first byte. */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> NEW_FILE = PosixFilePermissions.asFileAttribute(FILE);
    private static final FileAttribute<Set<PosixFilePermission>> NEW_FOLDER =
            PosixFilePermissions.asFileAttribute(FOLDER);

    private PrivateFiles() {}

    /** What a file is to hold. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a folder that does not exist; one that does stays as it is. */
    public static Path newFolder(Path folder) throws IOException {
        return Files.createDirectories(folder, NEW_FOLDER);
    }

    /** The same for the folder of a file. */
    public static void newFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            newFolder(folder);
        }
    }

    /** Makes a folder, or takes one that exists away from everyone else. */
    public static Path folder(Path folder) throws IOException {
        return Files.setPosixFilePermissions(newFolder(folder), FOLDER);
    }

    /** Writes a text into a private folder. */
    public static void write(Path file, String text) throws IOException {
        folder(Objects.requireNonNull(file.getParent(), "a file of an installation has a folder"));
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a file in one step: it is there as a whole, or as it was before, and nothing lies beside it. */
    public static void write(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            Files.createFile(unfinished, NEW_FILE);
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                content.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Takes a file that another program wrote away from everyone else. */
    public static void close(Path file) throws IOException {
        Files.setPosixFilePermissions(file, FILE);
    }
}
