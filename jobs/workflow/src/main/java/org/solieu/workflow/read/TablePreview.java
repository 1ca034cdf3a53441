package org.solieu.workflow.read;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;

/** Prints what is read from a table: a line for each cell, then how many are stated and refused. */
public final class TablePreview {
    private final PrintWriter out;

    public TablePreview(PrintWriter out) {
        this.out = out;
    }

    /** Prints one table. */
    public void print(ReadTable table) {
        Document document = table.document();
        out.println("== %s (source %s, published on %s)"
                .formatted(document.name(), document.source(), document.publishedOn()));
        Map<String, Integer> refused = new TreeMap<>();
        int stated = 0;
        for (Item item : table.items()) {
            out.println("  %-24s %s".formatted(item.locator(), words(item)));
            if (item instanceof Refusal refusal) {
                refused.merge(refusal.rule().code(), 1, Integer::sum);
            } else {
                stated++;
            }
        }
        out.println("%d figures would be stated; rejected: %s".formatted(stated, refused.isEmpty() ? "none" : refused));
        out.flush();
    }

    private static String words(Item item) {
        return switch (item) {
            case Statement statement ->
                "'%s' = %s %s, %s%s %s %s, %s, %s%s"
                        .formatted(
                                statement.quote(),
                                statement.value().stripTrailingZeros().toPlainString(),
                                statement.unit(),
                                statement.indicator(),
                                statement.breakdown().members().isEmpty() ? "" : "[" + statement.breakdown() + "]",
                                statement.scenario().code(),
                                statement.measure().code(),
                                statement.period() == null ? "no period" : statement.period(),
                                statement.place() == null ? "no place" : statement.place(),
                                statement.status() == null
                                        ? ""
                                        : ", " + statement.status().code());
            case Refusal refusal ->
                "'%s' REJECTED %s: %s".formatted(refusal.raw(), refusal.rule().code(), refusal.detail());
        };
    }
}
