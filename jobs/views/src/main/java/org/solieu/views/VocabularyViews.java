package org.solieu.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.Place;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.RejectionText;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.vocabulary.Words;

/**
 * The words of the vocabulary where queries can join them: schema {@code vocabulary}, which readers do not reach.
 *
 * <p>A list is one JSON literal: the same rows as {@code VALUES} take seconds to plan.
 */
record VocabularyViews(Vocabulary vocabulary) {

    List<ViewDefinition> definitions() {
        return List.of(indicators(), names(), places(), rejections(), sources());
    }

    private ViewDefinition indicators() {
        Rows rows = Rows.of(
                "code, name_vi, name_en, definition_vi, definition_en, unit, subject, kind, measures, breakdowns,"
                        + " responsible_vi, responsible_en, national_code");
        for (Indicator i : vocabulary.indicators().values()) {
            Names responsible = i.responsible();
            rows.add(
                    i.code(),
                    i.names().vi(),
                    i.names().en(),
                    i.definition().vi(),
                    i.definition().en(),
                    i.unit(),
                    i.subject(),
                    i.kind().code(),
                    i.measures().stream().sorted().map(Measure::code).collect(Collectors.joining(", ")),
                    breakdowns(i),
                    responsible == null ? null : responsible.vi(),
                    responsible == null ? null : responsible.en(),
                    i.nationalCode());
        }
        return rows.view("indicators");
    }

    private static String breakdowns(Indicator indicator) {
        return indicator.breakdowns().entrySet().stream()
                .map(dimension -> "%s=%s"
                        .formatted(
                                dimension.getKey(),
                                String.join("|", dimension.getValue().keySet())))
                .collect(Collectors.joining("; "));
    }

    /** What subjects, units and members of breakdowns are called. */
    private ViewDefinition names() {
        Rows rows = Rows.of("kind, code, name_vi, name_en");
        vocabulary.subjects().values().forEach(subject -> rows.name("subject", subject.code(), subject.names()));
        vocabulary.units().values().forEach(unit -> rows.name("unit", unit.code(), unit.names()));
        for (Indicator indicator : vocabulary.indicators().values()) {
            indicator
                    .breakdowns()
                    .forEach((dimension, members) -> members.forEach((member, words) -> rows.name(
                            "member", "%s %s=%s".formatted(indicator.code(), dimension, member), words.names())));
        }
        return rows.view("names");
    }

    private ViewDefinition places() {
        Rows rows = Rows.of("code, name_vi, name_en, name_plain, level, parents, parents_vi, valid_from, valid_to,"
                + " successors");
        for (Place place : vocabulary.places().values()) {
            List<Place> parents = parents(place);
            rows.add(
                    place.code(),
                    place.names().vi(),
                    place.names().en(),
                    Words.withoutAccents(place.names().vi()),
                    place.level().code(),
                    parents.stream().map(Place::code).collect(Collectors.joining(", ")),
                    parents.stream().map(parent -> parent.names().vi()).collect(Collectors.joining(", ")),
                    place.validFrom(),
                    place.validTo(),
                    successors(place));
        }
        return rows.view("places");
    }

    private List<Place> parents(Place place) {
        List<Place> parents = new ArrayList<>();
        Place child = place;
        while (child.parent() != null) {
            child = Objects.requireNonNull(vocabulary.places().get(child.parent()), "a parent is a place");
            parents.add(child);
        }
        return parents;
    }

    private static String successors(Place place) {
        return place.successors().stream()
                .map(successor -> "%s %s %s"
                        .formatted(successor.place(), successor.change().code(), successor.on()))
                .collect(Collectors.joining("; "));
    }

    private ViewDefinition rejections() {
        Rows rows = Rows.of("code, problem_vi, problem_en, advice_vi, advice_en");
        for (RejectionRule rule : RejectionRule.values()) {
            RejectionText text = Objects.requireNonNull(vocabulary.rejections().get(rule), "every rule has a text");
            rows.add(
                    rule.code(),
                    text.problem().vi(),
                    text.problem().en(),
                    text.advice().vi(),
                    text.advice().en());
        }
        return rows.view("rejections");
    }

    private ViewDefinition sources() {
        Rows rows = Rows.of("code, name_vi, name_en, source_rank, format, publisher, place");
        for (Source source : vocabulary.sources().values()) {
            rows.add(
                    source.code(),
                    source.names().vi(),
                    source.names().en(),
                    source.rank(),
                    source.format().code(),
                    source.publisher(),
                    source.place());
        }
        return rows.view("sources");
    }

    /** Rows of texts under the names of their columns. */
    private record Rows(List<String> columns, ArrayNode rows) {
        static Rows of(String columns) {
            return new Rows(Arrays.asList(columns.split(", ", -1)), JsonNodeFactory.instance.arrayNode());
        }

        void add(@Nullable Object... values) {
            ArrayNode row = rows.addArray();
            for (Object value : values) {
                row.add(value == null ? null : value.toString());
            }
        }

        void name(String kind, String code, Names names) {
            add(kind, code, names.vi(), names.en());
        }

        ViewDefinition view(String name) {
            String types = columns.stream().map(column -> column + " VARCHAR").collect(Collectors.joining(", "));
            String query = "SELECT * FROM UNNEST(CAST(json_parse('%s') AS ARRAY(ROW(%s))))"
                    .formatted(rows.toString().replace("'", "''"), types);
            return new ViewDefinition("vocabulary." + name, query, "schemas/vocabulary: " + name, List.of());
        }
    }
}
