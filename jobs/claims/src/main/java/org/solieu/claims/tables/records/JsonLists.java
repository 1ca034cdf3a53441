package org.solieu.claims.tables.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Looks for the list of a JSON document that holds its records: the one with the most values that are objects. */
public final class JsonLists {
    private final JsonParser parser;
    private String longest = "";
    private int most;

    private JsonLists(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The pointer to the list, empty where it is the document itself or there is none.
     *
     * @throws org.solieu.claims.tables.cells.Unreadable where the document is no whole JSON
     */
    public static String longest(byte[] bytes) {
        try (JsonParser parser = JsonRecords.FACTORY.createParser(bytes)) {
            JsonLists lists = new JsonLists(parser);
            if (parser.nextToken() != null) {
                lists.look("");
            }
            return lists.longest;
        } catch (IOException e) {
            throw JsonRecords.unreadable(e);
        }
    }

    /** Goes through the value at which the parser stands. */
    private void look(String pointer) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName().replace("~", "~0").replace("/", "~1");
                parser.nextToken();
                look(pointer + "/" + name);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            list(pointer);
        }
    }

    private void list(String pointer) throws IOException {
        int objects = 0;
        int values = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            objects += parser.currentToken() == JsonToken.START_OBJECT ? 1 : 0;
            look(pointer + "/" + values++);
        }
        if (objects == values && objects > most) {
            most = objects;
            longest = pointer;
        }
    }
}
