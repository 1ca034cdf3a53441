package org.solieu.archive;

import static org.solieu.vocabulary.RejectionRule.ALREADY_ARCHIVED;
import static org.solieu.vocabulary.RejectionRule.DOCUMENT_EMPTY;
import static org.solieu.vocabulary.RejectionRule.DOCUMENT_UNREADABLE;
import static org.solieu.vocabulary.RejectionRule.LIMIT_PASSED;
import static org.solieu.vocabulary.RejectionRule.PUBLICATION_DAY_AFTER_LOAD;
import static org.solieu.vocabulary.RejectionRule.PUBLICATION_DAY_MISSING;
import static org.solieu.vocabulary.RejectionRule.SIDECAR_INVALID;
import static org.solieu.vocabulary.RejectionRule.SOURCE_UNDECLARED;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RejectionRule;

/** Bad documents and what becomes of each. */
final class BadDocuments {
    private static final String TEXT = "Thu nội địa đạt 8.100 tỷ đồng";
    private static final String DAY = "published_on: 2024-01-05";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int MANY = 1_000_000;

    private final List<Case> cases = new ArrayList<>();

    private BadDocuments() {}

    /** What is put into the inbox. */
    interface Content {
        void put(Path inbox) throws IOException;
    }

    /** The bytes of a file, made when they are needed: some are large. */
    interface Bytes {
        byte[] make();
    }

    /**
     * One bad file.
     *
     * @param name its name in the archive
     * @param outcome {@code archived}, or the rule that refuses it
     */
    record Case(String story, String name, String outcome, Content content) {
        @Override
        public String toString() {
            return "%s: %s is %s".formatted(story, name.length() > 40 ? name.substring(0, 40) + "…" : name, outcome);
        }
    }

    static List<Case> all() {
        BadDocuments bad = new BadDocuments();
        bad.texts();
        bad.encodings();
        bad.pdfs();
        bad.pages();
        bad.words();
        bad.struckAndRaised();
        bad.undeclared();
        bad.spreadsheets();
        bad.names();
        bad.links();
        bad.sidecars();
        return bad.cases;
    }

    private void texts() {
        refused("nothing", "a.txt", DOCUMENT_EMPTY, () -> new byte[0]);
        refused("blanks", "a.txt", DOCUMENT_EMPTY, () -> Fixtures.utf8(" \n\u00a0\n"));
        refused("NUL bytes", "a.txt", DOCUMENT_UNREADABLE, () -> Fixtures.utf8("Thu\0nội địa"));
        refused("a program", "a.txt", DOCUMENT_UNREADABLE, () -> new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0});
        refused(
                "too many characters",
                "a.txt",
                LIMIT_PASSED,
                () -> Fixtures.utf8("x".repeat(Limits.OF_A_FILE.characters() + 1)));
        other("gigabytes", "a.txt", LIMIT_PASSED, inbox -> {
            try (RandomAccessFile file =
                    new RandomAccessFile(inbox.resolve("a.txt").toFile(), "rw")) {
                file.setLength(4L << 30);
            }
        });
        archived("the longest line", "a.txt", () -> Fixtures.utf8("x ".repeat(Limits.OF_A_FILE.characters() / 2)));
    }

    private void encodings() {
        archived("a byte order mark", "a.txt", () -> Fixtures.utf8("\uFEFF" + TEXT));
        archived("UTF-16 with its mark", "a.txt", () -> ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE));
        archived("windows-1258", "a.txt", () -> "Thu nô\u0323i đi\u0323a".getBytes(Charset.forName("windows-1258")));
        refused("UTF-16 without mark", "a.txt", DOCUMENT_UNREADABLE, () -> TEXT.getBytes(StandardCharsets.UTF_16LE));
        refused("UTF-32", "a.txt", DOCUMENT_UNREADABLE, () -> TEXT.getBytes(Charset.forName("UTF-32LE-BOM")));
        refused("UTF-16 cut within a letter", "a.txt", DOCUMENT_UNREADABLE, () -> {
            byte[] whole = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE);
            return Arrays.copyOf(whole, whole.length - 1);
        });
        refused("TCVN3", "a.txt", DOCUMENT_UNREADABLE, () -> new byte[] {'T', (byte) 0xAE, (byte) 0xDE, (byte) 0xB8});
        refused(
                "mixed encodings",
                "a.txt",
                DOCUMENT_UNREADABLE,
                () -> Fixtures.joined(Fixtures.utf8(TEXT), "Thái Bình\u00d0".getBytes(StandardCharsets.ISO_8859_1)));
        refused("mixed encodings, large", "a.txt", DOCUMENT_UNREADABLE, () -> {
            byte[] bytes = Fixtures.utf8((TEXT + "\n").repeat(Limits.OF_A_FILE.bytes() / 50));
            bytes[bytes.length - 1] = (byte) 0xE1;
            return bytes;
        });
    }

    private void pdfs() {
        refused("text that is called a PDF", "a.pdf", DOCUMENT_UNREADABLE, () -> Fixtures.utf8(TEXT));
        refused("a PDF cut in half", "a.pdf", DOCUMENT_UNREADABLE, () -> {
            byte[] whole = Fixtures.pdf("Domestic revenue");
            return Arrays.copyOf(whole, whole.length / 2);
        });
        refused(
                "rubbish between the marks of a PDF",
                "a.pdf",
                DOCUMENT_UNREADABLE,
                () -> Fixtures.utf8("%PDF-1.7\nrubbish\n%%EOF"));
        refused("a scan", "a.pdf", DOCUMENT_EMPTY, () -> Fixtures.pdf(" "));
        refused("pages that unpack to gigabytes", "a.pdf", LIMIT_PASSED, () -> Fixtures.pdf(15, " ", 200 * MANY));
        refused(
                "a page that keeps its state twenty million times",
                "a.pdf",
                LIMIT_PASSED,
                () -> Fixtures.pdf(1, "q ", 20 * MANY));
        refused("a drawing that shows itself", "a.pdf", LIMIT_PASSED, Fixtures::pdfThatDrawsItself);
        refused("five million lists in one another", "a.pdf", DOCUMENT_EMPTY, () -> Fixtures.pdf(1, "[", 5 * MANY));
        refused("pages that contain themselves", "a.pdf", DOCUMENT_EMPTY, () -> Fixtures.utf8("""
                %PDF-1.4
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >> endobj
                trailer << /Root 1 0 R /Size 3 >>
                %%EOF
                """));
    }

    private void pages() {
        refused("a page of scripts", "a.html", DOCUMENT_EMPTY, () -> Fixtures.utf8("<script>var x = 1</script>"));
        refused("a million nested boxes", "a.html", LIMIT_PASSED, () -> Fixtures.utf8("<div>".repeat(MANY) + TEXT));
        archived(
                "tables in one another, which browsers take apart",
                "a.html",
                () -> Fixtures.utf8(TEXT + "<table>x".repeat(MANY / 10)));
        archived("marks left open", "a.html", () -> Fixtures.utf8("<b><i>".repeat(MANY / 10) + TEXT));
        refused(
                "a remark without end",
                "a.html",
                DOCUMENT_EMPTY,
                () -> Fixtures.utf8("<!--" + TEXT.repeat(MANY / 100)));
        archived("a page without end", "a.html", () -> Fixtures.utf8("<p>" + TEXT + "<table><tr><td><a href='"));
        refused(
                "a page of too many characters",
                "a.html",
                LIMIT_PASSED,
                () -> Fixtures.utf8("<p>" + "x ".repeat(Limits.OF_A_FILE.characters())));
        archived(
                "ten thousand attributes",
                "a.html",
                () -> Fixtures.utf8("<p" + " a=1".repeat(MANY / 100) + ">" + TEXT));
    }

    private void words() {
        String part = Fixtures.DOCUMENT_XML;
        refused("text that is called a Word document", "a.docx", DOCUMENT_UNREADABLE, () -> Fixtures.utf8(TEXT));
        refused("a Word document cut in half", "a.docx", DOCUMENT_UNREADABLE, () -> {
            byte[] whole = Fixtures.docx(TEXT);
            return Arrays.copyOf(whole, whole.length / 2);
        });
        refused("an archive without a document", "a.docx", DOCUMENT_UNREADABLE, () -> Fixtures.zip("note.txt", TEXT));
        word(
                "an entity that reads a file",
                DOCUMENT_UNREADABLE,
                xml -> doctype(xml, "<!ENTITY e SYSTEM \"file:///etc/passwd\">"));
        word(
                "an entity that asks a server",
                DOCUMENT_UNREADABLE,
                xml -> doctype(xml, "<!ENTITY % e SYSTEM \"http://127.0.0.1:9/\">%e;"));
        word("a billion laughs", DOCUMENT_UNREADABLE, xml -> doctype(xml, laughs()));
        refused(
                "a billion laughs in UTF-16",
                "a.docx",
                DOCUMENT_UNREADABLE,
                () -> Fixtures.replaced(
                        Fixtures.docx(TEXT),
                        part,
                        xml -> ("\uFEFF" + doctype(xml, laughs()).replace("UTF-8", "UTF-16"))
                                .getBytes(StandardCharsets.UTF_16LE)));
        word("a zip bomb", LIMIT_PASSED, xml -> xml.replace(TEXT, " ".repeat(50 * MANY)));
        refused(
                "ten thousand parts",
                "a.docx",
                LIMIT_PASSED,
                () -> Fixtures.edited(Fixtures.docx(TEXT), part, xml -> xml, 10_000));
        word(
                "deeply nested elements",
                DOCUMENT_UNREADABLE,
                xml -> xml.replace("<w:p>", "<w:p>" + "<w:sdt>".repeat(50_000)));
        word("XML that does not end", DOCUMENT_UNREADABLE, xml -> xml.substring(0, xml.length() / 2));
        archived(
                "parts named to lead out, which are left alone",
                "a.docx",
                () -> Fixtures.withEntry(Fixtures.docx(TEXT), "../../../../tmp/out", Fixtures.utf8(TEXT)));
        refused(
                "an archive within the archive, of no declared type",
                "a.docx",
                DOCUMENT_UNREADABLE,
                () -> Fixtures.withEntry(
                        Fixtures.docx(TEXT), "word/embeddings/a.zip", Fixtures.zip("a", "x".repeat(50 * MANY))));
        archived(
                "a template on another machine",
                "a.docx",
                () -> Fixtures.withEntry(Fixtures.docx(TEXT), "word/_rels/settings.xml.rels", Fixtures.utf8("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
                Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>""")));
        refused("the Word format of 1997", "a.doc", SOURCE_UNDECLARED, () -> Fixtures.utf8(TEXT));
    }

    private void struckAndRaised() {
        refused("all of a page struck out", "a.html", DOCUMENT_EMPTY, () -> Fixtures.utf8("<del>" + TEXT + "</del>"));
        refused(
                "all of a page struck out by its style",
                "a.html",
                DOCUMENT_EMPTY,
                () -> Fixtures.utf8("<p style='text-decoration:line-through'>" + TEXT + "</p>"));
        archived("a page raised throughout", "a.html", () -> Fixtures.utf8("<sup>" + TEXT + "</sup>"));
        archived("raised again and again", "a.html", () -> Fixtures.utf8("<sup>".repeat(500) + "1" + TEXT));
        refused("raised a million times", "a.html", LIMIT_PASSED, () -> Fixtures.utf8("<sup>".repeat(MANY) + TEXT));
        archived("a hundred thousand marks", "a.html", () -> Fixtures.utf8(TEXT + "<sup>1</sup>".repeat(MANY / 10)));
        word(
                "a Word document struck out",
                DOCUMENT_EMPTY,
                xml -> xml.replace("<w:t", "<w:rPr><w:strike/></w:rPr><w:t"));
        archived(
                "a Word document raised throughout",
                "a.docx",
                () -> Fixtures.edited(
                        Fixtures.docx(TEXT),
                        Fixtures.DOCUMENT_XML,
                        xml -> xml.replace("<w:t", "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t"),
                        0));
        styles("styles that name an entity", DOCUMENT_UNREADABLE, "<!DOCTYPE x [" + laughs() + "]><x>&e;</x>");
        styles("styles that do not end", DOCUMENT_UNREADABLE, "<w:styles xmlns:w='x'>");
        styles("styles that unpack to more than a part may", LIMIT_PASSED, "<x>" + " ".repeat(50 * MANY) + "</x>");
    }

    private void styles(String story, RejectionRule rule, String xml) {
        refused(
                story,
                "a.docx",
                rule,
                () -> Fixtures.withEntry(Fixtures.docx(TEXT), "word/styles.xml", Fixtures.utf8(xml)));
    }

    private void undeclared() {
        refused("an answer of a portal nobody declared", "ckan.json", SOURCE_UNDECLARED, () -> Fixtures.utf8("{}"));
        refused("a message of statistics nobody declared", "sdmx.xml", SOURCE_UNDECLARED, () -> Fixtures.utf8("<x/>"));
        refused("a matrix nobody declared", "nso.px", SOURCE_UNDECLARED, () -> Fixtures.utf8("DATA=1;"));
    }

    private void spreadsheets() {
        refused("text that is called a spreadsheet", "sample_a.xlsx", DOCUMENT_UNREADABLE, () -> Fixtures.utf8(TEXT));
        refused("a spreadsheet cut in half", "sample_a.xlsx", DOCUMENT_UNREADABLE, () -> {
            byte[] whole = Fixtures.xlsx(TEXT);
            return Arrays.copyOf(whole, whole.length / 2);
        });
        sheet(
                "an entity that reads a file",
                DOCUMENT_UNREADABLE,
                SHEET,
                xml -> doctype(xml, "<!ENTITY e SYSTEM \"file:///etc/passwd\">"));
        sheet("a billion laughs", DOCUMENT_UNREADABLE, "xl/sharedStrings.xml", xml -> doctype(xml, laughs()));
        sheet(
                "a zip bomb",
                LIMIT_PASSED,
                SHEET,
                xml -> xml.replace("</sheetData>", " ".repeat(50 * MANY) + "</sheetData>"));
        refused(
                "ten thousand parts",
                "sample_a.xlsx",
                LIMIT_PASSED,
                () -> Fixtures.edited(Fixtures.xlsx(TEXT), SHEET, xml -> xml, 10_000));
    }

    private void names() {
        refused("a song", "song.mp3", SOURCE_UNDECLARED, () -> Fixtures.utf8("la la la"));
        refused(
                "a day that is none",
                "thu_ngan_sach_2024-13-45.csv",
                PUBLICATION_DAY_MISSING,
                () -> Fixtures.utf8("a;b"));
        other("no day", "a.txt", PUBLICATION_DAY_MISSING, inbox -> Files.writeString(inbox.resolve("a.txt"), TEXT));
        other("a day to come", "a.txt", PUBLICATION_DAY_AFTER_LOAD, inbox -> {
            Files.writeString(inbox.resolve("a.txt"), TEXT);
            Files.writeString(inbox.resolve("a.txt.meta.yaml"), "published_on: 2024-02-01");
        });
        other("the bytes of another", "z.txt", ALREADY_ARCHIVED, inbox -> {
            Files.copy(inbox.resolve("good.txt"), inbox.resolve("z.txt"));
            Files.writeString(inbox.resolve("z.txt.meta.yaml"), DAY);
        });
        archived("a name that is SQL", "'; DROP TABLE x; --.txt", () -> Fixtures.utf8(TEXT));
        archived("a name that is a template", "${jndi:ldap:x} {{7*7}} %s %n.txt", () -> Fixtures.utf8(TEXT));
        named("a name with a line break", "a\nb.txt", "a\\u000ab.txt");
        named("a name that runs backwards", "a\u202Efdp.txt", "a\\u202efdp.txt");
        archived("a name that seems to lead out", "%2e%2e%2fetc%2fpasswd.txt", () -> Fixtures.utf8(TEXT));
        archived("a file named as a day", "2024-01-01.txt", () -> Fixtures.utf8(TEXT));
        refused(
                "a file that bears the name of a day's folder",
                "2024-01-01",
                SOURCE_UNDECLARED,
                () -> Fixtures.utf8(TEXT));
    }

    private void links() {
        other(
                "a link to a file",
                "a.txt",
                DOCUMENT_UNREADABLE,
                inbox -> Files.createSymbolicLink(inbox.resolve("a.txt"), Path.of("/etc/hostname")));
        other(
                "a link to a folder",
                "a",
                DOCUMENT_UNREADABLE,
                inbox -> Files.createSymbolicLink(inbox.resolve("a"), Path.of("/etc")));
        other(
                "a link that leads nowhere",
                "a.txt",
                DOCUMENT_UNREADABLE,
                inbox -> Files.createSymbolicLink(inbox.resolve("a.txt"), Path.of("nowhere")));
        other(
                "a link that bears the name of the day's folder",
                "2024-01-06",
                DOCUMENT_UNREADABLE,
                inbox -> Files.createSymbolicLink(inbox.resolve("2024-01-06"), Path.of("/etc")));
        other("a pipe nobody writes to", "a.txt", DOCUMENT_UNREADABLE, inbox -> Fixtures.pipe(inbox.resolve("a.txt")));
    }

    private void sidecars() {
        sidecar("month 13", "published_on: 2024-13-01");
        sidecar("a field that is none", "publishedon: 2024-01-05");
        sidecar("a field twice", DAY + "\nplace: Thái Bình\nplace: Hưng Yên");
        sidecar("a list", "- published_on: 2024-01-05");
        sidecar("a letter that cannot be", "published_on: 2024-01-05\nplace: \u0007");
        sidecar("a class to be made", "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:9/\"]]");
        sidecar("names that grow", "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nplace: *c");
        sidecar("deep nesting", "place: " + "[".repeat(10_000));
        sidecar("a side-car of gigabytes", "# " + "x".repeat(1 << 20));
        other("a link for a side-car", "a.txt", SIDECAR_INVALID, inbox -> {
            Files.writeString(inbox.resolve("a.txt"), TEXT);
            Files.createSymbolicLink(inbox.resolve("a.txt.meta.yaml"), Path.of("good.txt.meta.yaml"));
        });
        other(
                "a side-car without document",
                "a.txt.meta.yaml",
                SIDECAR_INVALID,
                inbox -> Files.writeString(inbox.resolve("a.txt.meta.yaml"), DAY));
    }

    private static String laughs() {
        return "<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;&b;&b;&b;&b;&b;\">";
    }

    private static String doctype(String xml, String entities) {
        return xml.replaceFirst("\\?>", Matcher.quoteReplacement("?><!DOCTYPE x [" + entities + "]>"))
                .replace(TEXT, "&e;");
    }

    private void word(String story, RejectionRule rule, Fixtures.Edit edit) {
        refused(story, "a.docx", rule, () -> Fixtures.edited(Fixtures.docx(TEXT), Fixtures.DOCUMENT_XML, edit, 0));
    }

    private void sheet(String story, RejectionRule rule, String part, Fixtures.Edit edit) {
        refused(story, "sample_a.xlsx", rule, () -> Fixtures.edited(Fixtures.xlsx(TEXT), part, edit, 0));
    }

    private void sidecar(String story, String yaml) {
        other(story, "a.txt", SIDECAR_INVALID, inbox -> {
            Files.writeString(inbox.resolve("a.txt"), TEXT);
            Files.writeString(inbox.resolve("a.txt.meta.yaml"), yaml);
        });
    }

    private void named(String story, String name, String shown) {
        cases.add(new Case(story, shown, "archived", file(name, () -> Fixtures.utf8(TEXT))));
    }

    private void archived(String story, String name, Bytes bytes) {
        cases.add(new Case(story, name, "archived", file(name, bytes)));
    }

    private void refused(String story, String name, RejectionRule rule, Bytes bytes) {
        cases.add(new Case(story, name, rule.code(), file(name, bytes)));
    }

    private void other(String story, String name, RejectionRule rule, Content content) {
        cases.add(new Case(story, name, rule.code(), content));
    }

    /** A file, with a side-car that dates it where its name should not. */
    private static Content file(String name, Bytes bytes) {
        return inbox -> {
            Files.write(inbox.resolve(name), bytes.make());
            if (!name.startsWith("thu_ngan_sach")) {
                Files.writeString(inbox.resolve(name + InboxFile.SIDECAR), DAY);
            }
        };
    }
}
