package org.solieu.warehouse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a stage did, in numbers, in the order they are printed.
 *
 * @param stage word of the stage
 * @param counts name of a count to its number
 */
public record StageResult(String stage, Map<String, Long> counts) {
    /** The count of what a stage refused. */
    public static final String REJECTED = "rejected";

    /** The count of what a stage holds back. */
    public static final String HELD = "held";

    /** A result without counts yet. */
    public static StageResult of(String stage) {
        return new StageResult(stage, Map.of());
    }

    /** The same with one more count. */
    public StageResult with(String name, long count) {
        Map<String, Long> more = new LinkedHashMap<>(counts);
        more.put(name, count);
        return new StageResult(stage, more);
    }

    /** A count, zero where there is none of that name. */
    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    @Override
    public String toString() {
        return stage
                + counts.entrySet().stream()
                        .map(count -> " %s=%d".formatted(count.getKey(), count.getValue()))
                        .collect(Collectors.joining());
    }
}
