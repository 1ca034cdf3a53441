package org.solieu.workflow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What leaves the warehouse in a file is what stands in it. */
class FormatTest {
    private static final Answer ANSWER = new Answer(
            List.of("indicator", "value", "note"),
            List.of(
                    Arrays.asList("Thu nội địa", new BigDecimal("9300000000000.000001"), null),
                    Arrays.asList("Tỷ lệ \"nợ xấu\"", new BigDecimal("0.850000"), "")));

    private static final Answer DATED = new Answer(
            List.of("indicator", "value", "period_end", "share"),
            List.of(
                    Arrays.asList("a", new BigDecimal("9312345678901234.500000"), LocalDate.of(2023, 12, 29), null),
                    Arrays.asList("b", new BigDecimal("0.850000"), LocalDate.of(900, 1, 1), 0.5)));

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
    void daysAreWrittenAsIsoDaysInText() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.CSV.write(DATED, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"2023-12-29\"", "\"0900-01-01\",\"0.5\"");
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
    void aSheetHoldsNumbersAndDaysToReckonWithHoweverManyDigitsTheyHave() throws IOException {
        try (XSSFWorkbook workbook = workbook(DATED)) {
            Sheet sheet = workbook.getSheetAt(0);
            Cell sum = sheet.createRow(9).createCell(0);
            sum.setCellFormula("SUM(B2:B3)");
            CellValue added = new XSSFFormulaEvaluator(workbook).evaluate(sum);
            assertThat(added.getNumberValue()).isEqualTo(9_312_345_678_901_234L + 0.85);
            Cell day = sheet.getRow(1).getCell(2);
            assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
            assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2023, 12, 29));
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("0900-01-01");
            assertThat(sheet.getRow(2).getCell(3).getNumericCellValue()).isEqualTo(0.5);
        }
    }

    @Test
    void theSecondSheetHoldsEveryDigitAndNothingForNull() throws IOException {
        try (XSSFWorkbook workbook = workbook(ANSWER)) {
            Row revenue = workbook.getSheetAt(1).getRow(1);
            assertThat(revenue.getCell(1).getStringCellValue()).isEqualTo("9300000000000.000001");
            assertThat(revenue.getCell(2)).isNull();
            assertThat(workbook.getSheetAt(1).getRow(2).getCell(2).getStringCellValue())
                    .isEmpty();
        }
    }

    @Test
    void theLastSheetSaysWhatWasAskedAndWhatEachColumnMeans() throws IOException {
        Answer explained = ANSWER.explainedBy(new Explanation(
                "SELECT * FROM figures",
                "economist",
                "27",
                Map.of("value", "Giá trị theo đơn vị · Value in the unit")));
        try (XSSFWorkbook workbook = workbook(explained)) {
            List<String> said = new ArrayList<>();
            workbook.getSheetAt(2).forEach(row -> row.forEach(cell -> said.add(cell.getStringCellValue())));
            assertThat(said)
                    .contains(
                            "SELECT * FROM figures",
                            "economist",
                            "27",
                            workbook.getSheetName(0),
                            workbook.getSheetName(1))
                    .containsSubsequence("value", "Giá trị theo đơn vị", "Value in the unit", "note");
        }
    }

    private static XSSFWorkbook workbook(Answer answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.XLSX.write(answer, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
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
