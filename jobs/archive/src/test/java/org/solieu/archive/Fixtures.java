package org.solieu.archive;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
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

    /** A line in the middle of which something is small and stands above it. */
    static byte[] pdfWithRaised(String before, String raised, String behind) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.newLineAtOffset(50, 700);
                content.setFont(font, 12);
                content.showText(before);
                content.setFont(font, 8);
                content.setTextRise(4);
                content.showText(raised);
                content.setFont(font, 12);
                content.setTextRise(0);
                content.showText(behind);
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

    /** A page on which words stand at places: each is its distance from the left, from the bottom, and what stands there. */
    static byte[] placed(List<Placed> words) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                for (Placed word : words) {
                    content.beginText();
                    content.newLineAtOffset(word.left(), word.bottom());
                    content.showText(word.text());
                    content.endText();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words at a place of a page. */
    record Placed(float left, float bottom, String text) {}

    /** A document with a table: a cell has the paragraphs that line breaks in it part. */
    static byte[] docx(String title, List<List<String>> rows) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(title);
            XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    XWPFTableCell cell = table.getRow(row).getCell(column);
                    cell.removeParagraph(0);
                    rows.get(row)
                            .get(column)
                            .lines()
                            .forEach(line -> cell.addParagraph().createRun().setText(line));
                }
            }
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

    /** Pages that share one content, some signs over and over, packed. */
    static byte[] pdf(int pages, String signs, int times) {
        String kids = IntStream.range(0, pages)
                .mapToObj(page -> "%d 0 R".formatted(4 + page))
                .collect(joining(" "));
        List<byte[]> objects = new ArrayList<>(List.of(
                utf8("<< /Type /Pages /Kids [ %s ] /Count %d >>".formatted(kids, pages)), stream("", signs, times)));
        objects.addAll(Collections.nCopies(pages, page("")));
        return pdf(objects);
    }

    /** A page that shows a drawing, which shows itself, twice. */
    static byte[] pdfThatDrawsItself() {
        String drawing = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>";
        return pdf(List.of(
                utf8("<< /Type /Pages /Kids [ 4 0 R ] /Count 1 >>"),
                stream("", "/X Do ", 1),
                page("/Resources << /XObject << /X 5 0 R >> >>"),
                stream(drawing, "/X Do ", 2)));
    }

    private static byte[] page(String more) {
        return utf8("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R %s >>".formatted(more));
    }

    private static byte[] stream(String more, String signs, int times) {
        byte[] packed = packed(signs, times);
        byte[] head = utf8("<< %s /Length %d /Filter /FlateDecode >> stream\n".formatted(more, packed.length));
        return joined(joined(head, packed), utf8("\nendstream"));
    }

    private static byte[] packed(String signs, int times) {
        try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
                byte[] many = utf8(signs.repeat(1_000));
                for (int i = 0; i < times; i += 1_000) {
                    out.write(many, 0, signs.length() * Math.min(1_000, times - i));
                }
            }
            return packed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of objects from number 2 on: the list of its pages, what the pages show, the pages. */
    private static byte[] pdf(List<byte[]> objects) {
        byte[] pdf = utf8("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n");
        for (int i = 0; i < objects.size(); i++) {
            byte[] head = utf8("%d 0 obj ".formatted(2 + i));
            pdf = joined(pdf, joined(joined(head, objects.get(i)), utf8(" endobj\n")));
        }
        return joined(pdf, utf8("trailer << /Root 1 0 R /Size %d >>\n%%%%EOF\n".formatted(2 + objects.size())));
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
