package org.solieu.views;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.solieu.vocabulary.Place;
import org.solieu.vocabulary.Place.Change;
import org.solieu.vocabulary.Place.Successor;

/**
 * Which of today's places former ones have become as a whole: the old Hưng Yên and Thái Bình are Hưng Yên together. A place
 * that was divided has become none.
 *
 * @param places all places by code
 */
record Territories(Map<String, Place> places) {
    /** Today's place on whose land the place lies as a whole: itself, while it exists. */
    Optional<Place> today(Place place) {
        if (place.successors().isEmpty()) {
            return place.validTo() == null ? Optional.of(place) : Optional.empty();
        }
        return place.successors().size() == 1 && place.successors().getFirst().change() != Change.DIVIDED
                ? successor(place.successors().getFirst()).flatMap(this::today)
                : Optional.empty();
    }

    /**
     * The places that have become one of today's, in the order of their codes; none where a part of another place was
     * added too, so that they do not make the whole.
     */
    List<Place> former(Place today) {
        if (!today.successors().isEmpty() || hasPartOfAnother(today)) {
            return List.of();
        }
        return all().filter(place -> !place.equals(today) && today(place).equals(Optional.of(today)))
                .sorted(Comparator.comparing(Place::code))
                .toList();
    }

    private boolean hasPartOfAnother(Place place) {
        return before(place).anyMatch(former -> today(former).isEmpty() || hasPartOfAnother(former));
    }

    private Stream<Place> before(Place place) {
        return all().filter(former ->
                former.successors().stream().map(Successor::place).anyMatch(place.code()::equals));
    }

    private Optional<Place> successor(Successor successor) {
        return Optional.ofNullable(places.get(successor.place()));
    }

    private Stream<Place> all() {
        return places.values().stream();
    }
}
