package org.solieu.claims.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.Source;

/** Bad JSON, SDMX-ML and PX and what becomes of each of their figures. */
final class BadOpenData {
    private static final int MANY = 1_000_000;
    private static final TableReader RECORDS = Tables.reader(Source.Format.JSON, OpenDataTables.RECORDS);
    private static final TableReader OBSERVATIONS = Tables.reader(Source.Format.SDMX, OpenDataTables.OBSERVATIONS);
    private static final TableReader MATRIX = Tables.reader(Source.Format.PX, OpenDataTables.MATRIX);

    private static final String RECORD = "{\"_id\":1,\"dia_ban\":\"Vũ Thư\",\"thang\":\"01/2014\",\"thu\":1}";
    private static final String SERIES =
            "<Series REF_AREA=\"VN-20\" INDICATOR=\"REV\" UNIT_MULT=\"9\"><Obs TIME_PERIOD=\"2014\" OBS_VALUE=\"5\" OBS_STATUS=\"A\"/></Series>";
    private static final String KEYWORDS =
            "TITLE=\"GRDP\";UNITS=\"Tỷ đồng\";STUB=\"Tỉnh\";HEADING=\"Năm\";VALUES(\"Tỉnh\")=\"Thái Bình\";VALUES(\"Năm\")=\"2021\",\"2022\";";

    private final List<BadTables.Case> cases = new ArrayList<>();

    private BadOpenData() {}

    static List<BadTables.Case> all() {
        BadOpenData bad = new BadOpenData();
        bad.records();
        bad.largeRecords();
        bad.observations();
        bad.largeObservations();
        bad.matrices();
        bad.largeMatrices();
        return bad.cases;
    }

    private void records() {
        json("nothing", "", "1 header_differs");
        json("a page that says the server is down", "<html><h1>503</h1></html>", "1 document_unreadable");
        json("records cut in half", answer(RECORD + "," + RECORD).substring(0, 150), "1 document_unreadable");
        json("a word behind the records", answer(RECORD) + " ok", "1 document_unreadable");
        json("a field twice", answer(RECORD.replace("{", "{\"thu\":2,")), "1 document_unreadable");
        json(
                "a field that looks like one within another",
                answer(RECORD.replace(":1}", ":1,\"a/b\":1,\"a\":{\"b\":2}}")),
                "1 document_unreadable");
        json("NaN", answer(RECORD.replace(":1}", ":NaN}")), "1 document_unreadable");
        json("a truth value", answer(RECORD.replace(":1}", ":true}")), "1 number_malformed");
        json(
                "a number of a million digits",
                answer(RECORD.replace(":1}", ":1" + "0".repeat(MANY) + "}")),
                "1 document_unreadable");
        json("an exponent of nine digits", answer(RECORD.replace(":1}", ":1e999999999}")), "1 number_malformed");
        json(
                "a text of two million letters",
                answer(RECORD.replace("Vũ Thư", "x".repeat(2 * MANY))),
                "1 document_unreadable");
        json("no records", answer(""), "1 header_differs");
        json("a record that is a number", answer("5," + RECORD), "1 header_differs");
        json("a place that is a program", answer(RECORD.replace("Vũ Thư", "'; DROP TABLE x; --")), "1 stated");
        json("comments", "/* x */" + answer(RECORD), "1 document_unreadable");
    }

    private void largeRecords() {
        json("lists nested a million times", "[".repeat(MANY), "1 document_unreadable");
        json("a record nested a million times", answer("{\"a\":".repeat(MANY)), "1 document_unreadable");
        json("ten million empty records", () -> utf8(answer("{},".repeat(10 * MANY) + RECORD)), "1 limit_passed");
        json("a hundred thousand names", () -> utf8(answer(names(100_000))), "1 limit_passed");
        json(
                "more bytes than a file may have",
                () -> utf8(" ".repeat(Limits.OF_A_FILE.bytes()) + answer(RECORD)),
                "1 limit_passed");
    }

    private static String names(int number) {
        StringBuilder names = new StringBuilder("{\"a\":1");
        for (int i = 0; i < number; i++) {
            names.append(",\"a").append(i).append("\":1");
        }
        return names.append('}').toString();
    }

    private static String answer(String records) {
        return "{\"success\":true,\"result\":{\"records\":[" + records + "],\"total\":1}}";
    }

    private void observations() {
        sdmx("a message cut in half", message(SERIES + SERIES).substring(0, 200), "1 document_unreadable");
        sdmx(
                "an entity that reads a file",
                "<!DOCTYPE m [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + message(SERIES.replace("VN-20", "&e;")),
                "1 document_unreadable");
        sdmx(
                "a billion laughs",
                "<!DOCTYPE m [<!ENTITY a \"99999999\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                        + message(SERIES.replace("\"5\"", "\"&e;\"")),
                "1 document_unreadable");
        sdmx("a value that is none", message(SERIES.replace("\"5\"", "\"five\"")), "1 number_malformed");
        sdmx("an infinite value", message(SERIES.replace("\"5\"", "\"INF\"")), "1 number_malformed");
        sdmx("a power of ten nobody declared", message(SERIES.replace("\"9\"", "\"12\"")), "1 unit_unknown");
        sdmx("a status nobody declared", message(SERIES.replace("\"A\"", "\"Z\"")), "1 code_unknown");
        sdmx("a period of another calendar", message(SERIES.replace("2014", "2014-W53")), "1 period_malformed");
        sdmx("a page of HTML", "<html><body><table><tr><td>5</td></tr></table></body></html>", "1 header_differs");
        sdmx("JSON", answer(RECORD), "1 document_unreadable");
    }

    private void largeObservations() {
        sdmx("elements nested a million times", () -> utf8("<a>".repeat(MANY)), "1 limit_passed");
        sdmx(
                "a name of thirty million letters",
                () -> utf8("<" + "a".repeat(30 * MANY) + "/>"),
                "1 document_unreadable");
        sdmx(
                "a million observations without anything",
                () -> utf8(message("<Obs/>".repeat(3 * MANY) + SERIES)),
                "1 limit_passed");
    }

    private static String message(String dataSet) {
        return "<m:S xmlns:m=\"urn:m\"><m:DataSet>" + dataSet + "</m:DataSet></m:S>";
    }

    private void matrices() {
        px("nothing", "", "1 document_unreadable");
        px("fewer figures than names", KEYWORDS + "DATA=1;", "1 document_unreadable");
        px("more figures than names", KEYWORDS + "DATA=1 2 3;", "1 document_unreadable");
        px("figures that do not end", KEYWORDS + "DATA=1 2", "1 document_unreadable");
        px("a text that does not end", KEYWORDS.replace("\"2022\"", "\"2022") + "DATA=1 2;", "1 document_unreadable");
        px("no names", "TITLE=\"GRDP\";UNITS=\"Tỷ đồng\";STUB=\"Tỉnh\";DATA=1 2;", "1 document_unreadable");
        px("figures by keys", KEYWORDS + "KEYS(\"Tỉnh\")=\"VALUES\";DATA=\"Thái Bình\" 1 2;", "1 document_unreadable");
        px("no units", KEYWORDS.replace("UNITS=\"Tỷ đồng\";", "") + "DATA=1 2;", "1 header_differs");
        px("a unit nobody knows", KEYWORDS.replace("Tỷ đồng", "Tý đồng") + "DATA=1 2;", "2 unit_unknown");
        px("a figure that is none", KEYWORDS + "DATA=1 five;", "1 number_malformed, 1 stated");
        px("a figure with a comma", KEYWORDS + "DATA=1,5 2;", "1 document_unreadable");
        px("figures that are missing", KEYWORDS + "DATA=\"..\" .;", "");
        px("a workbook", "PK\u0003\u0004", "1 document_unreadable");
    }

    private void largeMatrices() {
        px("names of more figures than a file may have", () -> utf8(variables(10) + "DATA=1;"), "1 limit_passed");
        px("a million keywords", () -> utf8("A=1;".repeat(MANY) + KEYWORDS + "DATA=1 2;"), "2 stated");
        px("a keyword of thirty million letters", () -> utf8("A".repeat(30 * MANY)), "1 document_unreadable");
        px("quotation marks", () -> utf8("TITLE=" + "\"".repeat(20 * MANY) + ";"), "1 document_unreadable");
    }

    /** So many variables of a hundred values each. */
    private static String variables(int number) {
        StringBuilder keywords = new StringBuilder("STUB=\"a\"");
        for (int i = 1; i < number; i++) {
            keywords.append(",\"a").append(i).append('"');
        }
        keywords.append(";VALUES(\"a\")=\"0\"").append(",\"1\"".repeat(99)).append(';');
        for (int i = 1; i < number; i++) {
            keywords.append("VALUES(\"a")
                    .append(i)
                    .append("\")=\"0\"")
                    .append(",\"1\"".repeat(99))
                    .append(';');
        }
        return keywords.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void json(String story, String text, String outcome) {
        json(story, () -> utf8(text), outcome);
    }

    private void json(String story, BadTables.Bytes bytes, String outcome) {
        cases.add(new BadTables.Case("JSON, " + story, RECORDS, bytes, outcome));
    }

    private void sdmx(String story, String text, String outcome) {
        sdmx(story, () -> utf8(text), outcome);
    }

    private void sdmx(String story, BadTables.Bytes bytes, String outcome) {
        cases.add(new BadTables.Case("SDMX-ML, " + story, OBSERVATIONS, bytes, outcome));
    }

    private void px(String story, String text, String outcome) {
        px(story, () -> utf8(text), outcome);
    }

    private void px(String story, BadTables.Bytes bytes, String outcome) {
        cases.add(new BadTables.Case("PX, " + story, MATRIX, bytes, outcome));
    }
}
