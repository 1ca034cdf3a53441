package org.solieu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solieu.archive.Fixtures.Placed;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.Source;

/** The text of a document keeps each row of a table on one line, its cells apart; prose stays as it was. */
class TableRowsTest {
    private static final Source PRESS = new Source(
            "press", new Names("Báo", "Press"), 10, Source.Format.PROSE, List.of("*"), null, null, null, null, null);

    private final Decoder decoder = new Decoder();

    @AfterEach
    void close() {
        decoder.close();
    }

    private String read(String name, byte[] bytes) {
        InboxFile file = InboxFile.of(Path.of("/inbox"), Path.of("/inbox", name));
        return String.valueOf(decoder.decode(file, PRESS, bytes).text());
    }

    private List<String> lines(String name, byte[] bytes) {
        return read(name, bytes)
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::stripTrailing)
                .toList();
    }

    private List<String> page(String body) {
        return lines("a.html", Fixtures.utf8("<html><body>" + body + "</body></html>"));
    }

    @Test
    void aRowOfAPageIsALineHoweverItsSourceIsBroken() {
        String table = """
                <p>Thu ngân sách</p>
                <table>
                  <tr>
                    <th><p>Chỉ</p><p>tiêu</p></th>
                    <th>Dự toán<br>năm 2024</th>
                  </tr>
                  <tr><td>Thu
                      nội địa</td><td><div>10.200</div></td></tr>
                </table>
                <p>Dư nợ tăng.</p>
                """;

        assertThat(page(table))
                .containsExactly(
                        "Thu ngân sách", "\tChỉ tiêu\tDự toán năm 2024", "\tThu nội địa\t10.200", "Dư nợ tăng.");
    }

    @Test
    void aCellThatSpansColumnsOrRowsIsFollowedByEmptyOnes() {
        String table =
                "<table><tr><th rowspan=2>Chỉ tiêu</th><th colspan=2>Thực hiện</th><th rowspan=2>So (%)</th></tr>"
                        + "<tr><th>Tháng 9</th><th>9 tháng</th></tr>"
                        + "<tr><td>Thu</td><td>1</td><td>2</td><td>3</td></tr></table>";

        assertThat(page(table))
                .containsExactly("\tChỉ tiêu\tThực hiện\t\tSo (%)", "\t\tTháng 9\t9 tháng", "\tThu\t1\t2\t3");
    }

    @Test
    void aPageThatIsSetInATableKeepsItsParagraphs() {
        String prose =
                "Thu nội địa đạt 8.160 tỷ đồng, bằng 80% dự toán. ".repeat(4).strip();
        assertThat(page("<table><tr><td><p>" + prose + "</p><p>" + prose + "</p></td><td>Quảng cáo</td></tr></table>"))
                .containsExactly("\t" + prose, prose, "\tQuảng cáo");
        assertThat(page("<table><tr><td><p>" + prose
                        + "</p><table><tr><td>A</td><td>1</td></tr></table><b>Nguồn</b> <i>báo</i></td></tr></table>"))
                .containsExactly("\t" + prose, "\tA\t1", "Nguồn báo");
    }

    @Test
    void aRowOfAWordDocumentIsALine() {
        byte[] word = Fixtures.docx(
                "Thu ngân sách", List.of(List.of("Chỉ\ntiêu", "Dự toán\nnăm 2024"), List.of("Thu nội địa", "10.200")));

        assertThat(lines("a.docx", word))
                .containsExactly("Thu ngân sách", "\tChỉ tiêu\tDự toán năm 2024", "\tThu nội địa\t10.200");
    }

    @Test
    void aCellOfAWordDocumentThatSpansColumnsIsFollowedByEmptyOnes() {
        byte[] word = Fixtures.docx("Thu ngân sách", List.of(List.of("Chỉ tiêu", "Thực hiện"), List.of("Thu", "1")));
        byte[] spanned = Fixtures.edited(
                word,
                Fixtures.DOCUMENT_XML,
                xml -> xml.replaceFirst(
                        "(<w:tc>.*?</w:tc>)<w:tc>", "$1<w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>"),
                0);

        assertThat(read("a.docx", spanned))
                .contains("\tChỉ tiêu\tThực hiện\t\t\n")
                .contains("\tThu\t1\n");
    }

    private static List<Placed> row(float bottom, Object... placesAndWords) {
        List<Placed> words = new ArrayList<>();
        for (int i = 0; i < placesAndWords.length; i += 2) {
            words.add(new Placed((Integer) placesAndWords[i], bottom, (String) placesAndWords[i + 1]));
        }
        return words;
    }

    private static byte[] pdf(List<List<Placed>> rows) {
        return Fixtures.placed(rows.stream().flatMap(List::stream).toList());
    }

    @Test
    void theCellsOfAPdfStandUnderEachOther() {
        byte[] pdf = pdf(List.of(
                row(700, 50, "Budget revenue of nine months"),
                row(680, 50, "No", 90, "Item", 250, "Plan", 350, "Reached"),
                row(660, 90, "Total revenue", 250, "22.800", 350, "17.100"),
                row(640, 50, "I", 90, "Domestic revenue", 250, "10.200", 350, "8.160")));

        List<String> lines = lines("a.pdf", pdf);

        assertThat(lines.getFirst()).isEqualTo("Budget revenue of nine months");
        assertThat(lines.subList(1, 4))
                .extracting(line -> line.strip().split(" {3,}").length)
                .containsExactly(4, 3, 4);
        int plan = lines.get(1).indexOf("Plan");
        assertThat(lines.get(2).indexOf("22.800")).isEqualTo(plan);
        assertThat(lines.get(3).indexOf("10.200")).isEqualTo(plan);
        assertThat(lines.get(2)).startsWith("   ");
    }

    @Test
    void columnsOfProseThatAPdfDrawsLineByLineStandApart() {
        List<List<Placed>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(row(700 - 15 * i, 50, "words of the left " + i, 320, "words of the right " + i));
        }

        assertThat(lines("a.pdf", pdf(rows)))
                .allSatisfy(line -> assertThat(line).containsPattern("left \\d {3,}words of the right"));
    }

    @Test
    void proseOfAPdfStaysAsItWas() {
        byte[] pdf = pdf(List.of(
                row(700, 50, "Domestic", 92, "revenue of the province"),
                row(685, 50, "reached", 120, "8.160 billion, 80 per cent"),
                row(670, 50, "of its plan.")));

        assertThat(lines("a.pdf", pdf))
                .containsExactly(
                        "Domestic revenue of the province", "reached 8.160 billion, 80 per cent", "of its plan.");
    }
}
