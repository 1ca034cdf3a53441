package org.solieu.claims.tables;

import static org.solieu.claims.tables.Workbooks.SHEET;
import static org.solieu.claims.tables.Workbooks.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.solieu.vocabulary.Limits;

/** Bad tables and what becomes of each of their figures. */
final class BadTables {
    private static final TableReader CSV = Tables.csv("""
            delimiter: ";"
            numbers: vi
            missing: ["…", "-"]
            columns:
              - {header: Địa bàn, gives: place}
              - {header: Năm, gives: period, formats: [yyyy]}
              - {header: Chỉ tiêu, gives: indicator}
              - {header: Đơn vị, gives: unit}
              - {header: Giá trị, gives: value}
            """);

    private static final String HEADER = "Địa bàn;Năm;Chỉ tiêu;Đơn vị;Giá trị\n";
    private static final String GOOD = "Thái Bình;2023;Thu nội địa;tỷ đồng;9.300\n";
    private static final int MANY = 1_000_000;
    private static final String HOSTILE = "'; DROP TABLE claims.statements; --";

    private final List<Case> cases = new ArrayList<>();

    private BadTables() {}

    /** The bytes of a table, made when they are needed: some are large. */
    interface Bytes {
        byte[] make();
    }

    /**
     * One bad table.
     *
     * @param outcome how many of its figures are stated, and how many refused by which rule
     */
    record Case(String story, TableReader reader, Bytes bytes, String outcome) {
        @Override
        public String toString() {
            return story + ": " + outcome;
        }
    }

    static List<Case> all() {
        BadTables bad = new BadTables();
        bad.numbers();
        bad.slips();
        bad.otherSlips();
        bad.words();
        bad.lines();
        bad.encodings();
        bad.headers();
        bad.cells();
        bad.sheets();
        bad.workbooks();
        return bad.cases;
    }

    private void numbers() {
        number("1.234,56", "1 stated");
        number("1,234.56", "1 number_malformed");
        number("(5)", "1 number_malformed");
        number("−5", "1 stated");
        number("1\u00a0234\u00a0567", "1 stated");
        number("1 234", "1 number_malformed");
        number("NaN", "1 number_malformed");
        number("Infinity", "1 number_malformed");
        number("n/a", "1 number_malformed");
        number("…", "");
        number("-", "");
        number("1e400000000", "1 number_malformed");
        number("٥٦", "1 number_malformed");
        number("9.300*", "1 stated");
        number("9.300¹", "1 stated");
        number("9.300 tỷ", "1 stated");
        number("9.300 triệu", "1 unit_differs");
        number("9.3\u200b00", "1 number_malformed");
        number("8".repeat(65_536), "1 number_malformed");
        number("0," + "1".repeat(65), "1 number_malformed");
        number("=1+1", "1 number_malformed");
        number("#REF!", "1 number_malformed");
    }

    /** What typists, footnotes, scanners and copies from elsewhere leave in a cell. */
    private void slips() {
        number("6.600[1]", "1 stated");
        number("6.600(1)", "1 stated");
        number("6.600 (*)", "1 stated");
        number("\uFEFF1.238", "1 stated");
        number("1.2345", "1 number_malformed");
        number("1.50000", "1 number_malformed");
        number("2.7OO", "1 number_malformed");
        number("2.l00", "1 number_malformed");
        number("1.8 00", "1 number_malformed");
        number("1.248.", "1 number_malformed");
        number("1.249,", "1 number_malformed");
        number("1.250,00-", "1 number_malformed");
        number("–1.253", "1 number_malformed");
        number("~1.247", "1 number_malformed");
        number("１.２５６", "1 number_malformed");
        number("1.255%", "1 unit_differs");
        number("1.243 đ", "1 unit_differs");
        number("½", "1 number_malformed");
        number("5 - 6", "1 number_malformed");
        number("hơn 5", "1 number_malformed");
        number("5?", "1 number_malformed");
        number("5\u202E6", "1 number_malformed");
    }

    private void otherSlips() {
        between("a unit misspelled", "Thái Bình;2023;Thu nội địa;tỷ dồng;5\n", "1 unit_unknown");
        between("a unit in brackets", "Thái Bình;2023;Thu nội địa;(Tỷ đồng);5\n", "1 stated");
        between("a unit in digits", "Thái Bình;2023;Thu nội địa;1.000 đồng;5\n", "1 stated");
        between("two units", "Thái Bình;2023;Thu nội địa;tỷ đồng, %;5\n", "1 unit_unknown");
        between(
                "a half-year where a year is promised",
                "Thái Bình;2023-S1;Thu nội địa;tỷ đồng;5\n",
                "1 period_malformed");
        between("a word before the year", "Thái Bình;Năm 2023;Thu nội địa;tỷ đồng;5\n", "1 period_malformed");
        between("a year with decimals", "Thái Bình;2023.0;Thu nội địa;tỷ đồng;5\n", "1 period_malformed");
        between("an estimate in the year", "Thái Bình;2023 (ước);Thu nội địa;tỷ đồng;5\n", "1 period_malformed");
        between("a part as indicator", "Thái Bình;2023;Trong đó: Thuế;tỷ đồng;5\n", "1 indicator_unknown");
        between("a total without indicator", "Tổng cộng;2023;;tỷ đồng;5\n", "1 indicator_unknown");
    }

    private void number(String written, String outcome) {
        String story = "the number " + (written.length() > 20 ? written.substring(0, 20) + "…" : written);
        between(story, "Thái Bình;2023;Thu nội địa;tỷ đồng;" + written + "\n", outcome);
    }

    private void words() {
        between(
                "a name that is SQL",
                "Thái Bình;2023;" + HOSTILE.replace(';', ',') + ";tỷ đồng;5\n",
                "1 indicator_unknown");
        between(
                "a name that is a template",
                "Thái Bình;2023;${jndi:ldap://x} {{7*7}} %n;tỷ đồng;5\n",
                "1 indicator_unknown");
        between("a name of 64 KB", "Thái Bình;2023;" + "x".repeat(65_536) + ";tỷ đồng;5\n", "1 indicator_unknown");
        between("a place of 64 KB", "x".repeat(65_536) + ";2023;Thu nội địa;tỷ đồng;5\n", "1 stated");
        between("a unit of 64 KB", "Thái Bình;2023;Thu nội địa;" + "x".repeat(65_536) + ";5\n", "1 unit_unknown");
        between("units mixed by a thousand", """
                Thái Bình;2023;Thu nội địa;nghìn tỷ đồng;9,3
                Thái Bình;2022;Thu nội địa;nghìn đồng;9.300.000.000
                """, "2 stated");
        between("a unit of another kind", "Thái Bình;2023;Thu nội địa;%;5\n", "1 stated");
        between("a year that is none", "Thái Bình;20233;Thu nội địa;tỷ đồng;5\n", "1 period_malformed");
        between("no place", ";2023;Thu nội địa;tỷ đồng;5\n", "1 place_unknown");
        between("no year", "Thái Bình;;Thu nội địa;tỷ đồng;5\n", "1 period_unknown");
        between("no figure", "Thái Bình;2023;Thu nội địa;tỷ đồng;\n", "");
    }

    private void lines() {
        between("a line break inside quotation marks", "\"Thái\nBình\";2023;Thu nội địa;tỷ đồng;5\n", "1 stated");
        between("too few fields", "Thái Bình;2023;5\n", "1 line_malformed");
        between("too many fields", "Thái Bình;2023;Thu nội địa;tỷ đồng;5;6\n", "1 line_malformed");
        between("a quotation mark left open", "\"Thái Bình;2023;Thu nội địa;tỷ đồng;5\n", "1 line_malformed");
        between("a quotation mark in the middle", "Thái\" Bình;2023;Thu nội địa;tỷ đồng;5\n", "1 stated");
        between("text behind a quotation mark", "\"Thái\" Bình;2023;Thu nội địa;tỷ đồng;5\n", "1 line_malformed");
        between("empty lines", "\n\r\n\n", "");
        between("another delimiter", "Thái Bình,2023,Thu nội địa,tỷ đồng,5\n", "1 line_malformed");
        between("a line of a million fields", ";".repeat(MANY) + "\n", "1 line_malformed");
        between("a line of megabytes", "x".repeat(10 * MANY) + "\n", "1 line_malformed");
        between(
                "a quotation mark before megabytes",
                "\"" + "xxxxxxxxxxxxxxxxxxx\n".repeat(MANY / 10),
                MANY / 10 + " line_malformed");
        csv(
                "a file without the end of its last line",
                () -> utf8(HEADER + GOOD + "Thái Bình;2023;Thu nội"),
                "1 line_malformed, 1 stated");
        csv("the largest file", () -> utf8(HEADER + GOOD.repeat(500_000)), "500000 stated");
        csv("a file too large", () -> new byte[Limits.OF_A_FILE.bytes() + 1], "1 limit_passed");
    }

    private void encodings() {
        String text = HEADER + GOOD;
        csv("a byte order mark", () -> utf8("\uFEFF" + text), "1 stated");
        csv("UTF-16", () -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE), "1 stated");
        csv("UTF-16 without mark", () -> text.getBytes(StandardCharsets.UTF_16LE), "1 document_unreadable");
        csv("decomposed letters", () -> utf8(Normalizer.normalize(text, Normalizer.Form.NFD)), "1 stated");
        csv(
                "the encoding of another country",
                () -> text.getBytes(Charset.forName("windows-1251")),
                "1 header_differs");
        csv(
                "mixed encodings",
                () -> joined(utf8(text), "Th\u00e1i B\u00ecnh".getBytes(StandardCharsets.ISO_8859_1)),
                "1 document_unreadable");
        csv("NUL bytes", () -> utf8(text + "\0"), "1 document_unreadable");
    }

    private void headers() {
        csv("nothing", () -> new byte[0], "1 header_differs");
        csv("no header", () -> utf8(GOOD), "1 header_differs");
        csv(
                "columns in another order",
                () -> utf8(HEADER.replace("Năm;Chỉ tiêu", "Chỉ tiêu;Năm") + GOOD),
                "1 header_differs");
        csv("a column twice", () -> utf8(HEADER.replace("Năm", "Địa bàn") + GOOD), "1 header_differs");
        csv("a page that says the server is down", () -> utf8("<html><h1>503</h1></html>"), "1 header_differs");
        xlsx(
                "merged header cells",
                sheet -> {
                    sheet.getRow(1).getCell(3).setBlank();
                    sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
                },
                "1 header_differs");
        xlsx("no sheet of that name", sheet -> sheet.getWorkbook().setSheetName(0, "Chi"), "1 header_differs");
    }

    private void cells() {
        xlsx(
                "a formula without stored result",
                sheet -> row(sheet, 2).getCell(2).setCellFormula("40+42"),
                "1 number_malformed");
        xlsx("an error", sheet -> row(sheet, 2).getCell(2).setCellErrorValue(FormulaError.REF), "1 number_malformed");
        xlsx(
                "a date for a number",
                sheet -> {
                    row(sheet, 2).getCell(2).setCellValue(LocalDate.of(2023, 12, 29));
                    Workbooks.format(sheet.getRow(2).getCell(2), "dd/mm/yyyy");
                },
                "1 number_malformed");
        xlsx("a truth value", sheet -> row(sheet, 2).getCell(2).setCellValue(true), "1 number_malformed");
        xlsx("a number written as text", sheet -> row(sheet, 2).getCell(2).setCellValue("1.234,5"), "1 stated");
        xlsx(
                "a number written as text, in English",
                sheet -> row(sheet, 2).getCell(2).setCellValue("1,234.5"),
                "1 number_malformed");
        xlsx(
                "days counted from 1904",
                sheet -> {
                    sheet.getWorkbook().getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                    row(sheet, 2).getCell(2).setCellValue(5);
                    sheet.getRow(2).getCell(1).setCellValue(LocalDate.of(2023, 12, 29));
                },
                "1 stated");
        xlsx(
                "a day before the calendar",
                sheet -> {
                    row(sheet, 2).getCell(2).setCellValue(5);
                    sheet.getRow(2).getCell(1).setCellValue(-5);
                },
                "1 period_malformed");
        xlsx(
                "a figure beside the columns",
                sheet -> row(sheet, 2).createCell(16_383).setCellValue(5),
                "1 line_malformed");
        xlsx(
                "a place merged with the one above",
                sheet -> {
                    row(sheet, 2).getCell(2).setCellValue(5);
                    row(sheet, 3).getCell(2).setCellValue(6);
                    sheet.getRow(3).getCell(0).setBlank();
                    sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
                },
                "1 place_unknown, 1 stated");
        edited("a number that is none", xml -> xml.replace("<v>5.0</v>", "<v>five</v>"), "1 document_unreadable");
        edited("an infinite number", xml -> xml.replace("<v>5.0</v>", "<v>1e999</v>"), "1 number_malformed");
        edited(
                "a text that is nowhere",
                xml -> xml.replace("<c r=\"C3\"", "<c t=\"s\" r=\"C3\"").replace("5.0", "999999"),
                "1 document_unreadable");
    }

    private void sheets() {
        xlsx(
                "hidden rows",
                sheet -> {
                    row(sheet, 2).getCell(2).setCellValue(5);
                    sheet.getRow(2).setZeroHeight(true);
                },
                "1 stated");
        xlsx(
                "a hidden column",
                sheet -> {
                    row(sheet, 2).getCell(2).setCellValue(5);
                    sheet.setColumnHidden(2, true);
                },
                "1 stated");
        edited(
                "a million empty cells",
                xml -> xml.replace("</sheetData>", emptyRows(100_000) + "</sheetData>"),
                "1 stated");
        edited(
                "more cells than a sheet may have",
                xml -> xml.replace("</sheetData>", emptyRows(210_000) + "</sheetData>"),
                "1 limit_passed, 1 stated");
        edited(
                "a cell three hundred million columns away",
                xml -> xml.replace("</sheetData>", "<row r=\"9\"><c r=\"ZZZZZZ9\"><v>5</v></c></row></sheetData>"),
                "1 line_malformed, 1 stated");
        edited(
                "a sheet that does not end",
                xml -> xml.substring(0, xml.indexOf("</sheetData>")),
                "1 document_unreadable");
    }

    /** Ten cells a row, from row 4 on. */
    private static String emptyRows(int number) {
        StringBuilder rows = new StringBuilder();
        for (int row = 4; row < number + 4; row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (char column = 'A'; column < 'K'; column++) {
                rows.append("<c r=\"").append(column).append(row).append("\"/>");
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    private void workbooks() {
        edited(
                "an entity that reads a file",
                xml -> doctype(xml, "<!ENTITY e SYSTEM \"file:///etc/passwd\">"),
                "1 document_unreadable");
        edited(
                "a billion laughs",
                xml -> doctype(xml, "<!ENTITY a \"99999999\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"),
                "1 document_unreadable");
        edited(
                "a zip bomb",
                xml -> xml.replace("</sheetData>", " ".repeat(50 * MANY) + "</sheetData>"),
                "1 document_unreadable");
        file("ten thousand parts", () -> Workbooks.withEntries(good(), 10_000), "1 document_unreadable");
        file("a workbook cut in half", () -> Arrays.copyOf(good(), good().length / 2), "1 document_unreadable");
        file("text that is called a workbook", () -> utf8("no workbook"), "1 document_unreadable");
        edited(
                "a link to another workbook, with its last result",
                xml -> xml.replace("<v>5.0</v>", "<f>[1]Thu!A1</f><v>5.0</v>"),
                "1 stated");
        edited(
                "a link to another workbook, without a result",
                xml -> xml.replace("<v>5.0</v>", "<f>[1]Thu!A1</f>"),
                "1 number_malformed");
    }

    private static byte[] good() {
        return Workbooks.workbook(sheet -> row(sheet, 2).getCell(2).setCellValue(5));
    }

    private static String doctype(String xml, String entities) {
        return xml.replaceFirst("\\?>", Matcher.quoteReplacement("?><!DOCTYPE x [" + entities + "]>"))
                .replace("<v>5.0", "<v>&e;");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** Lines between two good ones: whatever becomes of them, those are read. */
    private void between(String story, String lines, String outcome) {
        String all = outcome.isEmpty()
                ? "2 stated"
                : outcome.contains("stated")
                        ? outcome.replaceFirst("\\d+(?= stated)", String.valueOf(stated(outcome) + 2))
                        : outcome + ", 2 stated";
        csv(story, () -> utf8(HEADER + GOOD + lines + GOOD), all);
    }

    private static int stated(String outcome) {
        return Integer.parseInt(outcome.replaceFirst("(?:.* )?(\\d+) stated.*", "$1"));
    }

    private void csv(String story, Bytes bytes, String outcome) {
        cases.add(new Case(story, CSV, bytes, outcome));
    }

    private void xlsx(String story, Consumer<XSSFSheet> content, String outcome) {
        file(story, () -> Workbooks.workbook(content), outcome);
    }

    private void edited(String story, Workbooks.Edit edit, String outcome) {
        file(story, () -> Workbooks.edited(good(), SHEET, edit), outcome);
    }

    private void file(String story, Bytes bytes, String outcome) {
        cases.add(new Case(story, Workbooks.READER, bytes, outcome));
    }
}
