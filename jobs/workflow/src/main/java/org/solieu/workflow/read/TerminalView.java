package org.solieu.workflow.read;

import java.io.PrintWriter;
import java.util.List;
import org.solieu.claims.Confidence;
import org.solieu.claims.Document;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.Labels;
import org.solieu.claims.prose.text.Explained;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Span;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints a document with its figures in colour, and one line for each number. */
public final class TerminalView {
    private final Ansi ansi;
    private final Labels labels;

    public TerminalView(Ansi ansi, Labels labels) {
        this.ansi = ansi;
        this.labels = labels;
    }

    /** Prints one document. */
    public void print(Document document, List<Explained> explained, PrintWriter out) {
        out.println(paint("== " + document.name(), Style.bold));
        out.println(highlighted(document.text() == null ? "" : document.text(), explained));
        out.println();
        explained.forEach(number -> out.println(line(number)));
        out.flush();
    }

    private String highlighted(String text, List<Explained> explained) {
        StringBuilder page = new StringBuilder();
        int[] points = text.codePoints().toArray();
        int at = 0;
        for (Explained number : explained) {
            Span span = number.span();
            if (span.start() >= at) {
                page.append(new String(points, at, span.start() - at)).append(paint(number.quote(), style(number)));
                at = span.end();
            }
        }
        return page.append(new String(points, at, points.length - at)).toString();
    }

    private static IStyle style(Explained number) {
        return switch (number.item()) {
            case Statement statement when statement.indicator() != null -> Style.fg_green;
            case Statement unknown -> Style.fg_yellow;
            case Refusal refused -> Style.fg_red;
            case null -> Style.faint;
        };
    }

    private String line(Explained number) {
        String quote = number.quote().replaceAll("\\s+", " ");
        String reading = switch (number.item()) {
            case Statement statement -> reading(statement);
            case Refusal refused -> refused.rule().code() + ": " + refused.detail();
            case null -> labels.both("reasons", number.why());
        };
        return "  %s  %s".formatted(paint("%-28s".formatted(quote), style(number)), reading);
    }

    private static String reading(Statement statement) {
        String indicator = statement.indicator() == null
                ? "? '%s'".formatted(String.valueOf(statement.words()).replaceAll("\\s+", " "))
                : statement.indicator();
        String part = statement.breakdown().toString();
        Confidence confidence = statement.confidence();
        return "%s%s%s %s%s %s %s %s; %s; %s (%s)"
                .formatted(
                        confidence == null
                                ? ""
                                : confidence.probability().toPlainString() + (confidence.certain() ? " " : "? "),
                        indicator,
                        part.isEmpty() ? "" : "[" + part + "]",
                        statement.scenario() == Scenario.ACTUAL
                                ? ""
                                : statement.scenario().code() + " ",
                        statement.measure().code(),
                        statement.value().stripTrailingZeros().toPlainString(),
                        statement.unit(),
                        statement.qualifier().code(),
                        statement.place() == null ? "-" : statement.place(),
                        statement.period() == null ? "-" : statement.period(),
                        statement.rule());
    }

    private String paint(String words, IStyle style) {
        return ansi.enabled() ? style.on() + words + style.off() : words;
    }
}
