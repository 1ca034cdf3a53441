package org.solieu.views.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A language that every dashboard is written in. */
enum Language {
    VI,
    EN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of an asset in this language. */
    String of(String name) {
        return name + "." + code();
    }

    /** The text of a node in this language: each <code>{vi: …, en: …}</code> in it becomes one text. */
    JsonNode of(JsonNode node) {
        return switch (node) {
            case ObjectNode object when object.has("vi") && object.has("en") -> object.path(code());
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), of(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(of(element)));
                yield copy;
            }
            default -> node;
        };
    }
}
