package org.solieu.observations;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.solieu.vocabulary.Place;
import org.solieu.vocabulary.Places;

/**
 * What the claims of one document tell of the places they name. A list that names Thái Bình, which has ended, speaks of
 * places as they were; one that goes on to today under a name, or names others of today only, is restated for them.
 *
 * @param namesEnded whether a place is named that has ended by the day of publication
 * @param today names that mean a place of the day of publication for a period in which it exists
 * @param provinces provinces of the day of publication
 */
record Neighbours(boolean namesEnded, Set<String> today, Set<String> provinces) implements Serializable {
    private static final Neighbours NONE = new Neighbours(false, Set.of(), Set.of());

    static Neighbours of(List<Claim> claims, Places places) {
        List<Named> names = claims.stream()
                .flatMap(claim -> Named.by(claim).stream())
                .distinct()
                .toList();
        // only a document that speaks of a time before a change can mean two places by one name
        if (names.stream().noneMatch(named -> places.isChangeBetween(named.periodEnd(), named.publishedOn()))) {
            return NONE;
        }
        Set<String> today = new HashSet<>();
        Set<String> provinces = new HashSet<>();
        names.forEach(named -> named.learn(places, today, provinces));
        return new Neighbours(names.stream().anyMatch(named -> named.hasEnded(places)), today, provinces);
    }

    /** A name, and the days on which its place is asked for. */
    private record Named(String words, LocalDate publishedOn, LocalDate periodEnd) {
        static Optional<Named> by(Claim claim) {
            return claim.place() == null || claim.period() == null
                    ? Optional.empty()
                    : Optional.of(new Named(
                            claim.place(), claim.publishedOn(), claim.period().end()));
        }

        boolean hasEnded(Places places) {
            return places.find(words, publishedOn) instanceof Places.Unknown
                    && places.find(words, periodEnd) instanceof Places.Found;
        }

        void learn(Places places, Set<String> today, Set<String> provinces) {
            if (places.find(words, publishedOn) instanceof Places.Found(Place place)) {
                if (place.level() == Place.Level.PROVINCE) {
                    provinces.add(place.code());
                }
                if (place.existedOn(periodEnd)) {
                    today.add(words);
                }
            }
        }
    }

    /** Which place of a name a claim means. */
    Places.Territory of(Claim claim) {
        if (namesEnded) {
            return Places.Territory.OF_THE_PERIOD;
        }
        boolean isRestated = provinces.size() > 1 || today.contains(String.valueOf(claim.place()));
        return isRestated ? Places.Territory.OF_PUBLICATION : Places.Territory.UNTOLD;
    }
}
