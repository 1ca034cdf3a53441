package org.solieu.workflow.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;

/**
 * Rows as a workbook: one sheet to reckon with, of numbers and days; one with every digit, as text, since spreadsheets keep
 * fifteen; and one that says what is what.
 */
final class Workbook {
    static final String TO_RECKON_WITH = "Số liệu - Figures";
    static final String EXACT = "Đủ chữ số - All digits";
    static final String EXPLANATION = "Giải thích - About";

    private static final int ROWS_IN_MEMORY = 100;
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;
    private static final int MOST_LETTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int WIDTH = 18;
    /** The first year whose days spreadsheets number alike. */
    private static final int FIRST_YEAR = 1901;

    private final SXSSFWorkbook workbook;
    private final CellStyle head;
    private final CellStyle day;
    private final CellStyle whole;
    private final CellStyle broken;

    private Workbook(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        this.head = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        this.day = style("dd/mm/yyyy");
        this.whole = style("#,##0");
        this.broken = style("#,##0.######");
    }

    static void write(Answer answer, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            new Workbook(workbook).fill(answer);
            workbook.write(out);
        }
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private void fill(Answer answer) {
        SXSSFSheet toReckonWith = sheet(TO_RECKON_WITH, answer.columns());
        SXSSFSheet exact = sheet(EXACT, answer.columns());
        ExplanationSheet.fill(workbook.createSheet(EXPLANATION), head, answer);
        int number = 0;
        for (List<@Nullable Object> row : answer.rows()) {
            if (++number > MOST_ROWS) {
                throw new Fault.OfSource(
                        "Cannot write more than %,d rows into a sheet: ask for less, or for --format csv"
                                .formatted(MOST_ROWS));
            }
            SXSSFRow numbers = toReckonWith.createRow(number);
            SXSSFRow digits = exact.createRow(number);
            for (int column = 0; column < row.size(); column++) {
                @Nullable Object value = row.get(column);
                if (value != null) {
                    fill(numbers.createCell(column), value);
                    digits.createCell(column).setCellValue(text(value));
                }
            }
        }
    }

    private SXSSFSheet sheet(String name, List<String> columns) {
        SXSSFSheet sheet = workbook.createSheet(name);
        sheet.setDefaultColumnWidth(WIDTH);
        sheet.createFreezePane(0, 1);
        SXSSFRow row = sheet.createRow(0);
        for (int column = 0; column < columns.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(columns.get(column));
            cell.setCellStyle(head);
        }
        return sheet;
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case BigDecimal decimal -> {
                cell.setCellValue(decimal.doubleValue());
                cell.setCellStyle(decimal.stripTrailingZeros().scale() <= 0 ? whole : broken);
            }
            case Long number -> cell.setCellValue(number);
            case Double number when Double.isFinite(number) -> cell.setCellValue(number);
            case Boolean truth -> cell.setCellValue(truth);
            case LocalDate date
            when date.getYear() >= FIRST_YEAR -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            default -> cell.setCellValue(text(value));
        }
    }

    /** A text as long as a cell may hold. */
    private static String text(Object value) {
        String text = Format.text(value);
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS - 1) + "…";
    }
}
