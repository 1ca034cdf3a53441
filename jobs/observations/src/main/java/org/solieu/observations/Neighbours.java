package org.solieu.observations;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.solieu.vocabulary.Place;
import org.solieu.vocabulary.Places;

/**
 * What the claims of one document tell of the places they name. A list that names Thái Bình, which has ended, speaks of
 * places as they were; one that names it for a month after its end perhaps still does; one that goes on to today under a name, or names others of today only, is restated for them.
 *
 * @param namesEnded whether a place is named that has ended by the day of publication
 * @param today names that mean a place of the day of publication for a period in which it exists
 * @param provinces provinces of the day of publication
 * @param afterTheirEnd ends of the periods for which a province is named that had ended before
 */
record Neighbours(boolean namesEnded, Set<String> today, Set<String> provinces, Set<LocalDate> afterTheirEnd)
        implements Serializable {

    static Neighbours of(List<Claim> claims, Places places) {
        List<Named> names = claims.stream()
                .flatMap(claim -> Named.by(claim).stream())
                .distinct()
                .toList();
        Set<LocalDate> afterTheirEnd = names.stream()
                .filter(named -> named.hadEndedBefore(places))
                .map(Named::periodEnd)
                .collect(Collectors.toSet());
        // only a document that speaks of a time before a change can mean two places by one name
        if (names.stream().noneMatch(named -> places.isChangeBetween(named.periodEnd(), named.publishedOn()))) {
            return new Neighbours(false, Set.of(), Set.of(), afterTheirEnd);
        }
        Set<String> today = new HashSet<>();
        Set<String> provinces = new HashSet<>();
        names.forEach(named -> named.learn(places, today, provinces));
        return new Neighbours(
                names.stream().anyMatch(named -> named.hasEnded(places)), today, provinces, afterTheirEnd);
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

        /** Whether it is the name of a province, but of none in the period or since. */
        boolean hadEndedBefore(Places places) {
            return places.find(words, publishedOn) instanceof Places.Unknown
                    && places.find(words, periodEnd) instanceof Places.Unknown(String word, List<Place> candidates)
                    && candidates.stream()
                            .map(Place::validTo)
                            .filter(last -> last != null && last.isBefore(periodEnd))
                            .anyMatch(last -> places.find(words, last) instanceof Places.Found(Place place)
                                    && place.level() == Place.Level.PROVINCE);
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
        if (claim.period() != null && afterTheirEnd.contains(claim.period().end())) {
            return Places.Territory.PERHAPS_ENDED;
        }
        if (namesEnded) {
            return Places.Territory.OF_THE_PERIOD;
        }
        boolean isRestated = provinces.size() > 1 || today.contains(String.valueOf(claim.place()));
        return isRestated ? Places.Territory.OF_PUBLICATION : Places.Territory.UNTOLD;
    }
}
