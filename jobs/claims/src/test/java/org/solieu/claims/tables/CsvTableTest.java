package org.solieu.claims.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Scenario;

class CsvTableTest {
    private static final TableReader WIDE = Tables.csv("""
            delimiter: ";"
            numbers: vi
            missing: ["…", "-"]
            fixed: {unit: tỷ đồng}
            columns:
              - {header: Địa bàn, gives: place}
              - {header: Lũy kế đến ngày, gives: period, formats: [dd/MM/yyyy]}
              - {header: Dự toán, gives: value, of: {indicator: domestic_revenue, scenario: plan, period_as: year}}
              - {header: Thực hiện, gives: value, of: {indicator: domestic_revenue}}
              - {header: So dự toán, gives: value, of: {indicator: domestic_revenue, measure: percent_of_plan, unit: "%"}}
            """);

    private static final String HEADER = "Địa bàn;Lũy kế đến ngày;Dự toán;Thực hiện;So dự toán\n";
    private static final String ROW = "Thái Bình;29/12/2023;11.341,5;9.300;82\n";

    private static final TableReader LONG = Tables.csv("""
            columns:
              - {header: place, gives: place}
              - {header: year, gives: period, formats: [yyyy MM, yyyy]}
              - {header: month, gives: period, values: {"": whole}}
              - {header: indicator, gives: indicator}
              - {header: depositor, gives: breakdown, dimension: depositor, values: {"": whole}}
              - {header: scenario, gives: scenario, values: {Dự toán: plan, Thực hiện: actual}}
              - {header: unit, gives: unit}
              - {header: status, gives: status}
              - {header: value, gives: value}
            """);

    private static final String LONG_HEADER = "place,year,month,indicator,depositor,scenario,unit,status,value\n";

    @Test
    void makesOneClaimOfEachCellOfAWideTable() {
        List<Statement> statements = Tables.statements(Tables.read(WIDE, HEADER + ROW));
        assertThat(statements)
                .extracting(
                        Statement::scenario,
                        Statement::measure,
                        s -> String.valueOf(s.period()),
                        s -> s.value().toPlainString())
                .containsExactly(
                        tuple(Scenario.PLAN, Measure.LEVEL, "2023", "11341500000000.0"),
                        tuple(Scenario.ACTUAL, Measure.LEVEL, "2023-01-01/2023-12-29", "9300000000000"),
                        tuple(Scenario.ACTUAL, Measure.PERCENT_OF_PLAN, "2023-01-01/2023-12-29", "82"));
        assertThat(statements.get(1).rounding()).isEqualByComparingTo("100000000000");
        assertThat(statements.get(1).locator()).isEqualTo(new Locator.Field(2, 4));
        assertThat(statements.get(1).quote()).isEqualTo("9.300");
        assertThat(statements.get(1).place()).isEqualTo("Thái Bình");
    }

    @Test
    void readsALongTableByItsWords() {
        List<Item> items = Tables.read(
                LONG,
                LONG_HEADER
                        + "Thái Bình,2023,,Thu nội địa,,Dự toán,triệu đồng,,11341500\n"
                        + "Thái Bình,2023,10,mobilised_capital,Dân cư,Thực hiện,VND,official,121300000000000\n");
        List<Statement> statements = Tables.statements(items);
        assertThat(items).hasSize(2).isEqualTo(statements);
        assertThat(statements.getFirst().indicator()).isEqualTo("domestic_revenue");
        assertThat(statements.getFirst().value()).isEqualByComparingTo("11341500000000");
        assertThat(statements.getFirst().period()).isEqualTo(Period.year(2023));
        assertThat(statements.get(1).breakdown()).hasToString("depositor=household");
        assertThat(statements.get(1).period()).isEqualTo(Period.month(2023, 10));
        assertThat(statements.get(1).status()).hasToString("OFFICIAL");
    }

    @Test
    void refusesTheFileWhoseHeaderIsSwapped() {
        refusedAsAWhole("Địa bàn;Lũy kế đến ngày;Thực hiện;Dự toán;So dự toán\n" + ROW, "another order");
    }

    @Test
    void refusesTheFileThatLacksAColumn() {
        refusedAsAWhole("Địa bàn;Lũy kế đến ngày;Dự toán;Thực hiện\n", "missing columns [So dự toán]");
    }

    @Test
    void refusesTheFileWithAnExtraColumn() {
        refusedAsAWhole(HEADER.strip() + ";Ghi chú\n" + ROW, "extra columns [Ghi chú]");
    }

    @Test
    void refusesTheFileWithoutHeader() {
        refusedAsAWhole(ROW, "missing columns");
        refusedAsAWhole("\n", "found []");
    }

    private static void refusedAsAWhole(String text, String difference) {
        Refusal refusal = onlyRefusal(Tables.read(WIDE, text));
        assertThat(refusal.rule()).isEqualTo(RejectionRule.HEADER_DIFFERS);
        assertThat(refusal.locator()).isEqualTo(new Locator.WholeDocument());
        assertThat(refusal.detail())
                .contains(difference)
                .contains("expected [Địa bàn, Lũy kế đến ngày, Dự toán, Thực hiện, So dự toán], found");
    }

    @Test
    void knowsWordsInDecomposedLetters() {
        String decomposed = Normalizer.normalize(HEADER + ROW, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(HEADER + ROW);
        List<Statement> statements = Tables.statements(Tables.read(WIDE, decomposed));
        assertThat(statements).hasSize(3);
        assertThat(statements.getFirst().place()).isEqualTo("Thái Bình");
    }

    @Test
    void refusesANumberInAnotherLocaleAndKeepsTheRestOfTheLine() {
        List<Item> items = Tables.read(WIDE, HEADER + "Thái Bình;29/12/2023;1,234.5;9.300;82\n");
        assertThat(Tables.statements(items)).hasSize(2);
        Refusal refusal = Tables.refusals(items).getFirst();
        assertThat(refusal.rule()).isEqualTo(RejectionRule.NUMBER_MALFORMED);
        assertThat(refusal.locator()).hasToString("line 2 column 3");
        assertThat(refusal.raw()).isEqualTo("1,234.5");
        assertThat(refusal.detail())
                .isEqualTo(
                        "Invalid number: '1,234.5', must be like 1.234,5, as the source's contract says (numbers: vi)");
    }

    @Test
    void refusesAnUnknownIndicator() {
        Refusal refusal =
                onlyRefusal(Tables.read(LONG, LONG_HEADER + "Thái Bình,2023,,Thu nội tỉnh,,Thực hiện,VND,,5\n"));
        assertThat(refusal.rule()).isEqualTo(RejectionRule.INDICATOR_UNKNOWN);
        assertThat(refusal.detail()).contains("'Thu nội tỉnh'").contains("schemas/vocabulary/indicators");
        assertThat(refusal.locator()).hasToString("line 2 column 9");
    }

    @Test
    void refusesMonth13() {
        Refusal refusal =
                onlyRefusal(Tables.read(LONG, LONG_HEADER + "Thái Bình,2023,13,domestic_revenue,,Thực hiện,VND,,5\n"));
        assertThat(refusal.rule()).isEqualTo(RejectionRule.PERIOD_MALFORMED);
        assertThat(refusal.detail())
                .isEqualTo("Invalid period: '2023 13' at line 2 column 2, must be like yyyy MM or yyyy");
    }

    @Test
    void refusesAnUnknownUnitBreakdownAndScenario() {
        List<Item> items = Tables.read(
                LONG,
                LONG_HEADER
                        + "Thái Bình,2023,,mobilised_capital,,Thực hiện,bao gạo,,5\n"
                        + "Thái Bình,2023,,mobilised_capital,Người nước ngoài,Thực hiện,VND,,5\n"
                        + "Thái Bình,2023,,mobilised_capital,,Mong muốn,VND,,5\n");
        assertThat(Tables.refusals(items))
                .extracting(Refusal::rule)
                .containsExactly(
                        RejectionRule.UNIT_UNKNOWN, RejectionRule.BREAKDOWN_UNKNOWN, RejectionRule.CODE_UNKNOWN);
    }

    @Test
    void refusesALineOfTooFewOrTooManyFieldsAndGoesOn() {
        List<Item> items = Tables.read(WIDE, HEADER + "Thái Bình;29/12/2023;1\n" + "a;b;c;d;e;f\n" + ROW);
        assertThat(Tables.refusals(items))
                .extracting(Refusal::rule, r -> r.locator().toString(), Refusal::raw)
                .containsExactly(
                        tuple(RejectionRule.LINE_MALFORMED, "line 2 column 1", "Thái Bình;29/12/2023;1"),
                        tuple(RejectionRule.LINE_MALFORMED, "line 3 column 1", "a;b;c;d;e;f"));
        assertThat(Tables.statements(items)).hasSize(3);
        assertThat(Tables.statements(items).getFirst().locator()).hasToString("line 4 column 3");
    }

    @Test
    void aStrayQuotationMarkCostsItsOwnLineOnly() {
        List<Item> items = Tables.read(WIDE, HEADER + "\"Thái Bình;29/12/2023;1;2;3\n" + ROW + "\r\n" + ROW);
        assertThat(Tables.refusals(items))
                .extracting(r -> r.locator().toString())
                .containsExactly("line 2 column 1");
        assertThat(Tables.statements(items))
                .extracting(s -> s.locator().toString())
                .containsExactly(
                        "line 3 column 3",
                        "line 3 column 4",
                        "line 3 column 5",
                        "line 5 column 3",
                        "line 5 column 4",
                        "line 5 column 5");
    }

    @Test
    void aLineBreakInsideQuotesBelongsToTheCell() {
        List<Item> items = Tables.read(WIDE, HEADER + "\"Thái\nBình\";29/12/2023;1;2;3\n" + ROW);
        assertThat(Tables.statements(items))
                .hasSize(6)
                .first()
                .extracting(Statement::place)
                .isEqualTo("Thái Bình");
        assertThat(items.get(3).locator()).hasToString("line 4 column 3");
    }

    @Test
    void readsMarksForNoFigureAsEmptyAndRefusesOthers() {
        List<Item> items =
                Tables.read(WIDE, HEADER + "Thái Bình;29/12/2023;…;-;\n" + "Thái Bình;29/12/2023;NaN;n/a;(5)\n");
        assertThat(items).hasSize(3).isEqualTo(Tables.refusals(items));
    }

    @Test
    void readsEveryEncodingThatCannotBeMistaken() {
        String text = HEADER + ROW;
        List<Statement> expected = Tables.statements(Tables.read(WIDE, text));
        Charset windows = Charset.forName("windows-1258");
        assertThat(Tables.read(WIDE, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(Tables.read(WIDE, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(expected);
        assertThat(Tables.read(WIDE, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(expected);
        assertThat(Tables.read(WIDE, windows1258(text, windows))).isEqualTo(expected);
    }

    private static final String TONES = "[\\u0300\\u0301\\u0303\\u0309\\u0323]";

    /** Windows-1258 has letters such as ă and ê, and the five tones as marks after them. */
    private static byte[] windows1258(String text, Charset charset) {
        StringBuilder composed = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String decomposed = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
            composed.append(Normalizer.normalize(decomposed.replaceAll(TONES, ""), Normalizer.Form.NFC));
            composed.append(decomposed.replaceAll("(?s)(?!" + TONES + ").", ""));
        }
        return composed.toString().getBytes(charset);
    }

    @Test
    void refusesATableOfMixedEncodings() {
        byte[] head = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        byte[] tail = "Th\u00e1i B\u00ecnh;29/12/2023;1;2;3\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] mixed = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, mixed, head.length, tail.length);
        assertThat(onlyRefusal(Tables.read(WIDE, mixed)).rule()).isEqualTo(RejectionRule.DOCUMENT_UNREADABLE);
    }

    @Test
    void anEmptyPlaceIsNeverThePlaceOfAnotherRow() {
        List<Item> items = Tables.read(WIDE, HEADER + ";29/12/2023;1;2;3\n");
        assertThat(Tables.refusals(items))
                .hasSize(3)
                .allSatisfy(refusal -> assertThat(refusal.rule()).isEqualTo(RejectionRule.PLACE_UNKNOWN));
    }

    @Test
    void takesThePlaceOfTheDocumentWhereTheTableNamesNone() {
        TableReader reader = Tables.csv("""
                fixed: {unit: VND, period: 2023, scale: 1000}
                columns: [{header: thu, gives: value, of: {indicator: domestic_revenue}}]
                """);
        Statement statement = Tables.statements(Tables.read(reader, "thu\n7\n")).getFirst();
        assertThat(statement.place()).isEqualTo("Thái Bình");
        assertThat(statement.period()).isEqualTo(Period.year(2023));
        assertThat(statement.value()).isEqualByComparingTo(BigDecimal.valueOf(7000));
    }

    @Test
    void wordsAreDataWhateverTheySay() {
        String hostile = "'; DROP TABLE claims.statements; --${jndi:ldap://localhost}" + "x".repeat(65536);
        Refusal refusal =
                onlyRefusal(Tables.read(LONG, LONG_HEADER + "Thái Bình,2023,," + hostile + ",,Thực hiện,VND,,5\n"));
        assertThat(refusal.rule()).isEqualTo(RejectionRule.INDICATOR_UNKNOWN);
        assertThat(refusal.detail()).hasSizeLessThan(400);
    }

    private static Refusal onlyRefusal(List<Item> items) {
        assertThat(items).hasSize(1);
        return Tables.refusals(items).getFirst();
    }
}
