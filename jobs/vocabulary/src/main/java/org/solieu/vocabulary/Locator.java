package org.solieu.vocabulary;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The exact place in a document that states a figure, printed as {@code characters 983-1000}, and parsed back. */
public sealed interface Locator extends Serializable {
    /** Words in the text of a prose document. */
    record Characters(Span span) implements Locator {
        @Override
        public String toString() {
            return "characters %d-%d".formatted(span.start(), span.end());
        }
    }

    /** A cell of a spreadsheet, as {@code sheet 'Thu' cell C5}. */
    record Cell(String sheet, String address) implements Locator {
        @Override
        public String toString() {
            return "sheet '%s' cell %s".formatted(sheet, address);
        }
    }

    /** A field of a CSV file: the line it begins on and its column, both counted from 1. */
    record Field(long line, int column) implements Locator {
        @Override
        public String toString() {
            return "line " + line + " column " + column;
        }
    }

    /** A value of a document that has no lines or cells, by the way to it: {@code /result/records/0/value}. */
    record Entry(String path) implements Locator {
        @Override
        public String toString() {
            return "entry " + path;
        }
    }

    /** The document as a whole, where no narrower place can be named. */
    record WholeDocument() implements Locator {
        @Override
        public String toString() {
            return "document";
        }
    }

    Pattern CHARACTERS = Pattern.compile("characters (\\d+)-(\\d+)");
    Pattern CELL = Pattern.compile("sheet '(.*)' cell ([A-Z]+\\d+)", Pattern.DOTALL);
    Pattern FIELD = Pattern.compile("line (\\d+) column (\\d+)");

    /**
     * Reads a locator as tables hold it.
     *
     * @throws IllegalArgumentException naming the text
     */
    static Locator parse(String text) {
        Matcher characters = CHARACTERS.matcher(text);
        if (characters.matches()) {
            return new Characters(
                    new Span(Integer.parseInt(characters.group(1)), Integer.parseInt(characters.group(2))));
        }
        Matcher cell = CELL.matcher(text);
        if (cell.matches()) {
            return new Cell(cell.group(1), cell.group(2));
        }
        Matcher field = FIELD.matcher(text);
        if (field.matches()) {
            return new Field(Long.parseLong(field.group(1)), Integer.parseInt(field.group(2)));
        }
        if (text.startsWith("entry ")) {
            return new Entry(text.substring("entry ".length()));
        }
        if (text.equals("document")) {
            return new WholeDocument();
        }
        throw new IllegalArgumentException("Invalid locator: '%s'".formatted(text));
    }
}
