package org.solieu.claims.tables.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;

/** The records of a JSON document, which stand in the list that a pointer leads to, read one after the other. */
public final class JsonRecords implements Iterator<Entry> {
    private static final int MOST_DIGITS = 60;
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNameLength(1_000)
                    .maxStringLength(Limits.OF_A_FILE.lineCharacters())
                    .build())
            .build();

    private final JsonParser parser;
    private final String rows;
    private int next;
    private boolean isOpen;

    public JsonRecords(byte[] bytes, @Nullable String rows) {
        this.rows = rows == null ? "" : rows;
        try {
            this.parser = FACTORY.createParser(bytes);
            this.isOpen = true;
            enter(JsonPointer.compile(this.rows));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Goes to the list that a pointer leads to. */
    private void enter(JsonPointer pointer) throws IOException {
        JsonToken token = parser.nextToken();
        JsonPointer left = pointer;
        while (!left.matches() && token != null) {
            token = token == JsonToken.START_OBJECT
                    ? property(left)
                    : token == JsonToken.START_ARRAY ? element(left) : null;
            left = left.tail();
        }
        if (token != JsonToken.START_ARRAY) {
            throw new Unreadable(
                    RejectionRule.HEADER_DIFFERS,
                    "Cannot read the table: it has no list at '%s', where 'rows' of the contract looks; if the publisher changed the form, add a version to the contract"
                            .formatted(rows));
        }
        advance();
    }

    private @Nullable JsonToken property(JsonPointer pointer) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isMeant = pointer.matchesProperty(parser.currentName());
            JsonToken value = parser.nextToken();
            if (isMeant) {
                return value;
            }
            parser.skipChildren();
        }
        return null;
    }

    private @Nullable JsonToken element(JsonPointer pointer) throws IOException {
        JsonToken token = parser.nextToken();
        for (int i = 0; token != JsonToken.END_ARRAY && token != null; i++) {
            if (pointer.matchesElement(i)) {
                return token;
            }
            parser.skipChildren();
            token = parser.nextToken();
        }
        return null;
    }

    /** Goes to the next record; behind the last, the rest of the document must be whole. */
    private void advance() throws IOException {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            isOpen = false;
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            parser.close();
        }
    }

    @Override
    public boolean hasNext() {
        return isOpen;
    }

    @Override
    public Entry next() {
        if (!isOpen) {
            throw new NoSuchElementException();
        }
        try {
            Map<String, TableCell> cells = new LinkedHashMap<>();
            read("", "%s/%d".formatted(rows, next++), cells);
            advance();
            return new Entry(cells);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Values within values are named by the way to them: {@code place/name}. */
    private void read(String name, String path, Map<String, TableCell> cells) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String field = parser.currentName();
                    parser.nextToken();
                    read(inside(name, field), path + "/" + field, cells);
                }
            }
            case START_ARRAY -> {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    read(inside(name, String.valueOf(i)), path + "/" + i, cells);
                }
            }
            default -> {
                if (cells.put(name, cell(new Locator.Entry(path))) != null) {
                    throw new Unreadable(
                            RejectionRule.DOCUMENT_UNREADABLE,
                            "Cannot read the table: a record has two values for '%s'"
                                    .formatted(TableWords.shortened(name)));
                }
            }
        }
    }

    private static String inside(String name, String field) {
        return name.isEmpty() ? field : name + "/" + field;
    }

    private TableCell cell(Locator place) throws IOException {
        String text = parser.getText();
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place, text);
            case VALUE_NULL -> new TableCell.Written(place, "");
            default -> new TableCell.Written(place, text);
        };
    }

    private static TableCell number(Locator place, String text) {
        BigDecimal number = text.length() > MOST_DIGITS ? null : new BigDecimal(text);
        boolean isPlain = number != null && Math.abs(number.scale()) <= MOST_DIGITS;
        if (number == null || !isPlain) {
            return new TableCell.Broken(place, text, "must have at most %d digits".formatted(MOST_DIGITS));
        }
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        return new TableCell.Numeric(place, plain.toPlainString(), plain, "");
    }

    static Unreadable unreadable(IOException e) {
        String problem = e instanceof com.fasterxml.jackson.core.JsonProcessingException json
                ? json.getOriginalMessage()
                : e.getMessage();
        return new Unreadable(
                RejectionRule.DOCUMENT_UNREADABLE,
                "Cannot read the table: it is no whole JSON: %s"
                        .formatted(TableWords.shortened(String.valueOf(problem))));
    }
}
