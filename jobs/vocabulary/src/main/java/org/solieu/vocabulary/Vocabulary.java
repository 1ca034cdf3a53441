package org.solieu.vocabulary;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * All the words of the warehouse, read from {@code schemas/vocabulary}.
 *
 * @param dimensions breakdowns that several indicators share
 * @param placeWords words before the names of places that tell their rung
 * @param rejections what each rejection tells its reader
 * @param fingerprint SHA-256 over every file read, which changes when a word does
 */
public record Vocabulary(
        SortedMap<String, Subject> subjects,
        SortedMap<String, Dimension> dimensions,
        SortedMap<String, Indicator> indicators,
        SortedMap<String, Place> places,
        List<PlaceWord> placeWords,
        SortedMap<String, Unit> units,
        SortedMap<String, Source> sources,
        Map<RejectionRule, RejectionText> rejections,
        String fingerprint)
        implements Serializable {

    /**
     * Reads every file, and checks that values can be read and that every code used exists.
     *
     * @param folder {@code schemas/vocabulary}
     * @throws Fault.OfSource naming the file, the value and what to write instead
     */
    public static Vocabulary load(Path folder) {
        return new References(new VocabularyReader(VocabularyFiles.in(folder)).read()).checked();
    }

    /** Dimensions whose members are plans, by who set them. */
    public Set<String> planDimensions() {
        return dimensions.values().stream()
                .filter(Dimension::ofPlans)
                .map(Dimension::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The indicator of a code that a table holds.
     *
     * @throws Fault.OfOurs where there is none: values are kept of known indicators only
     */
    public Indicator indicator(String code) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            throw new Fault.OfOurs("Cannot find indicator '%s' in the vocabulary".formatted(code));
        }
        return indicator;
    }
}
