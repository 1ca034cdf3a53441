package org.solieu.workflow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What leaves the warehouse in a file is what stands in it. */
class FormatTest {
    private static final Answer ANSWER = new Answer(
            List.of("indicator", "value", "note"),
            List.of(
                    Arrays.asList("Thu nội địa", new BigDecimal("9300000000000.000001"), null),
                    Arrays.asList("Tỷ lệ \"nợ xấu\"", new BigDecimal("0.850000"), "")));

    private static final Answer FORMULAS = new Answer(
            List.of("@words", "value"),
            List.of(
                    List.of("=HYPERLINK(\"http://x\")", new BigDecimal("-7.5")),
                    List.of("+1", 12L),
                    Arrays.asList("-1", null),
                    List.of("giảm -1", "")));

    @Test
    void aTableAlignsNumbersAndNamesNull() {
        assertThat(text(Format.TABLE)).isEqualToNormalizingNewlines("""
                        indicator                      value  note
                        --------------  --------------------  ----
                        Thu nội địa     9300000000000.000001  NULL
                        Tỷ lệ "nợ xấu"              0.850000
                        (2 rows)
                        """);
    }

    @Test
    void aLineBreakInAQuoteBreaksNoLineOfATable() throws IOException {
        Answer quote = new Answer(List.of("quote", "value"), List.of(List.of("82% \ndự toán", BigDecimal.TEN)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.TABLE.write(quote, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        quote        value
                        -----------  -----
                        82% dự toán     10
                        (1 row)
                        """);
    }

    @Test
    void csvTellsNullFromEmptyText() {
        assertThat(text(Format.CSV)).isEqualToNormalizingNewlines("""
                        "indicator","value","note"
                        "Thu nội địa","9300000000000.000001",
                        "Tỷ lệ ""nợ xấu""\","0.850000",""
                        """);
    }

    @Test
    void csvKeepsWhatLooksLikeAFormulaAsItStands() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.CSV.write(FORMULAS, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        "@words","value"
                        "=HYPERLINK(""http://x"")","-7.5"
                        "+1","12"
                        "-1",
                        "giảm -1",""
                        """);
    }

    @Test
    void csvForExcelHoldsNoFormulaAndTellsThatItIsUnicode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelCsv.write(FORMULAS, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("\uFEFF" + """
                        "'@words","value"
                        "'=HYPERLINK(""http://x"")","-7.5"
                        "'+1","12"
                        "'-1",
                        "giảm -1",""
                        """);
    }

    @Test
    void jsonKeepsEveryDigit() {
        assertThat(text(Format.JSON)).isEqualToNormalizingNewlines("""
                        [
                        {"indicator":"Thu nội địa","value":9300000000000.000001,"note":null},
                        {"indicator":"Tỷ lệ \\"nợ xấu\\"","value":0.850000,"note":""}
                        ]
                        """);
    }

    @Test
    void aSheetHoldsNumbersOfFifteenDigitsAndLongerOnesAsText() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(Format.XLSX)))) {
            Row revenue = workbook.getSheetAt(0).getRow(1);
            Row ratio = workbook.getSheetAt(0).getRow(2);
            assertThat(revenue.getCell(1).getStringCellValue()).isEqualTo("9300000000000.000001");
            assertThat(revenue.getCell(2)).isNull();
            assertThat(ratio.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(ratio.getCell(1).getNumericCellValue()).isEqualTo(0.85);
            assertThat(ratio.getCell(2).getStringCellValue()).isEmpty();
        }
    }

    private static String text(Format format) {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(ANSWER, out);
        return out.toByteArray();
    }
}
