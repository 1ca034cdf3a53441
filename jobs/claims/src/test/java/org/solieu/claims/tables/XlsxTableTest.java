package org.solieu.claims.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.RejectionRule;

class XlsxTableTest {
    private static final TableReader READER = Tables.xlsx("""
            sheet: Thu
            header_row: 2
            numbers: vi
            fixed: {unit: tỷ đồng}
            columns:
              - {header: Địa bàn, gives: place}
              - {header: Đến ngày, gives: period, formats: [dd/MM/yyyy]}
              - {header: Thực hiện, gives: value, of: {indicator: domestic_revenue}}
              - {header: So dự toán, gives: value, of: {indicator: domestic_revenue, measure: percent_of_plan, unit: "%"}}
            """);

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
    void hiddenRowsCount() {
        List<Item> items = Tables.read(READER, workbook(sheet -> {
            XSSFRow row = row(sheet, 2);
            row.setZeroHeight(true);
            row.getCell(2).setCellValue(5);
        }));
        assertThat(Tables.statements(items)).hasSize(1);
    }

    @Test
    void refusesMergedHeaderCells() {
        refusedHeader(sheet -> {
            sheet.getRow(1).getCell(3).setBlank();
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
        });
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
    void refusesAWorkbookWithoutTheSheet() {
        refusedHeader(sheet -> sheet.getWorkbook().setSheetName(0, "Chi"));
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
    void aMillionEmptyCellsAreNoItems() {
        byte[] plain = workbook(sheet -> row(sheet, 2).getCell(2).setCellValue(5));
        StringBuilder rows = new StringBuilder();
        for (int row = 4; row < 100_004; row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (char column = 'A'; column < 'K'; column++) {
                rows.append("<c r=\"").append(column).append(row).append("\"/>");
            }
            rows.append("</row>");
        }
        byte[] bytes =
                edited(plain, "xl/worksheets/sheet1.xml", xml -> xml.replace("</sheetData>", rows + "</sheetData>"));
        assertThat(Tables.read(READER, bytes)).hasSize(1);
    }

    @Test
    void refusesWhatIsNoSpreadsheet() {
        refusedDocument("no spreadsheet".getBytes(StandardCharsets.UTF_8));
        byte[] whole = workbook(sheet -> row(sheet, 2).getCell(2).setCellValue(5));
        refusedDocument(Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void refusesEntitiesThatReadOtherFilesOrGrow() {
        byte[] plain = workbook(sheet -> row(sheet, 2).getCell(2).setCellValue(5));
        refusedDocument(edited(
                plain,
                "xl/worksheets/sheet1.xml",
                xml -> withDoctype(xml, "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
                        .replace("<v>5", "<v>5&x;")));
        refusedDocument(edited(
                plain,
                "xl/sharedStrings.xml",
                xml -> withDoctype(
                                xml,
                                "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>")
                        .replace("Địa bàn", "&b;")));
    }

    @Test
    void refusesAZipBombAndTenThousandEntries() {
        byte[] plain = workbook(sheet -> row(sheet, 2).getCell(2).setCellValue(5));
        refusedDocument(edited(
                plain,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace("</sheetData>", " ".repeat(50_000_000) + "</sheetData>")));
        refusedDocument(withEntries(plain, 10_000));
    }

    @Property(tries = 200)
    void aDamagedWorkbookIsRefusedOrReadButNeverCrashes(@ForAll @IntRange(max = 5000) int place, @ForAll byte flip) {
        byte[] bytes = GOOD.clone();
        bytes[place % bytes.length] ^= flip;
        assertThat(Tables.read(READER, bytes)).isNotEmpty();
    }

    private static String withDoctype(String xml, String doctype) {
        return xml.replaceFirst("\\?>", "?>" + Matcher.quoteReplacement(doctype));
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

    private static byte[] workbook(Consumer<XSSFSheet> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Thu");
            sheet.createRow(0).createCell(0).setCellValue("Thu ngân sách");
            XSSFRow header = sheet.createRow(1);
            List<String> names = List.of("Địa bàn", "Đến ngày", "Thực hiện", "So dự toán");
            names.forEach(name -> header.createCell(names.indexOf(name)).setCellValue(name));
            content.accept(sheet);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int number) {
        XSSFRow row = sheet.createRow(number);
        row.createCell(0).setCellValue("Thái Bình");
        row.createCell(1).setCellValue(LocalDate.of(2023, 12, 29));
        format(row.getCell(1), "dd/mm/yyyy");
        row.createCell(2);
        row.createCell(3);
        return row;
    }

    private static void format(XSSFCell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private interface Edit {
        String of(String xml);
    }

    private static byte[] edited(byte[] workbook, String entry, Edit edit) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(next.getName()));
                byte[] content = in.readAllBytes();
                String xml = new String(content, StandardCharsets.UTF_8);
                out.write(next.getName().equals(entry) ? edit.of(xml).getBytes(StandardCharsets.UTF_8) : content);
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withEntries(byte[] workbook, int number) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(next.getName()));
                in.transferTo(out);
            }
            for (int i = 0; i < number; i++) {
                out.putNextEntry(new ZipEntry("xl/media/" + i));
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
