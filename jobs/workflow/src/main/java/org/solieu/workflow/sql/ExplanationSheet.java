package org.solieu.workflow.sql;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The sheet that says what is what: the question, how the other sheets differ, and what each column means. */
final class ExplanationSheet {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    /** How comments of columns part Vietnamese from English. */
    private static final String BETWEEN_LANGUAGES = " · ";

    private static final int LETTER = 256;
    private static final int NARROW = 28;
    private static final int WIDE = 70;

    private final Sheet sheet;
    private final CellStyle head;

    private ExplanationSheet(Sheet sheet, CellStyle head) {
        this.sheet = sheet;
        this.head = head;
    }

    static void fill(Sheet sheet, CellStyle head, Answer answer) {
        sheet.setColumnWidth(0, NARROW * LETTER);
        sheet.setColumnWidth(1, WIDE * LETTER);
        sheet.setColumnWidth(2, WIDE * LETTER);
        ExplanationSheet page = new ExplanationSheet(sheet, head);
        page.question(answer.explanation());
        page.sheets();
        page.columns(answer);
    }

    private void question(Explanation explanation) {
        if (!explanation.query().isEmpty()) {
            line("Câu hỏi · Query", explanation.query(), "");
            line("Người hỏi · Asked by", explanation.user(), "");
            line("Đợt công bố · Release", explanation.release(), "");
        }
        line("Lúc · Written at", MINUTE.format(LocalDateTime.now(HANOI)) + " (Hà Nội)", "");
        line("", "", "");
    }

    private void sheets() {
        line(
                Workbook.TO_RECKON_WITH,
                "Số và ngày để tính, lọc và vẽ; số quá 15 chữ số được làm tròn, như mọi bảng tính.",
                "Numbers and days to reckon, filter and draw with; beyond 15 digits rounded, as in every spreadsheet.");
        line(
                Workbook.EXACT,
                "Cùng các hàng ấy, từng chữ số như trong kho, ở dạng chữ: không cộng được.",
                "The same rows with each digit as the warehouse holds it, as text: it does not add up.");
        line("", "", "");
    }

    private void columns(Answer answer) {
        line("Cột · Column", "Ý nghĩa", "Meaning");
        sheet.getRow(sheet.getLastRowNum()).forEach(cell -> cell.setCellStyle(head));
        for (String column : answer.columns()) {
            String[] meaning =
                    answer.explanation().meanings().getOrDefault(column, "").split(BETWEEN_LANGUAGES, 2);
            line(column, meaning[0], meaning.length > 1 ? meaning[1] : "");
        }
    }

    private void line(String name, String vietnamese, String english) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(name);
        row.createCell(1).setCellValue(vietnamese);
        row.createCell(2).setCellValue(english);
    }
}
