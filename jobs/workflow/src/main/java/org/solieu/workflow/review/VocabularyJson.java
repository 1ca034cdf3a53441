package org.solieu.workflow.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Place;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Vocabulary;

/** The codes from which a figure is mended, with their names in one language. */
record VocabularyJson(Vocabulary vocabulary, ReviewWords words) {

    ObjectNode json(ObjectMapper mapper) {
        ObjectNode json = mapper.createObjectNode();
        ArrayNode indicators = json.putArray("indicators");
        vocabulary.indicators().values().forEach(indicator -> addIndicator(indicators, indicator));
        ArrayNode places = json.putArray("places");
        vocabulary.places().values().forEach(place -> add(places, place.code(), name(place)));
        ArrayNode measures = json.putArray("measures");
        for (Measure measure : Measure.values()) {
            add(measures, measure.code(), words.of("measures", measure.code()));
        }
        ArrayNode scenarios = json.putArray("scenarios");
        for (Scenario scenario : Scenario.values()) {
            add(scenarios, scenario.code(), words.of("scenarios", scenario.code()));
        }
        return json;
    }

    private static ObjectNode add(ArrayNode list, String code, String name) {
        return list.addObject().put("code", code).put("name", name);
    }

    private void addIndicator(ArrayNode indicators, Indicator indicator) {
        ObjectNode json = add(indicators, indicator.code(), words.of(indicator.names()))
                .put("other", words.other(indicator.names()));
        ArrayNode measures = json.putArray("measures");
        measures(indicator).forEach(measure -> measures.add(measure.code()));
        ArrayNode parts = json.putArray("parts");
        indicator
                .breakdowns()
                .forEach((dimension, members) -> members.forEach(
                        (code, member) -> add(parts, dimension + "=" + code, words.of(member.names()))));
    }

    private static Set<Measure> measures(Indicator indicator) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        measures.addAll(indicator.measures());
        if (indicator.kind() == IndicatorKind.RATIO) {
            measures.add(Measure.RATIO);
        }
        return measures;
    }

    /** Its name, with what it lies in, and its years where it ended or began. */
    private String name(Place place) {
        StringBuilder name = new StringBuilder(words.of(place.names()));
        @Nullable
        Place around = place.parent() == null ? null : vocabulary.places().get(place.parent());
        while (around != null) {
            name.append(", ").append(words.of(around.names()));
            around = around.parent() == null ? null : vocabulary.places().get(around.parent());
        }
        if (place.validFrom() != null || place.validTo() != null) {
            name.append(" (%s–%s)"
                    .formatted(
                            place.validFrom() == null ? "" : place.validFrom().getYear(),
                            place.validTo() == null ? "" : place.validTo().getYear()));
        }
        return name.toString();
    }
}
