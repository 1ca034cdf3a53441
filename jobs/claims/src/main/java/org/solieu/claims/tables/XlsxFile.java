package org.solieu.claims.tables;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RejectionRule;

/** A workbook as spreadsheet programs write them; its sheets are read one after the other and never held all at once. */
final class XlsxFile {
    private static final Limits LIMITS = Limits.OF_A_FILE;
    private static final int ROWS_HELD = 100;

    static {
        ZipSecureFile.setMaxFileCount(LIMITS.parts());
        ZipSecureFile.setMaxEntrySize(LIMITS.unpackedBytes());
        ZipSecureFile.setMaxTextSize(LIMITS.unpackedBytes());
    }

    private XlsxFile() {}

    /** @throws Unreadable where the file is none */
    static List<TableSheet> sheets(byte[] bytes) {
        return sheets(readable(() -> StreamingReader.builder()
                .rowCacheSize(ROWS_HELD)
                .setAvoidTempFiles(true)
                .open(new ByteArrayInputStream(RaisedMarks.written(bytes)))));
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
