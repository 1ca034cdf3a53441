package org.solieu.views;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.Place;

/**
 * What readers see as the name of a place: a place that has ended and left its name to a later one of the same level is
 * marked, so that the Hưng Yên of before July 2025 is never taken for the one that it became a part of.
 */
final class PlaceNames {
    /** The days on which places begin that bear a name, by level and name. */
    private final Map<List<Object>, LocalDate> lastBegun = new HashMap<>();

    PlaceNames(Collection<Place> places) {
        for (Place place : places) {
            LocalDate from = place.validFrom();
            if (from != null) {
                lastBegun.merge(key(place), from, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    Names of(Place place) {
        LocalDate ended = place.validTo();
        LocalDate later = lastBegun.get(key(place));
        return ended == null || later == null || !later.isAfter(ended)
                ? place.names()
                : new Names(
                        "%s (cũ)".formatted(place.names().vi()),
                        "%s (former)".formatted(place.names().en()));
    }

    private static List<Object> key(Place place) {
        return List.of(place.level(), place.names().vi());
    }
}
