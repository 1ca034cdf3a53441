package org.solieu.claims.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as offices make them: rows by their number, merged cells, number formats, hidden sheets. */
final class Sheets {
    private final List<Consumer<XSSFWorkbook>> steps = new ArrayList<>();
    private String sheet = "";

    Sheets sheet(String name) {
        sheet = name;
        steps.add(book -> book.createSheet(name));
        return this;
    }

    Sheets hidden() {
        String name = sheet;
        steps.add(book -> book.setSheetHidden(book.getSheetIndex(name), true));
        return this;
    }

    /** Values from column A on; an empty text leaves a cell out. Numbers are numbers, the rest is text. */
    Sheets row(int number, Object... values) {
        String name = sheet;
        steps.add(book -> {
            Row row = book.getSheet(name).createRow(number - 1);
            for (int column = 0; column < values.length; column++) {
                put(row, column, values[column]);
            }
        });
        return this;
    }

    private static void put(Row row, int column, Object value) {
        if (value instanceof Number number) {
            row.createCell(column).setCellValue(number.doubleValue());
        } else if (!value.toString().isEmpty()) {
            row.createCell(column).setCellValue(value.toString());
        }
    }

    Sheets merged(String range) {
        String name = sheet;
        steps.add(book -> book.getSheet(name).addMergedRegion(CellRangeAddress.valueOf(range)));
        return this;
    }

    /** Gives the numbers of the columns from one on a format. */
    Sheets shown(String format, int fromColumn, int toColumn) {
        String name = sheet;
        steps.add(book -> {
            XSSFSheet sheetOfBook = book.getSheet(name);
            for (Row row : (Sheet) sheetOfBook) {
                for (Cell cell : row) {
                    boolean isMeant = cell.getColumnIndex() >= fromColumn && cell.getColumnIndex() <= toColumn;
                    if (isMeant && cell.getCellType() == CellType.NUMERIC) {
                        Workbooks.format((XSSFCell) cell, format);
                    }
                }
            }
        });
        return this;
    }

    byte[] bytes() {
        return Workbooks.of(book -> steps.forEach(step -> step.accept(book)));
    }
}
