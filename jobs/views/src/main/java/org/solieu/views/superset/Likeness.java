package org.solieu.views.superset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Whether an asset is as it should be: everything declared is there; what Superset adds of its own does not count. */
final class Likeness {
    /** A number that Superset gives, and a mark that it does not tell. */
    private static final Set<String> NOT_COMPARED = Set.of("chartId", "is_managed_externally");

    /** By what the elements of a list are known, where Superset keeps no order. */
    private static final List<String> KEYS = List.of("column_name", "metric_name");

    private Likeness() {}

    static boolean holds(JsonNode wanted, @Nullable JsonNode present) {
        if (present == null) {
            return false;
        }
        if (wanted.isObject()) {
            return wanted.properties().stream().allMatch(field -> field(field, present));
        }
        if (wanted.isArray()) {
            return elements(sorted(wanted), sorted(present));
        }
        if (wanted.isNumber() && present.isNumber()) {
            return wanted.decimalValue().compareTo(present.decimalValue()) == 0;
        }
        return wanted.equals(present) || (wanted.isNull() && present.isMissingNode());
    }

    private static boolean field(Entry<String, JsonNode> wanted, JsonNode present) {
        return NOT_COMPARED.contains(wanted.getKey()) || holds(wanted.getValue(), present.path(wanted.getKey()));
    }

    private static boolean elements(List<JsonNode> wanted, List<JsonNode> present) {
        if (wanted.size() != present.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!holds(wanted.get(i), present.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<JsonNode> sorted(JsonNode array) {
        List<JsonNode> elements =
                new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
        for (String key : KEYS) {
            if (elements.stream().anyMatch(element -> element.has(key))) {
                elements.sort(
                        (a, b) -> a.path(key).asText().compareTo(b.path(key).asText()));
            }
        }
        return elements;
    }
}
