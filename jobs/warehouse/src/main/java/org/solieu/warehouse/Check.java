package org.solieu.warehouse;

import java.util.ArrayList;
import java.util.List;
import org.solieu.vocabulary.Fault;

/**
 * A law that the rows of a table obey, as a query that finds the rows that break it.
 *
 * @param table the table it is about
 * @param stopsRelease whether a broken law stops a release ({@code -- fail:}) or is only reported ({@code -- warn:})
 * @param law the law, in one sentence
 * @param query finds the offending rows
 */
public record Check(String table, boolean stopsRelease, String law, String query) {
    private static final String FAIL = "-- fail:";
    private static final String WARN = "-- warn:";

    /** The checks of a {@code checks.sql}: each a head line, then a query up to a semicolon. */
    static List<Check> parse(String table, String text) {
        List<Check> checks = new ArrayList<>();
        for (String part : text.split("(?<=;)\\s*\n", -1)) {
            if (!part.isBlank()) {
                checks.add(parseOne(table, part.strip()));
            }
        }
        return List.copyOf(checks);
    }

    private static Check parseOne(String table, String text) {
        String head = text.lines().findFirst().orElseThrow();
        if (!head.startsWith(FAIL) && !head.startsWith(WARN)) {
            throw new Fault.OfOurs(
                    "Invalid check of %s: '%s', must begin with '%s' or '%s'".formatted(table, head, FAIL, WARN));
        }
        String query = text.substring(head.length()).strip().replaceFirst(";$", "");
        return new Check(
                table, head.startsWith(FAIL), head.substring(FAIL.length()).strip(), query);
    }
}
