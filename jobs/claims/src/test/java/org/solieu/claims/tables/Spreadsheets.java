package org.solieu.claims.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;

/** Spreadsheets of other programs, made for tests. */
final class Spreadsheets {
    private static final String NAMESPACES =
            "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'";
    private static final String STYLES =
            "<office:automatic-styles><style:style style:name='hidden' style:family='table'><style:table-properties table:display='false'/></style:style><style:style style:name='raised' style:family='text'><style:text-properties style:text-position='super 58%'/></style:style></office:automatic-styles>";

    private Spreadsheets() {}

    /** A hidden sheet, then months that became days, a percentage, and a number with a raised mark. */
    static byte[] biff() {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            book.createSheet("Nháp").createRow(0).createCell(0).setCellValue(1);
            HSSFSheet sheet = book.createSheet("S");
            book.setActiveSheet(1);
            book.setSheetHidden(0, true);
            HSSFRow header = sheet.createRow(0);
            header.createCell(0).setCellValue("Kỳ");
            header.createCell(1).setCellValue("Thu");
            header.createCell(2).setCellValue("So dự toán");
            HSSFRow first = sheet.createRow(1);
            first.createCell(0).setCellValue(LocalDate.of(2024, 1, 1));
            first.getCell(0).setCellStyle(style(book, "MM/yyyy"));
            first.createCell(1).setCellValue(9300);
            first.createCell(2).setCellValue(82.4);
            first.getCell(2).setCellStyle(style(book, "0.0\"%\""));
            HSSFRow second = sheet.createRow(2);
            second.createCell(0).setCellValue("02/2024");
            raise(book, second.createCell(1));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void raise(HSSFWorkbook book, HSSFCell cell) {
        HSSFFont raised = book.createFont();
        raised.setTypeOffset(Font.SS_SUPER);
        HSSFRichTextString text = new HSSFRichTextString("6601");
        text.applyFont(3, 4, raised);
        cell.setCellValue(text);
    }

    private static CellStyle style(HSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** A row of texts. */
    static String row(String... texts) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String text : texts) {
            row.append("<table:table-cell office:value-type='string'><text:p>")
                    .append(text)
                    .append("</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    static byte[] ods(String tables) {
        return ods("", tables);
    }

    static byte[] ods(String head, String tables) {
        String content =
                "<?xml version='1.0' encoding='UTF-8'?>%s<office:document-content %s>%s<office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>"
                        .formatted(head, NAMESPACES, STYLES, tables);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
