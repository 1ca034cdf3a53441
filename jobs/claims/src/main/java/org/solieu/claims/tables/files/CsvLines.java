package org.solieu.claims.tables.files;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Refusal;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.Notes;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;

/**
 * The lines of a CSV file. One that cannot be split is refused alone: reading goes on with the line below it, so that a
 * stray quotation mark never swallows the lines that follow.
 */
public final class CsvLines implements Lines {
    private static final int MOST_CHARACTERS = Limits.OF_A_FILE.lineCharacters();

    private static final int UNKNOWN = -1;

    private final CSVFormat format;
    private final TextLines text;
    private BoundedReader rest;
    private Iterator<CSVRecord> records;
    private CSVParser parser;
    private long linesBeforeParser;
    private @Nullable Line ahead;
    private boolean afterBlank;
    private int columns = UNKNOWN;
    private int unnamed;

    CsvLines(char delimiter, String text) {
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        this.text = new TextLines(text);
        this.rest = new BoundedReader(this.text.rest());
        this.parser = parser(rest);
        this.records = parser.iterator();
    }

    @Override
    public void expect(int ofContract, int withoutName) {
        columns = ofContract;
        unnamed = withoutName;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !text.atEnd()) {
            ahead = advance();
        }
        return ahead != null;
    }

    @Override
    public Line next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Line line = ahead;
        ahead = null;
        return line;
    }

    private @Nullable Line advance() {
        text.goTo(linesRead() + 1);
        long line = text.number();
        text.skipEmptyLines();
        afterBlank = afterBlank || text.number() > line;
        rest.allow(MOST_CHARACTERS);
        try {
            if (!records.hasNext()) {
                text.goToEnd();
                return null;
            }
            return split(records.next());
        } catch (UncheckedIOException e) {
            return cut("Cannot split the line: its quotation marks do not match, or it has more than %d characters"
                    .formatted(MOST_CHARACTERS));
        }
    }

    private @Nullable Line split(CSVRecord record) {
        long number = text.number();
        if (record.size() == 1 && record.get(0).isBlank() && columns != 1) {
            afterBlank = true;
            return null;
        }
        if (isPromised(record)) {
            return new Line.Row(number, cells(record, number), afterBlank());
        }
        if (Notes.isNote(record.toList())) {
            return new Line.Note(TableText.clean(record.get(0)), afterBlank());
        }
        String detail = "Cannot split the line: it has %d fields, must have %d".formatted(record.size(), columns);
        boolean ofOneLine = linesRead() <= number;
        return ofOneLine ? unsplit(detail, record.get(0)) : cut(detail);
    }

    /** Whether a line has the promised fields; those without name must be empty. */
    private boolean isPromised(CSVRecord record) {
        return columns == UNKNOWN
                || record.size() == columns
                || (record.size() > columns
                        && record.size() <= columns + unnamed
                        && record.toList().subList(columns, record.size()).stream()
                                .allMatch(String::isBlank));
    }

    /** Whether a blank line stood above the line that is made; it stands above no other. */
    private boolean afterBlank() {
        boolean was = afterBlank;
        afterBlank = false;
        return was;
    }

    private static List<TableCell> cells(CSVRecord record, long number) {
        List<TableCell> cells = new ArrayList<>(record.size());
        for (int i = 0; i < record.size(); i++) {
            cells.add(new TableCell.Written(new Locator.Field(number, i + 1), record.get(i)));
        }
        return cells;
    }

    private long linesRead() {
        return linesBeforeParser + parser.getCurrentLineNumber();
    }

    /** Refuses this line alone, whatever a quotation mark in it has swallowed. */
    private Line cut(String detail) {
        Line line = unsplit(detail, "");
        text.goTo(text.number() + 1);
        linesBeforeParser = text.number() - 1;
        rest = new BoundedReader(text.rest());
        parser = parser(rest);
        records = parser.iterator();
        return line;
    }

    private Line unsplit(String detail, String first) {
        return new Line.Unsplit(refusal(detail), TableText.clean(TableWords.shortened(first)), afterBlank());
    }

    private Refusal refusal(String detail) {
        return new Refusal(
                new Locator.Field(text.number(), 1),
                TableWords.shortened(text.line()),
                RejectionRule.LINE_MALFORMED,
                detail);
    }

    private CSVParser parser(Reader rest) {
        try {
            return CSVParser.parse(rest, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
