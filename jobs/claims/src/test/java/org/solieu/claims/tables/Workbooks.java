package org.solieu.claims.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks made for tests. */
final class Workbooks {
    /** Reads them. */
    static final TableReader READER = Tables.xlsx("""
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

    static final String SHEET = "xl/worksheets/sheet1.xml";

    private Workbooks() {}

    static byte[] workbook(Consumer<XSSFSheet> content) {
        return of(workbook -> {
            XSSFSheet sheet = workbook.createSheet("Thu");
            sheet.createRow(0).createCell(0).setCellValue("Thu ngân sách");
            XSSFRow header = sheet.createRow(1);
            List<String> names = List.of("Địa bàn", "Đến ngày", "Thực hiện", "So dự toán");
            names.forEach(name -> header.createCell(names.indexOf(name)).setCellValue(name));
            content.accept(sheet);
        });
    }

    /** A workbook of any sheets. */
    static byte[] of(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFRow row(XSSFSheet sheet, int number) {
        XSSFRow row = sheet.createRow(number);
        row.createCell(0).setCellValue("Thái Bình");
        row.createCell(1).setCellValue(LocalDate.of(2023, 12, 29));
        format(row.getCell(1), "dd/mm/yyyy");
        row.createCell(2);
        row.createCell(3);
        return row;
    }

    static void format(XSSFCell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    /** An edit of a part of a workbook. */
    interface Edit {
        String of(String xml);
    }

    static byte[] edited(byte[] workbook, String entry, Edit edit) {
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

    static byte[] withEntries(byte[] workbook, int number) {
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
