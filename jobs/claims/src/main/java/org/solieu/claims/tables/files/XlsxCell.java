package org.solieu.claims.tables.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.solieu.claims.tables.cells.NumberShape;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RaisedDigits;

/** Reads a cell of a spreadsheet as the spreadsheet shows it. */
public final class XlsxCell {
    /** A spreadsheet stores binary fractions and shows 15 digits: 0.1 + 0.2 is 0.3. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private XlsxCell() {}

    static TableCell read(Cell cell, Locator locator) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell, locator);
            case STRING -> new TableCell.Written(locator, text(cell));
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

    /** The text of a cell, in which a raised digit stays raised: 6.600¹ is not 6.6001. */
    private static String text(Cell cell) {
        String text = cell.getStringCellValue();
        boolean isRich =
                cell instanceof HSSFCell && cell.getRichStringCellValue().numFormattingRuns() > 0;
        if (!isRich) {
            return text;
        }
        HSSFRichTextString rich = (HSSFRichTextString) cell.getRichStringCellValue();
        StringBuilder raised = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            short font = rich.getFontAtIndex(i);
            boolean isRaised = font != HSSFRichTextString.NO_FONT
                    && cell.getSheet().getWorkbook().getFontAt(font).getTypeOffset() == Font.SS_SUPER;
            raised.append(isRaised ? RaisedDigits.of(text.substring(i, i + 1)) : text.charAt(i));
        }
        return raised.toString();
    }

    private static TableCell number(Cell cell, Locator locator) {
        double stored = cell.getNumericCellValue();
        if (!Double.isFinite(stored)) {
            return new TableCell.Broken(locator, String.valueOf(stored), "no finite number");
        }
        CellStyle style = cell.getCellStyle();
        String format = style == null ? null : style.getDataFormatString();
        if (style != null && format != null && DateUtil.isADateFormat(style.getDataFormat(), format)) {
            return DateUtil.isValidExcelDate(stored) ? day(cell, locator, format) : number(stored, "General", locator);
        }
        return number(stored, format == null ? "General" : format, locator);
    }

    /** A number as the format shows it; the digits are those of the cell, for a format only rounds them. */
    private static TableCell number(double stored, String format, Locator locator) {
        BigDecimal exact = plain(new BigDecimal(stored).round(SHOWN).stripTrailingZeros());
        return NumberShape.of(format, stored)
                .<TableCell>map(shape -> {
                    BigDecimal value = plain(exact.scaleByPowerOfTen(shape.power()));
                    String sign = shape.words().equals("%") ? "%" : "";
                    return new TableCell.Numeric(locator, value.toPlainString() + sign, value, shape.words());
                })
                .orElseGet(() -> new TableCell.Broken(
                        locator, exact.toPlainString(), "its format %s shows no number".formatted(format)));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static TableCell day(Cell cell, Locator locator, String format) {
        LocalDateTime instant = cell.getLocalDateTimeCellValue();
        if (instant == null || !instant.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return new TableCell.Broken(locator, String.valueOf(instant), "a time, must be a date");
        }
        LocalDate day = instant.toLocalDate();
        return new TableCell.Day(locator, day.toString(), day, shown(format));
    }

    private static TableCell.Shown shown(String format) {
        String letters = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        if (letters.contains("d")) {
            return TableCell.Shown.DAY;
        }
        return letters.contains("m") ? TableCell.Shown.MONTH : TableCell.Shown.YEAR;
    }
}
