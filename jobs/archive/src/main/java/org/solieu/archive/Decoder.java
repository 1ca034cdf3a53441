package org.solieu.archive;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.solieu.vocabulary.Decoding;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Source;

/** Finds what a file is by its name and its bytes, which must agree, and takes the text out of prose. */
final class Decoder implements AutoCloseable {
    private static final int EDGE = 1024;
    private static final String BIFF = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final TextExtractor extractor = new TextExtractor();

    /** @throws NotArchived where the bytes are damaged, or not what the name says */
    Decoded decode(InboxFile file, Source source, byte[] bytes) {
        return switch (source.format()) {
            case CSV -> new Decoded("text/csv", null);
            case XLSX -> new Decoded(spreadsheet(file, bytes), null);
            case JSON -> new Decoded("application/json", null);
            case SDMX -> new Decoded("application/xml", null);
            case PX -> new Decoded("text/plain", null);
            case PROSE -> prose(file, bytes);
        };
    }

    /** What a spreadsheet is by its bytes: programs save HTML and xlsx as .xls, and people rename them. */
    private static String spreadsheet(InboxFile file, byte[] bytes) {
        if (contains(bytes, 0, BIFF)) {
            return "application/vnd.ms-excel";
        }
        if (new String(bytes, 0, Math.min(EDGE, bytes.length), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .matches("(?s)[^<]{0,4}\\s*<.*")) {
            return "text/html";
        }
        require(file, contains(bytes, 0, "PK"), "a spreadsheet (xlsx, xls, ods or a table of HTML)");
        OfficeZip.check(file, bytes);
        return contains(bytes, 0, ODS) ? ODS : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    private Decoded prose(InboxFile file, byte[] bytes) {
        String extension =
                file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "txt" -> written(file, "text/plain", plain(file, bytes));
            case "html", "htm" ->
                written(
                        file,
                        "text/html",
                        extractor.text(file, Markup.HTML, plain(file, bytes).getBytes(StandardCharsets.UTF_8)));
            case "pdf" -> {
                require(file, contains(bytes, 0, "%PDF-"), "a PDF");
                require(file, contains(bytes, bytes.length - EDGE, "%%EOF"), "a complete PDF: its end is missing");
                yield written(file, "application/pdf", extractor.text(file, Markup.PDF, bytes));
            }
            case "docx" -> {
                require(file, contains(bytes, 0, "PK"), "a Word document (docx)");
                OfficeZip.check(file, bytes);
                yield written(file, DOCX, extractor.text(file, Markup.DOCX, bytes));
            }
            default ->
                throw new NotArchived(
                        RejectionRule.FORMAT_UNSUPPORTED,
                        "Cannot read '%s': the format '%s' is none of txt, html, pdf, docx; save it as one of these"
                                .formatted(file.name(), extension));
        };
    }

    private static Decoded written(InboxFile file, String mediaType, String text) {
        if (text.codePoints().allMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign))) {
            throw new NotArchived(
                    RejectionRule.DOCUMENT_EMPTY,
                    "Cannot read '%s': it holds no text; a scanned page needs its text recognised first"
                            .formatted(file.name()));
        }
        if (text.length() > Limits.OF_A_FILE.characters()) {
            throw new NotArchived(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read '%s': it has %d characters, must have at most %d; split it"
                            .formatted(file.name(), text.length(), Limits.OF_A_FILE.characters()));
        }
        return new Decoded(mediaType, text);
    }

    private static String plain(InboxFile file, byte[] bytes) {
        try {
            return Decoding.decode(bytes);
        } catch (CharacterCodingException e) {
            throw new NotArchived(
                    RejectionRule.DOCUMENT_UNREADABLE,
                    "Cannot decode '%s': it is neither UTF-8 nor UTF-16 with a byte order mark nor windows-1258; save it as UTF-8"
                            .formatted(file.name()));
        }
    }

    private static void require(InboxFile file, boolean held, String promised) {
        if (!held) {
            throw new NotArchived(
                    RejectionRule.DOCUMENT_UNREADABLE,
                    "Cannot read '%s': it is not %s; open it with its usual program, or ask for it again"
                            .formatted(file.name(), promised));
        }
    }

    /** Ends the process that takes out texts. */
    @Override
    public void close() {
        extractor.close();
    }

    private static boolean contains(byte[] bytes, int from, String mark) {
        int start = Math.max(0, from);
        byte[] edge = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + EDGE));
        return new String(edge, StandardCharsets.ISO_8859_1).contains(mark);
    }
}
