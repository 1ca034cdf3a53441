package org.solieu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Source;

class DecoderTest {
    private static final String TEXT = "Thu nội địa đạt hơn 9.300 tỷ đồng";

    private static final Source PRESS = new Source(
            "press", new Names("Báo", "Press"), 10, Source.Format.PROSE, List.of("*"), null, null, null, null, null);

    private final Decoder decoder = new Decoder();

    @AfterEach
    void close() {
        decoder.close();
    }

    @Test
    void keepsPlainTextAsItIs() {
        String text = "  Tieu\u0302\u0301u đề \r\n\r\n" + TEXT + "\n";
        assertThat(read("a.txt", Fixtures.utf8(text))).isEqualTo(text);
        assertThat(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
        assertThat(read("a.TXT", Fixtures.utf8("\uFEFF" + text))).isEqualTo(text);
    }

    @Test
    void readsWindows1258AndRefusesOtherOldEncodings() {
        String text = "So\u0302\u0301 li\u00ea\u0323u thu\u0323c hi\u00ea\u0323n";
        assertThat(read("a.txt", text.replace("o\u0302", "ô").getBytes(Charset.forName("windows-1258"))))
                .isEqualTo("Sô\u0301 li\u00ea\u0323u thu\u0323c hi\u00ea\u0323n");
        byte[] tcvn3 = {'T', 'h', 'u', ' ', 'n', (byte) 0xE9, 'i', ' ', (byte) 0xAE, (byte) 0xDE, 'a', (byte) 0xB8};
        refused("a.txt", tcvn3).hasMessageContaining("neither UTF-8").hasMessageContaining("save it as UTF-8");
    }

    @Test
    void refusesTextWithNulBytes() {
        refused("a.txt", Fixtures.utf8("Thu\0nội địa"));
    }

    @Test
    void takesTheTextOutOfHtmlPdfAndWord() {
        assertThat(read("a.html", Fixtures.utf8("<html><script>var x=1</script><p>" + TEXT + "</p></html>")))
                .contains(TEXT)
                .doesNotContain("var x");
        assertThat(read("a.pdf", Fixtures.pdf("Domestic revenue 9300"))).contains("Domestic revenue 9300");
        assertThat(read("a.docx", Fixtures.docx(TEXT))).contains(TEXT);
    }

    @Test
    void leavesOutOfAPageWhatABrowserDoesNotShow() {
        for (String unseen : List.of(
                "<p style='display: none'>9.999</p>",
                "<p hidden>9.999</p>",
                "<div style=\"color:red;VISIBILITY:hidden\"><b>9.999</b></div>",
                "<span style='font-size:0px'>9.999</span>",
                "<span style='opacity:0;'>9.999</span>",
                "<template><p>9.999</p></template>",
                "<noscript>9.999</noscript>",
                "<style>9.999</style><script>9.999</script>")) {
            String page = "<html><body>%s<p style='opacity:0.5'>%s</p></body></html>".formatted(unseen, TEXT);
            assertThat(read("a.html", Fixtures.utf8(page)))
                    .as(unseen)
                    .contains(TEXT)
                    .doesNotContain("9.999");
        }
    }

    @Test
    void obeysTheStyleSheetsOfAPageAsABrowserDoes() {
        String page = """
                <html><head><style>
                /* .b { display: none } */
                .a, #a { display: none }
                .b { visibility: hidden } .b { visibility: visible }
                @media print { .b { display: none } }
                .b:hover { display: none }
                [[ { display: none }
                </style></head><body><p class="a">9.999</p><p id="a">8.888</p><p class="b">%s</p></body></html>
                """.formatted(TEXT);
        assertThat(read("a.html", Fixtures.utf8(page)))
                .contains(TEXT)
                .doesNotContain("9.999")
                .doesNotContain("8.888");
    }

    @Test
    void leavesOutOfAWordDocumentWhatIsHidden() {
        assertThat(read("a.docx", wordBegunBy("<w:r><w:rPr><w:vanish/></w:rPr><w:t>9.999</w:t></w:r>")))
                .contains(TEXT)
                .doesNotContain("9.999");
        assertThat(read("a.docx", wordBegunBy("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>9.999</w:t></w:r>")))
                .contains(TEXT)
                .contains("9.999");
    }

    @Test
    void leavesOutWhatIsStruckOut() {
        for (String struck : List.of(
                "<del>9.999</del>", "<s>9.999</s>", "<span style='text-decoration: line-through'>9.999</span>")) {
            assertThat(read("a.html", Fixtures.utf8("<p>%s %s</p>".formatted(struck, TEXT))))
                    .contains(TEXT)
                    .doesNotContain("9.999");
        }
        for (String mark : List.of("<w:strike/>", "<w:dstrike/>")) {
            assertThat(read("a.docx", wordBegunBy("<w:r><w:rPr>" + mark + "</w:rPr><w:t>9.999</w:t></w:r>")))
                    .contains(TEXT)
                    .doesNotContain("9.999");
        }
    }

    @Test
    void aRaisedDigitStaysRaised() {
        assertThat(read(
                        "a.html",
                        Fixtures.utf8("<p>đạt 6.600<sup>1</sup> tỷ, 5.100<sup>[2]</sup>, 9 km<sup>2</sup></p>")))
                .contains("đạt 6.600¹ tỷ, 5.100[²], 9 km²");
        assertThat(read("a.html", Fixtures.utf8("<p>6.600<span style='vertical-align:super'><a>12</a></span> tỷ</p>")))
                .contains("6.600¹² tỷ");
        String raised = "<w:r><w:t>6.600</w:t></w:r><w:r><w:rPr>%s</w:rPr><w:t>1</w:t></w:r>";
        assertThat(read("a.docx", wordBegunBy(raised.formatted("<w:vertAlign w:val=\"superscript\"/>"))))
                .contains("6.600¹");
        assertThat(read("a.docx", wordBegunBy(raised.formatted("<w:vertAlign w:val=\"baseline\"/>"))))
                .contains("6.6001");
        byte[] styled = Fixtures.withEntry(
                wordBegunBy(raised.formatted("<w:rStyle w:val=\"Mark\"/>")), "word/styles.xml", Fixtures.utf8("""
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style
                w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>
                """));
        assertThat(read("a.docx", styled)).contains("6.600¹");
        assertThat(read("a.pdf", Fixtures.pdfWithRaised("Domestic revenue 6.600", "1", " billion")))
                .contains("Domestic revenue 6.600¹ billion");
    }

    private static byte[] wordBegunBy(String run) {
        return Fixtures.edited(
                Fixtures.docx(TEXT), Fixtures.DOCUMENT_XML, xml -> xml.replaceFirst("<w:p>", "<w:p>" + run), 0);
    }

    @Test
    void refusesATruncatedPdf() {
        byte[] whole = Fixtures.pdf("Domestic revenue 9300");
        refused("a.pdf", Arrays.copyOf(whole, whole.length / 2))
                .hasMessageContaining("'a.pdf'")
                .hasMessageContaining("its end is missing")
                .hasMessageContaining("ask for it again");
        refused("a.pdf", Fixtures.utf8("%PDF-1.7\nrubbish\n%%EOF"));
        refused("a.pdf", Fixtures.docx(TEXT)).hasMessageContaining("it is not a PDF");
    }

    @Test
    void refusesAScanWithoutText() {
        assertThat(ruleOf("a.pdf", Fixtures.pdf(" "))).isEqualTo(RejectionRule.DOCUMENT_EMPTY);
    }

    @Test
    void refusesADamagedWordDocument() {
        byte[] whole = Fixtures.docx(TEXT);
        refused("a.docx", Arrays.copyOf(whole, whole.length / 2));
        refused("a.docx", Fixtures.utf8(TEXT));
    }

    @Test
    void refusesEntitiesThatReadOtherFilesOrGrow() {
        refused("a.docx", wordWith("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"))
                .hasMessageContaining("<!DOCTYPE");
        refused("a.docx", wordWith("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"));
    }

    private static byte[] wordWith(String doctype) {
        return Fixtures.edited(
                Fixtures.docx(TEXT),
                Fixtures.DOCUMENT_XML,
                xml -> xml.replaceFirst("\\?>", Matcher.quoteReplacement("?>" + doctype))
                        .replace(TEXT, "&e;"),
                0);
    }

    @Test
    void refusesAZipBombAndTenThousandEntries() {
        byte[] word = Fixtures.docx(TEXT);
        refused(
                        "a.docx",
                        Fixtures.edited(
                                word, Fixtures.DOCUMENT_XML, xml -> xml.replace(TEXT, " ".repeat(50_000_000)), 0))
                .hasMessageContaining("it unpacks to");
        refused("a.docx", Fixtures.edited(word, Fixtures.DOCUMENT_XML, xml -> xml, 10_000))
                .hasMessageContaining("1001 parts");
    }

    @Test
    void refusesOtherFormats() {
        assertThat(ruleOf("a.doc", Fixtures.utf8(TEXT))).isEqualTo(RejectionRule.FORMAT_UNSUPPORTED);
    }

    private String read(String name, byte[] bytes) {
        Decoded decoded = decoder.decode(new InboxFile(Path.of(name), name), PRESS, bytes);
        return String.valueOf(decoded.text());
    }

    private RejectionRule ruleOf(String name, byte[] bytes) {
        try {
            throw new AssertionError("read: " + read(name, bytes));
        } catch (NotArchived e) {
            return e.rule();
        }
    }

    private AbstractThrowableAssert<?, ?> refused(String name, byte[] bytes) {
        return assertThatThrownBy(() -> read(name, bytes)).isInstanceOf(NotArchived.class);
    }
}
