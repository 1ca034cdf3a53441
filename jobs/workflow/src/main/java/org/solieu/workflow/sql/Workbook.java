package org.solieu.workflow.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Rows as a sheet of a workbook, whose programs keep fifteen digits of a number: longer ones are text. */
public final class Workbook {
    private static final int DIGITS_OF_A_CELL = 15;
    private static final int ROWS_IN_MEMORY = 100;

    private Workbook() {}

    static void write(Answer answer, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SXSSFSheet sheet = workbook.createSheet("solieu");
            int number = 0;
            row(sheet.createRow(number++), answer.columns());
            sheet.createFreezePane(0, 1);
            for (List<@Nullable Object> row : answer.rows()) {
                row(sheet.createRow(number++), row);
            }
            workbook.write(out);
        }
    }

    private static void row(SXSSFRow row, List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            @Nullable Object value = values.get(column);
            if (value != null) {
                fill(row.createCell(column), value);
            }
        }
    }

    private static void fill(Cell cell, Object value) {
        switch (value) {
            case BigDecimal decimal when fits(decimal) -> cell.setCellValue(decimal.doubleValue());
            case Long number when fits(BigDecimal.valueOf(number)) -> cell.setCellValue(number);
            case Boolean truth -> cell.setCellValue(truth);
            default -> cell.setCellValue(Format.text(value));
        }
    }

    private static boolean fits(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= DIGITS_OF_A_CELL;
    }
}
