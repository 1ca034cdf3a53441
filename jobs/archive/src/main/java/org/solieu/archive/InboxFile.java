package org.solieu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.regex.Pattern;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.Reason;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Words;

/**
 * A file of the inbox.
 *
 * @param name its path from the inbox, or from its day's folder, with {@code /} between names, composed letters, and
 *     characters that a reader cannot see written out
 */
record InboxFile(Path path, String name) {
    static final String SIDECAR = ".meta.yaml";

    private static final int MOST_BYTES = Limits.OF_A_FILE.bytes();
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    static InboxFile of(Path root, Path path) {
        String relative = root.relativize(path).toString().replace('\\', '/');
        String name = CONTROL.matcher(Words.nfc(relative))
                .replaceAll(
                        control -> "\\\\u%04x".formatted((int) control.group().charAt(0)));
        return new InboxFile(path, name);
    }

    boolean isSidecar() {
        return name.endsWith(SIDECAR);
    }

    /** Name of the document a side-car speaks of. */
    String document() {
        return name.substring(0, name.length() - SIDECAR.length());
    }

    /**
     * Its bytes.
     *
     * @throws NotArchived where it is no regular file, is empty or too large, or changes while it is read
     */
    byte[] read() {
        return read(InboxFile::content);
    }

    /** How the bytes of a file are read. */
    interface Reading {
        byte[] of(Path path) throws IOException;
    }

    byte[] read(Reading reading) {
        try {
            BasicFileAttributes before = attributes();
            checkKind(before);
            byte[] bytes = reading.of(path);
            BasicFileAttributes after = attributes();
            if (bytes.length != after.size() || !isSame(before, after)) {
                throw new NotArchived(
                        RejectionRule.DOCUMENT_UNREADABLE,
                        "Cannot archive '%s': it changed while it was read, load again once it is complete"
                                .formatted(name));
            }
            return bytes;
        } catch (IOException e) {
            throw new NotArchived(
                    RejectionRule.DOCUMENT_UNREADABLE,
                    "Cannot read '%s': %s, check the file and its permissions".formatted(name, Reason.of(e)));
        }
    }

    private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && Objects.equals(before.fileKey(), after.fileKey());
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private void checkKind(BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            throw new NotArchived(
                    RejectionRule.DOCUMENT_UNREADABLE,
                    "Cannot archive '%s': it is %s, put the file itself into the inbox"
                            .formatted(name, attributes.isSymbolicLink() ? "a symbolic link" : "no regular file"));
        }
        if (attributes.size() == 0) {
            throw new NotArchived(
                    RejectionRule.DOCUMENT_EMPTY, "Cannot archive '%s': it is empty, ask for it again".formatted(name));
        }
        if (attributes.size() > MOST_BYTES) {
            throw new NotArchived(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot archive '%s': it has %d bytes, must have at most %d; split it"
                            .formatted(name, attributes.size(), MOST_BYTES));
        }
    }

    static byte[] content(Path path) throws IOException {
        try (InputStream in = Channels.newInputStream(
                Files.newByteChannel(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }
}
