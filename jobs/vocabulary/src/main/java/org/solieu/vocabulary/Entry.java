package org.solieu.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one file of the vocabulary says, or a part of it. A wrong value is answered with the file, the field, the value
 * and what to write instead.
 *
 * @param where the file, and inside it the path of the part
 */
record Entry(String where, JsonNode node) {

    String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw invalid("%s is missing".formatted(field), "write one, see the examples in its JSON Schema");
        }
        return text;
    }

    @Nullable
    String textOrNull(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode() || value.asText().isBlank()) {
            throw invalid("%s is '%s'".formatted(field, value), "must be a text");
        }
        return value.asText();
    }

    /** The field's text, read by {@code parser}, whose complaint is passed on. */
    <T> T parsed(String field, Function<String, T> parser) {
        return parse(field, text(field), parser);
    }

    <T> @Nullable T parsedOrNull(String field, Function<String, T> parser) {
        String text = textOrNull(field);
        return text == null ? null : parse(field, text, parser);
    }

    int integer(String field) {
        return parsed(field, Integer::valueOf);
    }

    @Nullable
    BigDecimal decimalOrNull(String field) {
        return parsedOrNull(field, BigDecimal::new);
    }

    Names names(String field) {
        Entry names = part(field);
        return new Names(names.text("vi"), names.text("en"));
    }

    @Nullable
    Names namesOrNull(String field) {
        return node.has(field) ? names(field) : null;
    }

    /** The texts of a list, in their order; none where the field is absent. */
    List<String> texts(String field) {
        JsonNode list = list(field);
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    <T> List<T> parsedTexts(String field, Function<String, T> parser) {
        return texts(field).stream().map(text -> parse(field, text, parser)).toList();
    }

    /** The parts of a list of mappings, in their order. */
    List<Entry> parts(String field) {
        List<Entry> parts = new ArrayList<>();
        list(field).forEach(part -> parts.add(new Entry("%s, %s[%d]".formatted(where, field, parts.size()), part)));
        return List.copyOf(parts);
    }

    Entry part(String field) {
        JsonNode part = node.get(field);
        if (part == null || !part.isObject()) {
            throw invalid("%s is %s".formatted(field, part == null ? "missing" : part), "must be a mapping");
        }
        return new Entry(where + ", " + field, part);
    }

    Entry partOrEmpty(String field) {
        return node.has(field) ? part(field) : new Entry(where + ", " + field, MissingNode.getInstance());
    }

    /** What a mapping holds, in the order of the file. */
    <T> Map<String, T> members(BiFunction<String, Entry, T> reader) {
        Map<String, T> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Entry value = new Entry(where + ", " + member.getKey(), member.getValue());
            members.put(member.getKey(), value.read(member.getKey(), reader));
        }
        return Collections.unmodifiableMap(members);
    }

    private <T> T read(String name, BiFunction<String, Entry, T> reader) {
        try {
            return reader.apply(name, this);
        } catch (IllegalArgumentException e) {
            throw invalid("the name is '%s'".formatted(name), String.valueOf(e.getMessage()));
        }
    }

    Fault.OfSource invalid(String fact, String remedy) {
        return new Fault.OfSource("Cannot read %s: %s, %s".formatted(where, fact, remedy));
    }

    private JsonNode list(String field) {
        JsonNode list = node.path(field);
        if (!list.isArray() && !list.isMissingNode()) {
            throw invalid("%s is '%s'".formatted(field, list), "must be a list");
        }
        return list;
    }

    private <T> T parse(String field, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw invalid("%s is '%s'".formatted(field, text), "must be a number");
        } catch (DateTimeParseException e) {
            throw invalid("%s is '%s'".formatted(field, text), "must be a date such as 2024-11-06");
        } catch (DateTimeException | IllegalArgumentException e) {
            throw invalid("%s is '%s'".formatted(field, text), String.valueOf(e.getMessage()));
        }
    }
}
