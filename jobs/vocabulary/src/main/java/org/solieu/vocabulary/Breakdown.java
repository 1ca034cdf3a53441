package org.solieu.vocabulary;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The part of an indicator a value speaks of, as {@code depositor=household;method=non_cash}: dimensions in alphabetical
 * order, the empty text for the whole.
 */
public record Breakdown(SortedMap<String, String> members) implements Serializable {
    /** The whole. */
    public static final Breakdown WHOLE = new Breakdown(Collections.emptySortedMap());

    /** Sorts the dimensions. */
    public static Breakdown of(Map<String, String> members) {
        return new Breakdown(new TreeMap<>(members));
    }

    /**
     * Reads a breakdown as tables hold it.
     *
     * @throws IllegalArgumentException naming the text
     */
    public static Breakdown parse(String text) {
        if (text.isEmpty()) {
            return WHOLE;
        }
        SortedMap<String, String> members = new TreeMap<>();
        for (String pair : text.split(";", -1)) {
            String[] parts = pair.split("=", -1);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new IllegalArgumentException(
                        "Invalid breakdown: '%s', must be like depositor=household".formatted(text));
            }
            members.put(parts[0].strip(), parts[1].strip());
        }
        return new Breakdown(members);
    }

    /** The same part whatever its members in some dimensions. */
    public Breakdown without(Set<String> dimensions) {
        if (members.isEmpty()) {
            return this;
        }
        SortedMap<String, String> kept = new TreeMap<>(members);
        kept.keySet().removeAll(dimensions);
        return new Breakdown(kept);
    }

    @Override
    public String toString() {
        return members.isEmpty()
                ? ""
                : members.entrySet().stream()
                        .map(member -> member.getKey() + "=" + member.getValue())
                        .collect(Collectors.joining(";"));
    }
}
