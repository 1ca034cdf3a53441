package org.solieu.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Names;

/**
 * A list of the vocabulary as Trino reads it: one JSON literal, since the same rows as {@code VALUES} take seconds to
 * plan.
 */
final class VocabularyList {
    private final String name;
    private final List<String> columns;
    private final List<List<@Nullable String>> rows = new ArrayList<>();

    /**
     * An empty list.
     *
     * @param name what queries call it, such as {@code places}
     * @param columns its columns in order, of which the first is the code
     */
    VocabularyList(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /** A list of what things are called. */
    static VocabularyList ofNames(String name) {
        return new VocabularyList(name, "code", "name_vi", "name_en");
    }

    String name() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    /** A code and what belongs to it: a text or null for each column. */
    void add(@Nullable Object... values) {
        List<@Nullable String> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value == null ? null : value.toString());
        }
        rows.add(row);
    }

    void addNames(String code, Names names) {
        add(code, names.vi(), names.en());
    }

    /** The list as a relation: a row per code. */
    ViewDefinition view() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> row.forEach(json.addArray()::add));
        String types = columns.stream().map(column -> column + " VARCHAR").collect(Collectors.joining(", "));
        String query = "SELECT * FROM UNNEST(CAST(%s AS ARRAY(ROW(%s))))".formatted(parsed(json), types);
        return new ViewDefinition("vocabulary." + name, query, "schemas/vocabulary: " + name, List.of());
    }

    /** An expression for a map from code to a column: looking up in a constant costs a query less than a join. */
    String map(String column) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        rows.forEach(row -> json.put(row.getFirst(), row.get(columns.indexOf(column))));
        return "CAST(%s AS MAP(VARCHAR, VARCHAR))".formatted(parsed(json));
    }

    private static String parsed(JsonNode json) {
        return "json_parse('%s')".formatted(json.toString().replace("'", "''"));
    }
}
