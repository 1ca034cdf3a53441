package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.archive.ProseFile;
import org.solieu.claims.Document;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.ProseReader;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Vocabulary;

/** One form says the same as a page, as a Word document, and as a text in either setting. */
class FormInFormatsTest {
    private static final Path PROJECT = Path.of(System.getProperty("solieu.project"));
    private static final Vocabulary VOCABULARY = Vocabulary.load(PROJECT.resolve("schemas/vocabulary"));
    private static final ProseReader READER = ProseReader.of(VOCABULARY);
    private static final Path SHARED = PROJECT.resolveSibling("shared").resolve("cases/19-tables-in-prose/inbox");
    private static final String TITLE = "Tình hình thu ngân sách 9 tháng năm 2024";
    private static final String UNIT = "Đơn vị: triệu đồng";

    private static final List<List<String>> FORM = List.of(
            List.of(
                    "STT",
                    "Chỉ tiêu",
                    "Dự toán năm 2024",
                    "Thực hiện 9 tháng năm 2024",
                    "So dự toán (%)",
                    "So cùng kỳ (%)"),
            List.of("A", "B", "1", "2", "3=2/1", "4"),
            List.of("", "Tổng thu NSNN trên địa bàn", "22.800.000", "17.100.000", "75,0", "108,2"),
            List.of("I", "Thu nội địa", "10.200.000", "8.160.000", "80,0", "110,0"),
            List.of("II", "Thu từ hoạt động xuất nhập khẩu", "1.500.000", "1.050.000", "70,0", "95,0"));

    @TempDir
    private Path folder;

    private List<String> said(Path file) {
        ProseFile read =
                ProseFile.read(file, Objects.requireNonNull(VOCABULARY.sources().get("press"), "press"));
        Document document = new Document(
                "0",
                read.name(),
                "press",
                LocalDate.of(2024, 10, 5),
                PublishedOnBasis.DECLARED,
                "Thái Bình",
                null,
                read.text());
        return READER.read(document).stream()
                .map(item -> switch (item) {
                    case Statement one ->
                        "%s %s %s %s %s %s %s %s"
                                .formatted(
                                        one.quote(),
                                        one.indicator(),
                                        one.measure(),
                                        one.scenario(),
                                        one.value().stripTrailingZeros().toPlainString(),
                                        one.place(),
                                        one.period(),
                                        one.confidence());
                    case Refusal refusal -> refusal.toString();
                })
                .toList();
    }

    private Path text(String name, String body) throws IOException {
        return Files.writeString(folder.resolve(name), body);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("<html><body><h1>" + TITLE + "</h1>\n<p>" + UNIT + "</p>\n<table>\n");
        for (List<String> row : FORM) {
            page.append("  <tr>\n");
            row.forEach(cell -> page.append("    <td><p>").append(cell).append("</p></td>\n"));
            page.append("  </tr>\n");
        }
        return page.append("</table></body></html>").toString();
    }

    private Path word() throws IOException {
        Path file = folder.resolve("form.docx");
        try (XWPFDocument document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText(TITLE);
            document.createParagraph().createRun().setText(UNIT);
            XWPFTable table = document.createTable(FORM.size(), FORM.getFirst().size());
            for (int row = 0; row < FORM.size(); row++) {
                for (int column = 0; column < FORM.get(row).size(); column++) {
                    table.getRow(row).getCell(column).setText(FORM.get(row).get(column));
                }
            }
            document.write(out);
        }
        return file;
    }

    private static String laid() {
        StringBuilder text = new StringBuilder(TITLE + "\n" + UNIT + "\n\n");
        for (List<String> row : FORM) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(String.format(i > 1 ? "%27s" : "%-32s", row.get(i)));
            }
            text.append(String.join("   ", cells)).append('\n');
        }
        return text.toString();
    }

    @Test
    void oneFormSaysTheSameInEveryFormat() throws IOException {
        List<String> said = said(text("form.html", page()));
        String strokes =
                FORM.stream().map(row -> String.join(" | ", row) + "\n").reduce("", String::concat);

        assertThat(said)
                .hasSize(12)
                .allSatisfy(one -> assertThat(one).doesNotContain("Refusal").endsWith("null"));
        assertThat(said(word())).isEqualTo(said);
        assertThat(said(text("strokes.txt", TITLE + "\n" + UNIT + "\n\n" + strokes)))
                .isEqualTo(said);
        assertThat(said(text("laid.txt", laid()))).isEqualTo(said);
    }

    @Test
    void aPublishedFormSaysTheSameInEveryFormat() {
        assumeThat(SHARED).as("documents beside the project").isDirectory();
        List<String> said = said(SHARED.resolve("bang_thu.html"));

        assertThat(said).hasSize(12);
        assertThat(said(SHARED.resolve("bang_thu.docx"))).isEqualTo(said);
        assertThat(said(SHARED.resolve("bang_thu.pdf"))).isEqualTo(said);
        assertThat(said(SHARED.resolve("bang_thu3.pdf"))).isEqualTo(said(SHARED.resolve("bang_thu3.html")));
    }
}
