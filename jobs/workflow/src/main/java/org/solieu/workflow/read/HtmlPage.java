package org.solieu.workflow.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Confidence;
import org.solieu.claims.Document;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.Labels;
import org.solieu.claims.prose.text.Explained;
import org.solieu.vocabulary.Fault;

/** Writes documents as a page where each figure shows what was read and by which rule, and each look-alike its reason. */
public final class HtmlPage {
    private static final String HEAD = "page.html";

    private final Labels labels;
    private final StringBuilder page = new StringBuilder();
    private int documents;

    public HtmlPage(Labels labels) {
        this.labels = labels;
        String title = label("title");
        page.append(head().replace("@title@", title));
    }

    private static String head() {
        try (InputStream file = HtmlPage.class.getResourceAsStream(HEAD)) {
            if (file == null) {
                throw new Fault.OfOurs("Cannot write a page: %s is missing from the build".formatted(HEAD));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot write a page: %s cannot be read".formatted(HEAD), e);
        }
    }

    /** Adds a document. */
    public void add(Document document, List<Explained> explained) {
        documents++;
        page.append("<h2>").append(escaped(document.name())).append("</h2>\n<p class=\"meta\">");
        page.append(label("published")).append(": ").append(document.publishedOn());
        page.append(" — ").append(label("place")).append(": ").append(escaped(document.place()));
        page.append("</p>\n<div class=\"text\">")
                .append(marked(document, explained))
                .append("</div>\n");
        addFigures(explained);
        addOthers(explained);
    }

    /** The whole page. */
    public String html() {
        return page + "</body>\n</html>\n";
    }

    private String marked(Document document, List<Explained> explained) {
        int[] points =
                (document.text() == null ? "" : document.text()).codePoints().toArray();
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int i = 0; i < explained.size(); i++) {
            Explained number = explained.get(i);
            int start = number.span().start();
            if (start >= at) {
                text.append(escaped(new String(points, at, start - at)));
                text.append("<mark class=\"%s\"><a href=\"#%s\">%s</a></mark>"
                        .formatted(kind(number), anchor(i), escaped(number.quote())));
                at = number.span().end();
            }
        }
        return text.append(escaped(new String(points, at, points.length - at))).toString();
    }

    private String anchor(int i) {
        return "n%d-%d".formatted(documents, i);
    }

    private static String kind(Explained number) {
        return switch (number.item()) {
            case Statement statement -> kind(statement);
            case Refusal refused -> "refused";
            case null -> "other";
        };
    }

    /** Green is let in, yellow is not: its indicator is unknown, or the reading is doubtful. */
    private static String kind(Statement statement) {
        Confidence confidence = statement.confidence();
        boolean certain = confidence == null || confidence.certain();
        return statement.indicator() != null && certain ? "figure" : "unknown";
    }

    private void addFigures(List<Explained> explained) {
        addHeader("figure", "period", "place", "against", "probability", "rule");
        for (int i = 0; i < explained.size(); i++) {
            if (explained.get(i).item() instanceof Statement statement) {
                page.append(row(i, statement));
            }
        }
        page.append("</table></div>\n");
    }

    private void addHeader(String... columns) {
        page.append("<div class=\"scroll\"><table><tr>");
        for (String column : columns) {
            page.append("<th>").append(label(column)).append("</th>");
        }
        page.append("</tr>\n");
    }

    private String row(int i, Statement statement) {
        String name = statement.indicator() == null
                ? "%s <small>%s</small>".formatted(escaped(statement.words()), label("unknown"))
                : "<code>%s</code> <small>%s</small>"
                        .formatted(
                                statement.indicator(),
                                escaped(statement.breakdown().toString()));
        return "<tr id=\"%s\"><td><mark class=\"%s\">%s</mark><br>%s<br>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>%n"
                .formatted(
                        anchor(i),
                        kind(statement),
                        escaped(statement.quote()),
                        name,
                        value(statement),
                        statement.period() == null ? "–" : statement.period(),
                        escaped(statement.place()),
                        escaped(statement.comparedWith()),
                        probability(statement.confidence()),
                        rule(statement.rule()));
    }

    private String probability(@Nullable Confidence confidence) {
        return confidence == null
                ? "–"
                : "%s <small>%s</small>"
                        .formatted(
                                confidence.probability().toPlainString(),
                                confidence.certain() ? "" : label("doubtful"));
    }

    private String value(Statement statement) {
        List<String> words = new ArrayList<>();
        words.add(labels.both("measures", statement.measure().code()));
        words.add(labels.both("scenarios", statement.scenario().code()));
        words.add(labels.both("qualifiers", statement.qualifier().code()));
        String number = statement.value().stripTrailingZeros().toPlainString();
        String maximum = statement.valueMax() == null
                ? ""
                : " – " + statement.valueMax().stripTrailingZeros().toPlainString();
        return "<b>%s%s</b> %s <small>%s</small>"
                .formatted(number, maximum, escaped(statement.unit()), escaped(String.join("; ", words)));
    }

    private String rule(String rule) {
        List<String> parts = new ArrayList<>();
        for (String part : rule.split("; ", -1)) {
            String vi = labels.vi("rules", part);
            parts.add(vi.equals(part) ? part : vi + " · " + part);
        }
        return escaped(String.join("; ", parts));
    }

    private void addOthers(List<Explained> explained) {
        addHeader("refused", "reason");
        for (int i = 0; i < explained.size(); i++) {
            Explained number = explained.get(i);
            if (!(number.item() instanceof Statement)) {
                page.append("<tr id=\"%s\"><td class=\"number\"><mark class=\"%s\">%s</mark></td><td>%s</td></tr>%n"
                        .formatted(anchor(i), kind(number), escaped(number.quote()), reason(number)));
            }
        }
        page.append("</table></div>\n");
    }

    private String reason(Explained number) {
        return number.item() instanceof Refusal refusal
                ? escaped(refusal.detail())
                : escaped(labels.both("reasons", number.why()));
    }

    private String label(String code) {
        return escaped(labels.both("page", code));
    }

    private static String escaped(@Nullable String words) {
        return words == null
                ? "–"
                : words.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
