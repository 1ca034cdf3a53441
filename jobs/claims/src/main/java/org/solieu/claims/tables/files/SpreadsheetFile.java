package org.solieu.claims.tables.files;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.solieu.claims.tables.cells.CellBudget;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.NumberLocale;
import org.solieu.claims.tables.cells.RaisedMarks;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RejectionRule;

/** A workbook as spreadsheet programs write them; the sheets of an xlsx are read one after the other and never held whole. */
public final class SpreadsheetFile {
    private static final Limits LIMITS = Limits.OF_A_FILE;
    private static final int ROWS_HELD = 100;
    private static final int MOST_BYTES_OF_BIFF = 16 << 20;
    private static final byte[] BIFF = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    static {
        ZipSecureFile.setMaxFileCount(LIMITS.parts());
        ZipSecureFile.setMaxEntrySize(LIMITS.unpackedBytes());
        ZipSecureFile.setMaxTextSize(LIMITS.unpackedBytes());
    }

    private SpreadsheetFile() {}

    /**
     * The sheets of a workbook: xlsx, xls, ods, or the tables of a page of HTML, which programs also save as .xls.
     *
     * @throws Unreadable where the file is none of these
     */
    public static List<TableSheet> sheets(byte[] bytes, NumberLocale numbers) {
        if (begins(bytes, BIFF)) {
            return readable(() -> sheets(biff(bytes)));
        }
        if (OdsFile.isOne(bytes)) {
            return readable(() -> OdsFile.sheets(bytes, numbers));
        }
        return HtmlFile.isOne(bytes) ? readable(() -> HtmlFile.sheets(bytes)) : sheets(xlsx(bytes));
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static Workbook xlsx(byte[] bytes) {
        return readable(() -> StreamingReader.builder()
                .rowCacheSize(ROWS_HELD)
                .setAvoidTempFiles(true)
                .open(new ByteArrayInputStream(RaisedMarks.written(bytes))));
    }

    /** A workbook of Excel 97 to 2003 is held whole. */
    private static Workbook biff(byte[] bytes) {
        if (bytes.length > MOST_BYTES_OF_BIFF) {
            throw new Unreadable(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read the spreadsheet: an xls file may have %d bytes; save it as xlsx"
                            .formatted(MOST_BYTES_OF_BIFF));
        }
        try {
            return new HSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static List<TableSheet> sheets(Workbook workbook) {
        CellBudget budget = new CellBudget();
        return readable(() -> IntStream.range(0, workbook.getNumberOfSheets())
                .<TableSheet>mapToObj(i -> new OneSheet(
                        workbook,
                        i,
                        workbook.getSheetName(i),
                        workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i),
                        budget))
                .toList());
    }

    private record OneSheet(Workbook workbook, int index, String name, boolean isHidden, CellBudget budget)
            implements TableSheet {
        @Override
        public Lines lines() {
            return readable(() -> new XlsxLines(workbook.getSheetAt(index), budget));
        }
    }

    /** The spreadsheet library answers damage, limits and forbidden constructs with exceptions of many kinds. */
    static <T> T readable(Supplier<T> work) {
        try {
            return work.get();
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Unreadable(
                    RejectionRule.DOCUMENT_UNREADABLE,
                    "Cannot read the spreadsheet: %s; open it in a spreadsheet program and save it as xlsx"
                            .formatted(TableWords.shortened(String.valueOf(e.getMessage()))));
        }
    }
}
