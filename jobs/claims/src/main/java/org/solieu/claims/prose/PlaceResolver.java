package org.solieu.claims.prose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Place;

/**
 * Tells where a figure holds: by its sentence, then by the place its paragraph opens with or, failing that, the first
 * province it speaks of as one ("tỉnh Quảng Ninh"), then by the document.
 */
final class PlaceResolver {
    private final PlaceBook book;
    private final @Nullable String declared;
    private final @Nullable String province;
    private final Map<Place.Level, List<String>> known = new EnumMap<>(Place.Level.class);
    private final Map<String, List<String>> byTopic = new TreeMap<>();
    private List<PlaceMention> mentions = List.of();
    private @Nullable String frame;
    private int paragraph = -1;

    PlaceResolver(PlaceBook book, @Nullable String declared) {
        this.book = book;
        this.declared = declared;
        this.province = declared == null
                ? null
                : declared.substring(declared.lastIndexOf(',') + 1).strip();
    }

    /** Turns to the next sentence. */
    void enter(Sentence sentence, List<PlaceMention> places, Cues cues) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            frame = null;
        }
        mentions = places;
        for (PlaceMention place : places) {
            String words = remember(place);
            boolean opens = place.from() <= sentence.from() + 3
                    && (place.from() == sentence.from()
                            || cues.start(Cue.LOCATED_BEFORE, sentence.tokens(), place.from(), sentence.from())
                                    < place.from());
            boolean larger = place.level() == Place.Level.PROVINCE || place.level() == Place.Level.DISTRICT;
            boolean spokenOf = frame == null
                    && place.level() == Place.Level.PROVINCE
                    && !sentence.tokens().isCapitalised(place.from());
            if (((opens && larger) || spokenOf) && place.name() != null) {
                frame = words;
            }
        }
    }

    /** Words for the place of a figure, from small to large. */
    @Nullable
    String resolve(Quantity quantity, Clause clause, @Nullable Topic topic) {
        PlaceMention nearest = null;
        for (PlaceMention mention : mentions) {
            boolean before = mention.to() <= quantity.from();
            boolean behind = nearest == null && mention.from() >= quantity.to() && mention.to() <= clause.end();
            boolean again = mention.name() == null;
            if (before || (behind && again)) {
                nearest = mention;
            }
        }
        List<String> place = nearest == null ? List.of() : placeOf(nearest, topic);
        String words = nearest == null ? frame : place.isEmpty() ? null : String.join(", ", place);
        boolean district = nearest != null && nearest.level() == Place.Level.DISTRICT;
        if (district && !place.isEmpty() && topic != null && topic.indicator() != null) {
            byTopic.put(String.valueOf(topic.indicator()), place);
        }
        return words == null ? declared : words;
    }

    private List<String> placeOf(PlaceMention mention, @Nullable Topic topic) {
        if (mention.name() != null) {
            return chain(mention);
        }
        if (mention.level() == Place.Level.PROVINCE) {
            return declared == null ? List.of() : List.of(declared.split(",\\s*", -1));
        }
        List<String> last = known.get(mention.level());
        if (mention.level() == Place.Level.DISTRICT && topic != null && topic.indicator() != null) {
            last = byTopic.getOrDefault(topic.indicator(), last == null ? List.of() : last);
        }
        Place city = (last == null || last.isEmpty()) && province != null && mention.level() == Place.Level.DISTRICT
                ? book.cityOf(province)
                : null;
        return city == null || province == null
                ? (last == null ? List.of() : last)
                : List.of(city.names().vi(), province);
    }

    private @Nullable String remember(PlaceMention place) {
        if (place.name() == null) {
            return null;
        }
        List<String> chain = chain(place);
        known.put(place.level(), chain);
        if (place.level() == Place.Level.COMMUNE) {
            known.put(Place.Level.DISTRICT, chain.subList(1, chain.size()));
        }
        return String.join(", ", chain);
    }

    private List<String> chain(PlaceMention place) {
        List<String> chain = new ArrayList<>();
        String name = place.name() == null ? "" : place.name();
        chain.add(name);
        chain.addAll(place.parents());
        if (place.level() == Place.Level.PROVINCE) {
            return chain;
        }
        if (place.parents().isEmpty() && place.level() == Place.Level.RESIDENTIAL_AREA) {
            chain.addAll(known.getOrDefault(Place.Level.COMMUNE, List.of()));
        } else if (place.parents().isEmpty() && place.level() == Place.Level.COMMUNE && province != null) {
            Place parent = book.parent(name, place.level(), province);
            if (parent != null && parent.level() == Place.Level.DISTRICT) {
                chain.add(book.bare(parent.names().vi()));
            }
        }
        if (province != null && !chain.getLast().equals(province)) {
            chain.add(province);
        }
        return chain;
    }
}
