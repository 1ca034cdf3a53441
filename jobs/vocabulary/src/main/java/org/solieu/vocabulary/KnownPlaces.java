package org.solieu.vocabulary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The places that names were found to mean: the same few come in nearly every claim. What names mean changes only on days
 * on which a place begins or is gone, so an answer holds until the next of them.
 */
final class KnownPlaces implements Serializable {
    private static final int MOST = 10_000;

    private final TreeSet<LocalDate> changes = new TreeSet<>();
    private final ConcurrentMap<Asked, Places.Match> answers = new ConcurrentHashMap<>();

    /**
     * Names that were asked for.
     *
     * @param since the last day of a change by then; null before the first
     */
    private record Asked(List<String> names, @Nullable LocalDate since) implements Serializable {}

    KnownPlaces(Collection<Place> places) {
        for (Place place : places) {
            if (place.validFrom() != null) {
                changes.add(place.validFrom());
            }
            if (place.validTo() != null) {
                changes.add(place.validTo().plusDays(1));
            }
        }
    }

    /** What names mean on a day; searched for where that is not known. */
    Places.Match find(List<String> names, LocalDate day, BiFunction<List<String>, LocalDate, Places.Match> search) {
        Asked asked = new Asked(names, changes.floor(day));
        Places.Match known = answers.get(asked);
        if (known != null) {
            return known;
        }
        Places.Match found = search.apply(names, day);
        if (answers.size() < MOST) {
            answers.put(asked, found);
        }
        return found;
    }
}
