package org.solieu.claims.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.solieu.vocabulary.Locator;

/** Reads a cell of a spreadsheet as the spreadsheet shows it. */
final class XlsxCell {
    /** A spreadsheet stores binary fractions and shows 15 digits: 0.1 + 0.2 is 0.3. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private XlsxCell() {}

    static TableCell read(Cell cell, Locator locator) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell, locator);
            case STRING -> new TableCell.Written(locator, cell.getStringCellValue());
            case BLANK, _NONE, FORMULA ->
                formula
                        ? new TableCell.Broken(
                                locator,
                                "=" + cell.getCellFormula(),
                                "a formula without a stored result: open the file in a spreadsheet program and save it")
                        : new TableCell.Written(locator, "");
            case BOOLEAN -> new TableCell.Broken(locator, String.valueOf(cell.getBooleanCellValue()), "a truth value");
            case ERROR ->
                new TableCell.Broken(
                        locator,
                        FormulaError.forInt(cell.getErrorCellValue()).getString(),
                        "an error of the spreadsheet");
        };
    }

    private static TableCell number(Cell cell, Locator locator) {
        double stored = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell)) {
            return day(cell, locator);
        }
        if (!Double.isFinite(stored)) {
            return new TableCell.Broken(locator, String.valueOf(stored), "no finite number");
        }
        BigDecimal shown = new BigDecimal(stored).round(SHOWN).stripTrailingZeros();
        BigDecimal value = shown.scale() < 0 ? shown.setScale(0) : shown;
        String format = cell.getCellStyle().getDataFormatString();
        return new TableCell.Numeric(locator, value.toPlainString(), value, format != null && format.indexOf('%') >= 0);
    }

    private static TableCell day(Cell cell, Locator locator) {
        LocalDateTime instant = cell.getLocalDateTimeCellValue();
        return instant == null || !instant.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new TableCell.Broken(locator, String.valueOf(instant), "a time, must be a date")
                : new TableCell.Day(locator, instant.toLocalDate().toString(), instant.toLocalDate());
    }
}
