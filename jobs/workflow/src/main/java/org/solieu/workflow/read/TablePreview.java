package org.solieu.workflow.read;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.Labels;
import org.solieu.vocabulary.RejectionText;
import org.solieu.vocabulary.Vocabulary;

/**
 * Prints what is read from a table, in the language of the machine: a line for each cell, then how many are stated and
 * refused. Codes of the vocabulary are the same in every language.
 */
public final class TablePreview {
    private final PrintWriter out;
    private final Vocabulary vocabulary;
    private final Labels labels;
    private final boolean isVietnamese = Locale.getDefault().getLanguage().equals("vi");
    private final ResourceBundle words = ResourceBundle.getBundle("org.solieu.workflow.Messages");

    public TablePreview(PrintWriter out, Vocabulary vocabulary, Labels labels) {
        this.out = out;
        this.vocabulary = vocabulary;
        this.labels = labels;
    }

    /** Prints one table. */
    public void print(ReadTable table) {
        Document document = table.document();
        out.println(word("read.table").formatted(document.name(), document.source(), document.publishedOn()));
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
        out.println(word("read.stated").formatted(stated, refused.isEmpty() ? word("read.none") : refused));
        out.flush();
    }

    private String word(String key) {
        return words.getString(key);
    }

    private String words(Item item) {
        return switch (item) {
            case Statement statement ->
                "'%s' = %s %s, %s%s%s, %s, %s%s"
                        .formatted(
                                statement.quote(),
                                statement.value().stripTrailingZeros().toPlainString(),
                                statement.unit(),
                                statement.indicator(),
                                statement.breakdown().members().isEmpty() ? "" : "[" + statement.breakdown() + "]",
                                kind(statement),
                                statement.period() == null ? word("read.no-period") : statement.period(),
                                statement.place() == null ? word("read.no-place") : statement.place(),
                                statement.status() == null
                                        ? ""
                                        : ", " + statement.status().code());
            case Refusal refusal ->
                "'%s' %s %s: %s"
                        .formatted(
                                refusal.raw(),
                                word("read.rejected"),
                                refusal.rule().code(),
                                why(refusal));
        };
    }

    private String kind(Statement statement) {
        String scenario = statement.scenario().code();
        String measure = statement.measure().code();
        return isVietnamese
                ? ", %s, %s".formatted(labels.vi("scenarios", scenario), labels.vi("measures", measure))
                : " %s %s".formatted(scenario, measure);
    }

    /** What is wrong in this place; before it, in Vietnamese, what is wrong as a rule, and what to do. */
    private String why(Refusal refusal) {
        RejectionText text = requireNonNull(vocabulary.rejections().get(refusal.rule()), "every rule has a text");
        return isVietnamese
                ? "%s %s (%s)".formatted(text.problem().vi(), text.advice().vi(), refusal.detail())
                : refusal.detail();
    }
}
