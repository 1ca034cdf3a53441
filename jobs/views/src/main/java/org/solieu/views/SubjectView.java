package org.solieu.views;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.solieu.views.ViewDefinition.Column;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Subject;
import org.solieu.vocabulary.Vocabulary;

/**
 * Everything known of a subject side by side: a row per place, breakdown and period, a column per indicator and what it
 * is measured against.
 *
 * @param folder the template and its texts
 * @param indicators the subject's indicators in the order of the vocabulary, then those it shows beside its own
 */
record SubjectView(ViewFolder folder, Vocabulary vocabulary, Subject subject, List<Indicator> indicators) {
    private static final Comparator<Indicator> ORDER =
            Comparator.comparingInt(Indicator::order).thenComparing(Indicator::code);

    static SubjectView of(ViewFolder folder, Vocabulary vocabulary, Subject subject) {
        Stream<Indicator> own = vocabulary.indicators().values().stream()
                .filter(indicator -> indicator.subject().equals(subject.code()))
                .sorted(ORDER);
        Stream<Indicator> also = subject.also().stream()
                .map(code -> requireNonNull(vocabulary.indicators().get(code), "an indicator beside others exists"));
        return new SubjectView(
                folder, vocabulary, subject, Stream.concat(own, also).toList());
    }

    /** Whether there is anything to show. */
    boolean hasIndicators() {
        return !indicators.isEmpty();
    }

    ViewDefinition definition() {
        return new ViewDefinition(
                "views." + subject.code(),
                query(),
                ViewDefinition.bothLanguages(filled(folder.answers(), "{name}", subject.names())),
                columns());
    }

    private List<Cell> cells() {
        return indicators.stream().flatMap(i -> Cell.of(i).stream()).toList();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(folder.columns("columns/before"));
        for (Cell cell : cells()) {
            columns.add(Column.of(cell.name(), meaning(cell, cell.label())));
            cell.bounds()
                    .forEach(bound -> columns.add(Column.of(cell.nameOf(bound), meaning(cell, cell.textOf(bound)))));
        }
        columns.addAll(folder.columns("columns/after"));
        return List.copyOf(columns);
    }

    private Names meaning(Cell cell, String text) {
        Names meaning = folder.names(folder.text().path("cells").path(text), text);
        Names unit = requireNonNull(vocabulary.units().get(cell.indicator().unit()), "an indicator has a unit")
                .names();
        return filled(filled(meaning, "{name}", cell.indicator().names()), "{unit}", unit);
    }

    private static Names filled(Names text, String placeholder, Names value) {
        return new Names(text.vi().replace(placeholder, value.vi()), text.en().replace(placeholder, value.en()));
    }

    private String query() {
        return folder.file("template.sql")
                .replace("${subjects}", literals(indicators.stream().map(Indicator::subject)))
                .replace("${indicators}", literals(indicators.stream().map(Indicator::code)))
                .replace(
                        "${ratios}",
                        literals(indicators.stream().filter(Cell::isRatio).map(Indicator::code)))
                .replace(
                        "${measures}",
                        literals(cells().stream()
                                .flatMap(cell -> cell.measures().stream().map(Measure::code))))
                .replace(
                        "${columns}",
                        cells().stream().flatMap(SubjectView::columns).collect(Collectors.joining("\n  ")));
    }

    /** Texts for a condition. As literals, they let Trino read the partitions and files it needs and no other. */
    private static String literals(Stream<String> texts) {
        String literals = texts.distinct().map("'%s'"::formatted).collect(Collectors.joining(", "));
        return literals.isEmpty() ? "NULL" : literals;
    }

    private static Stream<String> columns(Cell cell) {
        String row = cell.scenario() == Scenario.PLAN ? "b" : "a";
        List<String> figures = cell.measures().stream()
                .map(measure -> "element_at(%s.cells, '%s %s')"
                        .formatted(row, cell.indicator().code(), measure.code()))
                .toList();
        String figure = figures.size() == 1 ? figures.getFirst() : "coalesce(%s)".formatted(String.join(", ", figures));
        return Stream.concat(
                Stream.of("%s.value AS %s,".formatted(figure, cell.name())),
                cell.bounds().stream().map(bound -> "%s.%s AS %s,".formatted(figure, bound, cell.nameOf(bound))));
    }
}
