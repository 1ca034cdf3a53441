package org.solieu.workflow.sql;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;

/** How an answer is written. */
public enum Format {
    TABLE {
        @Override
        void write(Answer answer, Writer out) throws IOException {
            TextTable.of(answer).print(out);
        }
    },
    /** NULL is an empty field, empty text is a quoted one. */
    CSV {
        @Override
        void write(Answer answer, Writer out) throws IOException {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setQuoteMode(QuoteMode.ALL_NON_NULL)
                    .get();
            CSVPrinter printer = new CSVPrinter(out, format);
            printer.printRecord(answer.columns());
            for (Iterable<?> row : answer.rows()) {
                printer.printRecord(row);
            }
            printer.flush();
        }
    },
    /** An array of objects, numbers with all their digits. */
    JSON {
        @Override
        void write(Answer answer, Writer out) throws IOException {
            JsonRows.write(answer, out);
        }
    },
    XLSX {
        @Override
        public void write(Answer answer, OutputStream out) {
            try {
                Workbook.write(answer, out);
            } catch (IOException e) {
                throw broken(e);
            }
        }

        @Override
        void write(Answer answer, Writer out) {
            throw new UnsupportedOperationException("A workbook is bytes, not text");
        }
    };

    /** Writes an answer, leaving the stream open. */
    public void write(Answer answer, OutputStream out) {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(answer, writer);
            writer.flush();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    abstract void write(Answer answer, Writer out) throws IOException;

    /** A value as text: decimals plain, in all the digits the server sent. */
    static String text(@Nullable Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }

    private static Fault broken(IOException e) {
        return new Fault.OfInfrastructure("Cannot write the answer: " + e.getMessage(), e);
    }
}
