package org.solieu.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RejectionRule;

/**
 * Looks through the parts of a Word document or a spreadsheet before any of them is parsed: neither too many nor too
 * large nor grown from next to nothing, and none with a document type, which could name other files or grow by itself.
 */
final class OfficeZip {
    private static final Limits LIMITS = Limits.OF_A_FILE;
    private static final int HEAD = 8_192;

    private OfficeZip() {}

    /** @throws NotArchived where a limit is passed, or the archive is damaged */
    static void check(InboxFile file, byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            long size = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                checkHead(file, entry, zip.readNBytes(HEAD));
                size += HEAD + skip(zip, LIMITS.unpackedBytes() - size);
                entries++;
                checkLimits(file, entries, size, bytes.length);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new NotArchived(
                    RejectionRule.DOCUMENT_UNREADABLE,
                    "Cannot read '%s': it is damaged (%s); ask for it again".formatted(file.name(), e.getMessage()));
        }
    }

    private static long skip(InputStream part, long most) throws IOException {
        byte[] buffer = new byte[HEAD];
        long size = 0;
        for (int read = part.read(buffer); read >= 0 && size <= most; read = part.read(buffer)) {
            size += read;
        }
        return size;
    }

    private static void checkLimits(InboxFile file, int entries, long size, int packed) {
        if (entries > LIMITS.parts()
                || size > LIMITS.unpackedBytes()
                || size / LIMITS.growth() > Math.max(packed, HEAD)) {
            throw new NotArchived(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read '%s': it unpacks to %d parts and %d bytes or more, must be at most %d parts, %d bytes and %d times its size; save it again, or split it"
                            .formatted(
                                    file.name(),
                                    entries,
                                    size,
                                    LIMITS.parts(),
                                    LIMITS.unpackedBytes(),
                                    LIMITS.growth()));
        }
    }

    private static void checkHead(InboxFile file, ZipEntry entry, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE")) {
            throw new NotArchived(
                    RejectionRule.DOCUMENT_UNREADABLE,
                    "Cannot read '%s': its part %s has a document type (<!DOCTYPE), which office programs never write; ask for it again"
                            .formatted(file.name(), entry.getName()));
        }
    }
}
