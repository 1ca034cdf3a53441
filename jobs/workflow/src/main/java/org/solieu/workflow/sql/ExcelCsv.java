package org.solieu.workflow.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;

/**
 * CSV for a person who opens it in Excel: a mark at its beginning tells that it is UTF-8, and a text that Excel would
 * compute as a formula has an apostrophe before it. Numbers stay as they are.
 */
public final class ExcelCsv {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What a formula begins with; Excel passes over a tab or a line break before it. */
    private static final String BEGINNINGS = "=+-@\t\r\n";

    private ExcelCsv() {}

    /** Writes an answer, leaving the stream open. */
    public static void write(Answer answer, OutputStream out) {
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot write the answer: " + e.getMessage(), e);
        }
        Format.CSV.write(harmless(answer), out);
    }

    private static Answer harmless(Answer answer) {
        List<String> columns = answer.columns().stream().map(ExcelCsv::harmless).toList();
        return new Answer(
                columns,
                () -> StreamSupport.stream(answer.rows().spliterator(), false)
                        .map(ExcelCsv::harmless)
                        .iterator());
    }

    private static List<@Nullable Object> harmless(List<@Nullable Object> row) {
        List<@Nullable Object> cells = new ArrayList<>(row.size());
        for (@Nullable Object value : row) {
            cells.add(value instanceof String text ? harmless(text) : value);
        }
        return cells;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
