package org.solieu.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assumptions;

/** Documents made for tests. */
final class Fixtures {
    static final String DOCUMENT_XML = "word/document.xml";

    private Fixtures() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf(String text) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] docx(String text) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(text);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An edit of an entry of an archive. */
    interface Edit {
        String of(String xml);
    }

    static byte[] edited(byte[] archive, String entry, Edit edit, int moreEntries) {
        return rewritten(archive, entry, xml -> utf8(edit.of(xml)), out -> {
            for (int i = 0; i < moreEntries; i++) {
                out.putNextEntry(new ZipEntry("word/media/" + i));
            }
        });
    }

    /** What an entry of an archive is replaced by. */
    interface Replacement {
        byte[] of(String xml);
    }

    static byte[] replaced(byte[] archive, String entry, Replacement replacement) {
        return rewritten(archive, entry, replacement, out -> {});
    }

    static byte[] withEntry(byte[] archive, String name, byte[] content) {
        return rewritten(archive, "", Fixtures::utf8, out -> {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        });
    }

    private interface More {
        void addTo(ZipOutputStream out) throws IOException;
    }

    private static byte[] rewritten(byte[] archive, String entry, Replacement replacement, More more) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(next.getName()));
                byte[] content = in.readAllBytes();
                boolean meant = next.getName().equals(entry);
                out.write(meant ? replacement.of(new String(content, StandardCharsets.UTF_8)) : content);
            }
            more.addTo(out);
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(String name, String text) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(utf8(text));
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] xlsx(String text) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(text);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages that share one content, so many megabytes of blanks, packed. */
    static byte[] pdfBomb(int megabytes, int pages) {
        try (ByteArrayOutputStream packed = new ByteArrayOutputStream();
                ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
                byte[] blanks = utf8(" ".repeat(1 << 20));
                for (int i = 0; i < megabytes; i++) {
                    out.write(blanks);
                }
            }
            pdf.write(utf8("""
                    %PDF-1.4
                    1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                    2 0 obj << /Type /Pages /Kids [ """));
            for (int page = 0; page < pages; page++) {
                pdf.write(utf8("%d 0 R ".formatted(4 + page)));
            }
            pdf.write(utf8("] /Count %d >> endobj\n".formatted(pages)));
            for (int page = 0; page < pages; page++) {
                pdf.write(utf8("%d 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R >> endobj\n"
                        .formatted(4 + page)));
            }
            pdf.write(utf8("3 0 obj << /Length %d /Filter /FlateDecode >> stream\n".formatted(packed.size())));
            packed.writeTo(pdf);
            pdf.write(utf8("\nendstream endobj\ntrailer << /Root 1 0 R /Size %d >>\n%%%%EOF\n".formatted(4 + pages)));
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** A named pipe, which to open would wait for a writer. */
    static void pipe(Path path) throws IOException {
        try {
            int code = new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
            Assumptions.assumeTrue(code == 0, "no named pipes here");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
