package org.solieu.workflow.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Place;
import org.solieu.vocabulary.Places;
import org.solieu.vocabulary.Unit;
import org.solieu.vocabulary.Vocabulary;

/**
 * What a feed has figures of: every indicator that is an amount or a number, in every place that existed all the while.
 *
 * @param places how a document writes each place, from small to large
 */
public record GeneratedSeries(List<Series> indicators, List<String> places) {
    private static final int DIGITS_OF_A_MILLION = 7;

    /**
     * An indicator as a document writes it.
     *
     * @param counted whether its figures have no decimals
     */
    record Series(String name, String unit, boolean counted) {}

    static GeneratedSeries of(Vocabulary vocabulary, LocalDate first, LocalDate last) {
        Places all = Places.of(vocabulary);
        return new GeneratedSeries(
                vocabulary.indicators().values().stream()
                        .filter(GeneratedSeries::isAmountOrNumber)
                        .flatMap(indicator -> Stream.ofNullable(
                                series(indicator, vocabulary.units().get(indicator.unit()))))
                        .toList(),
                vocabulary.places().values().stream()
                        .filter(place -> place.level() != Place.Level.COUNTRY)
                        .filter(place -> place.existedOn(first) && place.existedOn(last))
                        .map(place -> written(place, vocabulary))
                        .filter(words -> all.find(words, last) instanceof Places.Found)
                        .toList());
    }

    private static boolean isAmountOrNumber(Indicator indicator) {
        return indicator.kind() != IndicatorKind.RATIO
                && indicator.kind() != IndicatorKind.INDEX
                && indicator.measures().contains(Measure.LEVEL)
                && indicator.maximum() == null;
    }

    private static @Nullable Series series(Indicator indicator, @Nullable Unit unit) {
        return unit == null ? null : new Series(indicator.names().vi(), spelling(unit), unit.kind() == Unit.Kind.COUNT);
    }

    /** Money is written in millions, as most tables do. */
    private static String spelling(Unit unit) {
        return unit.spellings().stream()
                .filter(spelling -> unit.kind() != Unit.Kind.MONEY
                        || spelling.factor().precision() - spelling.factor().scale() == DIGITS_OF_A_MILLION)
                .map(Unit.Spelling::text)
                .findFirst()
                .orElse(unit.code());
    }

    private static String written(Place place, Vocabulary vocabulary) {
        Place larger = place.parent() == null ? null : vocabulary.places().get(place.parent());
        String name = place.names().vi();
        return larger == null ? name : name + ", " + written(larger, vocabulary);
    }
}
