package org.solieu.vocabulary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place that words mean on a day: "An Thái, Quỳnh Phụ, Thái Bình" from small to large, or a code.
 *
 * <p>Words that tell a rung ("huyện", "TP.") may stand or be left out. A name without one means the largest place that
 * bears it: "Thái Bình" is the province, "Thành phố Thái Bình" the city in it.
 */
public final class Places implements Serializable {
    private static final Pattern CODE = Pattern.compile("\\d{2,5}(-\\d{4})?");

    /** What words for a place mean. */
    public sealed interface Match extends Serializable {}

    /** One place. */
    public record Found(Place place) implements Match {}

    /**
     * Something inside a known place that the list lacks, such as a residential area of a commune.
     *
     * @param place the smallest place known
     * @param inside the words left over, from small to large
     */
    public record Below(Place place, List<String> inside) implements Match {}

    /** Several places of one rung bear the name. */
    public record Ambiguous(List<Place> places) implements Match {}

    /**
     * No place bears the name on that day.
     *
     * @param word the name that is not known
     * @param candidates places that bear it on other days, or that fuller words would mean
     */
    public record Unknown(String word, List<Place> candidates) implements Match {}

    private final SortedMap<String, Place> places;
    private final PlaceNames names;
    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, List<Place>> byPlainName = new HashMap<>();
    private final TreeSet<LocalDate> begun = new TreeSet<>();
    private final KnownPlaces known;

    private Places(SortedMap<String, Place> places, PlaceNames names) {
        this.places = places;
        this.names = names;
        this.known = new KnownPlaces(places.values());
        for (Place place : places.values()) {
            String name = names.of(place.names().vi()).name();
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
            String plain = names.plain(Words.withoutAccents(place.names().vi())).name();
            byPlainName.computeIfAbsent(plain, key -> new ArrayList<>()).add(place);
            if (place.validFrom() != null) {
                begun.add(place.validFrom());
            }
        }
    }

    /** The places of a vocabulary. */
    public static Places of(Vocabulary vocabulary) {
        return new Places(vocabulary.places(), PlaceNames.of(vocabulary.placeWords()));
    }

    /** The place that words, from small to large, or a code mean on a day. A code names its own territory on any day. */
    public Match find(String words, LocalDate day) {
        PlaceSpelling spelling = PlaceSpelling.of(words);
        if (spelling.parts().isEmpty()) {
            return new Unknown(words, List.of());
        }
        if (CODE.matcher(spelling.parts().getFirst()).matches()) {
            return byCode(spelling.parts().getFirst(), day);
        }
        return spelling.when() == PlaceSpelling.When.BEFORE
                ? before(spelling.parts(), day)
                : byNames(spelling.parts(), day);
    }

    /** Which place of a name a document means that speaks of a time before it was published. */
    public enum Territory {
        /** Places as they were in the period. */
        OF_THE_PERIOD,
        /** Places as they were on the day of publication. */
        OF_PUBLICATION,
        /** Perhaps places that had ended by the period: others of them are named for it. */
        PERHAPS_ENDED,
        /** Nothing tells. */
        UNTOLD
    }

    /**
     * The place that words or a code mean in a document. Where the name has gone from one place to another between the
     * period and the publication, the words tell which is meant ("Hưng Yên (cũ)"), or the document does; what stays open is
     * ambiguous.
     *
     * @param territory what the other places of the document tell
     */
    public Match find(String words, LocalDate publishedOn, LocalDate periodEnd, Territory territory) {
        PlaceSpelling spelling = PlaceSpelling.of(words);
        boolean isCode = !spelling.parts().isEmpty()
                && CODE.matcher(spelling.parts().getFirst()).matches();
        if (isCode) {
            return find(words, periodEnd);
        }
        Match published = find(words, publishedOn);
        if (spelling.when() != PlaceSpelling.When.UNSAID && !(published instanceof Unknown)) {
            return published;
        }
        if (published instanceof Unknown) {
            return find(words, periodEnd);
        }
        boolean perhapsEnded = territory == Territory.PERHAPS_ENDED;
        if (!perhapsEnded && !isChangeBetween(periodEnd, publishedOn)) {
            return published;
        }
        Match inPeriod = perhapsEnded ? before(spelling.parts(), periodEnd) : find(words, periodEnd);
        boolean isOpen =
                published instanceof Found(Place now) && inPeriod instanceof Found(Place then) && !now.equals(then);
        if (!isOpen) {
            return published;
        }
        return switch (territory) {
            case OF_THE_PERIOD -> inPeriod;
            case OF_PUBLICATION -> published;
            case UNTOLD, PERHAPS_ENDED ->
                new Ambiguous(List.of(((Found) inPeriod).place(), ((Found) published).place()));
        };
    }

    /** Whether a place began after one day and not after another. */
    public boolean isChangeBetween(LocalDate day, LocalDate later) {
        @Nullable LocalDate next = begun.higher(day);
        return next != null && !next.isAfter(later);
    }

    /** The last places of a name that have ended by a day. */
    private Match before(List<String> parts, LocalDate day) {
        return byName.getOrDefault(names.of(parts.getFirst()).name(), List.of()).stream()
                .map(Place::validTo)
                .filter(Objects::nonNull)
                .filter(last -> last.isBefore(day))
                .max(Comparator.naturalOrder())
                .map(last -> byNames(parts, last))
                .orElseGet(() -> byNames(parts, day));
    }

    private Match byCode(String code, LocalDate day) {
        List<Place> bearers = places.values().stream()
                .filter(place ->
                        place.code().equals(code) || place.officialCode().equals(code))
                .toList();
        return bearers.stream()
                .filter(place -> place.existedOn(day))
                .findFirst()
                .or(() -> bearers.stream()
                        .filter(place -> place.code().equals(code))
                        .findFirst())
                .<Match>map(Found::new)
                .orElseGet(() -> new Unknown(code, bearers));
    }

    private Match byNames(List<String> parts, LocalDate day) {
        return known.find(parts, day, this::search);
    }

    /** From the largest on, each name is looked for inside what the larger ones mean. */
    private Match search(List<String> parts, LocalDate day) {
        List<Place> within = List.of();
        for (int i = parts.size() - 1; i >= 0; i--) {
            List<Place> inside = named(parts.get(i), day, within);
            if (inside.isEmpty()) {
                return notNamed(parts.subList(0, i + 1), within);
            }
            within = inside;
        }
        return one(within, Found::new);
    }

    private Match notNamed(List<String> left, List<Place> within) {
        if (within.isEmpty()) {
            String word = left.getLast();
            return new Unknown(word, byName.getOrDefault(names.of(word).name(), List.of()));
        }
        return one(within, place -> new Below(place, List.copyOf(left)));
    }

    private static Match one(List<Place> candidates, Function<Place, Match> match) {
        return candidates.size() == 1 ? match.apply(candidates.getFirst()) : new Ambiguous(candidates);
    }

    /** The day is asked last: a name whose largest bearer has ended does not slip down to a smaller place. */
    private List<Place> named(String word, LocalDate day, List<Place> within) {
        List<Place> written = named(names.of(word), byName, day, within);
        boolean isPlain = written.isEmpty() && word.equals(Words.withoutAccents(word));
        return isPlain ? named(names.plain(word), byPlainName, day, within) : written;
    }

    private List<Place> named(
            PlaceNames.Name written, Map<String, List<Place>> bearersByName, LocalDate day, List<Place> within) {
        List<Place> bearers = bearersByName.getOrDefault(written.name(), List.of()).stream()
                .filter(place -> within.isEmpty() || isInside(place, within))
                .toList();
        List<Place> exact = bearers.stream()
                .filter(place -> names.of(place.names().vi()).kind().equals(written.kind()))
                .toList();
        List<Place> meant = exact.isEmpty()
                ? bearers.stream().filter(place -> written.mayBe(place.level())).toList()
                : exact;
        return largest(meant).stream().filter(place -> place.existedOn(day)).toList();
    }

    private static List<Place> largest(List<Place> candidates) {
        Place.@Nullable Level rung = candidates.stream()
                .map(Place::level)
                .min(Place.Level::compareTo)
                .orElse(null);
        return candidates.stream().filter(place -> place.level() == rung).toList();
    }

    private boolean isInside(Place place, List<Place> larger) {
        if (larger.stream().anyMatch(one -> one.level() == Place.Level.COUNTRY)) {
            return place.level() != Place.Level.COUNTRY;
        }
        @Nullable Place parent = place.parent() == null ? null : places.get(place.parent());
        return parent != null && (larger.contains(parent) || isInside(parent, larger));
    }
}
