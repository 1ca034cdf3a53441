package org.solieu.claims.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solieu.claims.tables.Workbooks.READER;
import static org.solieu.claims.tables.Workbooks.format;
import static org.solieu.claims.tables.Workbooks.row;
import static org.solieu.claims.tables.Workbooks.workbook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.RejectionRule;

class XlsxTableTest {
    private static final byte[] GOOD =
            workbook(sheet -> row(sheet, 2).getCell(2).setCellValue(5));

    @Test
    void readsNumbersDaysAndPercentagesAsTheSheetShowsThem() {
        List<Statement> statements = Tables.statements(Tables.read(READER, workbook(sheet -> {
            XSSFRow row = row(sheet, 2);
            row.getCell(2).setCellValue(0.1 + 0.2);
            row.getCell(3).setCellValue(0.824);
            format(row.getCell(3), "0.0%");
        })));
        assertThat(statements).hasSize(2);
        assertThat(statements.get(0).value()).isEqualByComparingTo("300000000");
        assertThat(statements.get(0).rounding()).isEqualByComparingTo("100000000");
        assertThat(statements.get(0).locator()).hasToString("sheet 'Thu' cell C3");
        assertThat(statements.get(0).quote()).isEqualTo("0.3");
        assertThat(statements.get(0).period()).isEqualTo(Period.yearToDate(LocalDate.of(2023, 12, 29)));
        assertThat(statements.get(1).value()).isEqualByComparingTo("82.4");
        assertThat(statements.get(1).rounding()).isEqualByComparingTo("0.1");
    }

    @Test
    void readsTheStoredResultOfAFormulaAndRefusesOneWithout() {
        List<Item> items = Tables.read(READER, workbook(sheet -> {
            XSSFRow row = row(sheet, 2);
            row.getCell(2).setCellFormula("1+1");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(2));
            row.getCell(3).setCellFormula("40+42");
        }));
        assertThat(Tables.statements(items))
                .singleElement()
                .satisfies(s -> assertThat(s.quote()).isEqualTo("2"));
        assertThat(Tables.refusals(items))
                .singleElement()
                .satisfies(r -> assertThat(r.detail()).contains("=40+42").contains("without a stored result"));
    }

    @Test
    void refusesErrorsDatesTruthValuesAndTextInAnotherLocale() {
        List<Item> items = Tables.read(READER, workbook(sheet -> {
            XSSFRow first = row(sheet, 2);
            first.getCell(2).setCellErrorValue(FormulaError.REF);
            first.getCell(3).setCellValue(LocalDate.of(2023, 12, 29));
            format(first.getCell(3), "dd/mm/yyyy");
            XSSFRow second = row(sheet, 3);
            second.getCell(2).setCellValue(true);
            second.getCell(3).setCellValue("1,234.5");
            XSSFRow third = row(sheet, 4);
            third.getCell(2).setCellValue("1.234,5");
        }));
        assertThat(Tables.refusals(items))
                .extracting(Refusal::raw)
                .containsExactly("#REF!", "2023-12-29", "true", "1,234.5");
        assertThat(Tables.refusals(items))
                .allSatisfy(refusal -> assertThat(refusal.rule()).isEqualTo(RejectionRule.NUMBER_MALFORMED));
        assertThat(Tables.statements(items))
                .singleElement()
                .satisfies(s -> assertThat(s.number()).isEqualByComparingTo("1234.5"));
    }

    @Test
    void refusesAMoneyValueShownAsAPercentage() {
        List<Item> items = Tables.read(READER, workbook(sheet -> {
            XSSFRow row = row(sheet, 2);
            row.getCell(2).setCellValue(0.5);
            format(row.getCell(2), "0%");
        }));
        assertThat(Tables.refusals(items))
                .singleElement()
                .satisfies(r -> assertThat(r.rule()).isEqualTo(RejectionRule.UNIT_DIFFERS));
    }

    @Test
    void readsDaysOfTheCalendarFrom1904() {
        List<Item> items = Tables.read(READER, workbook(sheet -> {
            sheet.getWorkbook().getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            row(sheet, 2).getCell(2).setCellValue(5);
            sheet.getRow(2).getCell(1).setCellValue(LocalDate.of(2023, 12, 29));
        }));
        assertThat(Tables.statements(items))
                .singleElement()
                .satisfies(s -> assertThat(s.period()).isEqualTo(Period.yearToDate(LocalDate.of(2023, 12, 29))));
    }

    @Test
    void refusesASwappedAMissingAndAnExtraColumn() {
        refusedHeader(sheet -> {
            sheet.getRow(1).getCell(2).setCellValue("So dự toán");
            sheet.getRow(1).getCell(3).setCellValue("Thực hiện");
        });
        refusedHeader(sheet -> sheet.getRow(1).removeCell(sheet.getRow(1).getCell(3)));
        refusedHeader(sheet -> sheet.getRow(1).createCell(4).setCellValue("Ghi chú"));
    }

    @Test
    void refusesACellBeyondThePromisedColumns() {
        List<Item> items = Tables.read(READER, workbook(sheet -> {
            row(sheet, 2).getCell(2).setCellValue(5);
            sheet.getRow(2).createCell(5).setCellValue("ghi chú");
        }));
        assertThat(Tables.refusals(items))
                .singleElement()
                .satisfies(r -> assertThat(r.locator()).hasToString("sheet 'Thu' cell F3"));
    }

    @Test
    void refusesWhatIsNoSpreadsheet() {
        refusedDocument("no spreadsheet".getBytes(StandardCharsets.UTF_8));
        byte[] whole = workbook(sheet -> row(sheet, 2).getCell(2).setCellValue(5));
        refusedDocument(Arrays.copyOf(whole, whole.length / 2));
    }

    @Property(tries = 200)
    void aDamagedWorkbookIsRefusedOrReadButNeverCrashes(@ForAll @IntRange(max = 5000) int place, @ForAll byte flip) {
        byte[] bytes = GOOD.clone();
        bytes[place % bytes.length] ^= flip;
        assertThat(Tables.read(READER, bytes)).isNotEmpty();
    }

    private static void refusedHeader(Consumer<XSSFSheet> change) {
        List<Item> items = Tables.read(READER, workbook(change.andThen(sheet -> {})));
        assertThat(items).hasSize(1);
        assertThat(Tables.refusals(items))
                .singleElement()
                .satisfies(r -> assertThat(r.rule()).isEqualTo(RejectionRule.HEADER_DIFFERS));
    }

    private static void refusedDocument(byte[] bytes) {
        List<Refusal> refusals = Tables.refusals(Tables.read(READER, bytes));
        assertThat(refusals).isNotEmpty();
        assertThat(refusals.getLast().rule()).isIn(RejectionRule.DOCUMENT_UNREADABLE, RejectionRule.LIMIT_PASSED);
        assertThat(refusals.getLast().detail()).startsWith("Cannot read the spreadsheet");
    }
}
