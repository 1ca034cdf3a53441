package org.solieu.claims.prose.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Document;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Place;

/**
 * Tells where a figure holds: by its sentence, then by the place its paragraph speaks of, then by the heading over it,
 * then by the document.
 */
public final class PlaceResolver {
    private static final int JOINT = 2;

    private final PlaceBook book;
    private final Cues cues;
    private final @Nullable String declared;
    private final @Nullable String province;
    private final LocalDate publishedOn;
    private final Map<Place.Level, List<String>> known = new EnumMap<>(Place.Level.class);
    private final Map<String, List<String>> byTopic = new TreeMap<>();
    private final PlaceFrames frames;
    private List<PlaceMention> mentions = List.of();
    private Tokens tokens;

    public PlaceResolver(PlaceBook book, Cues cues, Tokens tokens, Document document) {
        this.declared = document.place();
        this.publishedOn = document.publishedOn();
        this.book = book;
        this.cues = cues;
        this.tokens = tokens;
        this.frames = new PlaceFrames(cues);
        List<String> parts =
                declared == null || book.isWide(declared) ? List.of() : List.of(declared.split(",\\s*", -1));
        this.province = parts.isEmpty() ? null : parts.getLast().strip();
        if (parts.size() > 1) {
            known.put(Place.Level.DISTRICT, parts.subList(parts.size() - 2, parts.size()));
        }
    }

    /** Turns to the next sentence. */
    public void enter(Sentence sentence, List<PlaceMention> places) {
        frames.enter(sentence);
        mentions = places.stream().filter(place -> !isAround(place)).toList();
        Set<String> named = new TreeSet<>();
        boolean office = false;
        int first = 0;
        for (int i = 0; i < mentions.size(); i++) {
            PlaceMention place = mentions.get(i);
            boolean goesOn = i + 1 < mentions.size() && areJoined(place, mentions.get(i + 1));
            if (place.name() != null) {
                remember(place, chain(place));
                office |= cues.start(Cue.OFFICE_BEFORE, tokens, place.from(), sentence.from()) < place.from();
            }
            if (place.name() != null && !goesOn) {
                String words = sum(i, String.join(", ", chain(place)), null);
                frames.learn(mentions.get(first), book.isCommittee(tokens, place), words, sentence);
                named.add(words);
            }
            first = goesOn ? first : i + 1;
        }
        if (office && province != null && named.size() == 1) {
            frames.goOn(named.iterator().next());
        }
    }

    /** Whether the document speaks of a smaller place in this one: "Thái Bình" in a text on "Hưng Hà, Thái Bình". */
    private boolean isAround(PlaceMention place) {
        return declared != null
                && province != null
                && place.level() == Place.Level.PROVINCE
                && isProvince(place.name())
                && !province.equals(declared);
    }

    /** Words for the place of a figure, from small to large; places that it is the sum of are joined by a semicolon. */
    @Nullable
    public String resolve(Quantity quantity, Clause clause, @Nullable Topic topic) {
        int nearest = nearest(quantity, clause);
        if (nearest < 0) {
            return framed();
        }
        PlaceMention mention = mentions.get(nearest);
        List<String> place = placeOf(mention, topic);
        boolean district = mention.level() == Place.Level.DISTRICT;
        if (district && !place.isEmpty() && topic != null && topic.indicator() != null) {
            byTopic.put(String.valueOf(topic.indicator()), place);
        }
        return place.isEmpty() ? framed() : sum(nearest, String.join(", ", place), topic);
    }

    private @Nullable String framed() {
        String framed = frames.current();
        return framed == null ? declared : framed;
    }

    /** Words for the one place that a title, a head or a label names; null where it names none or several. */
    @Nullable
    public String alone(Sentence sentence, List<PlaceMention> places) {
        enter(sentence, places);
        List<String> place = mentions.size() == 1 ? placeOf(mentions.getFirst(), null) : List.of();
        return place.isEmpty() ? null : String.join(", ", place);
    }

    private int nearest(Quantity quantity, Clause clause) {
        int nearest = -1;
        for (int i = 0; i < mentions.size(); i++) {
            PlaceMention mention = mentions.get(i);
            boolean before = mention.to() <= quantity.from();
            boolean behind = nearest < 0 && mention.from() >= quantity.to() && mention.to() <= clause.end();
            boolean again = mention.name() == null;
            if (before || (behind && again)) {
                nearest = i;
            }
            if (isRightBehind(mention, quantity)) {
                return i;
            }
        }
        return nearest;
    }

    /** "14 chi bộ ở huyện Hưng Hà". */
    private boolean isRightBehind(PlaceMention mention, Quantity quantity) {
        return quantity.counts()
                && mention.name() != null
                && mention.from() == quantity.to() + 1
                && cues.isWord(Cue.LOCATED_BEFORE, tokens, quantity.to());
    }

    /** "Hà Nội, Hải Phòng và Quảng Ninh thu 500.000 tỷ đồng". */
    private String sum(int last, String words, @Nullable Topic topic) {
        String sum = words;
        for (int i = last; i > 0 && areJoined(mentions.get(i - 1), mentions.get(i)); i--) {
            sum = String.join(", ", placeOf(mentions.get(i - 1), topic)) + "; " + sum;
        }
        return sum;
    }

    private boolean areJoined(PlaceMention left, PlaceMention right) {
        if (left.name() == null || right.name() == null || left.level() != right.level()) {
            return false;
        }
        int gap = right.from() - left.to();
        boolean dash = left.level() == Place.Level.PROVINCE
                && (tokens.isMark(left.to(), '-') || tokens.isMark(left.to(), '–'));
        return gap > 0 && gap < JOINT && (dash || cues.isWord(Cue.AND, tokens, left.to()));
    }

    private List<String> placeOf(PlaceMention mention, @Nullable Topic topic) {
        if (mention.name() != null) {
            return chain(mention);
        }
        if (mention.level() == Place.Level.PROVINCE) {
            return declared == null || province == null
                    ? known.getOrDefault(Place.Level.PROVINCE, List.of())
                    : List.of(declared.split(",\\s*", -1));
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

    private void remember(PlaceMention place, List<String> chain) {
        known.put(place.level(), chain);
        if (place.level() == Place.Level.COMMUNE) {
            known.put(Place.Level.DISTRICT, chain.subList(1, chain.size()));
        }
    }

    private List<String> chain(PlaceMention place) {
        List<String> chain = new ArrayList<>();
        String name = place.name() == null ? "" : place.name();
        chain.add(name);
        chain.addAll(place.parents());
        if (place.level() == Place.Level.PROVINCE) {
            return chain;
        }
        if (place.parents().isEmpty()) {
            addParents(place, name, chain);
        }
        boolean ends = chain.getLast().equals(province)
                || (isProvince(chain.getLast()) && book.isCentralCity(book.bare(chain.getLast()), publishedOn));
        if (province != null && !ends) {
            chain.add(province);
        }
        return chain;
    }

    private boolean isProvince(@Nullable String name) {
        return province != null && name != null && book.bare(name).equals(book.bare(province));
    }

    private void addParents(PlaceMention place, String name, List<String> chain) {
        if (place.level() == Place.Level.RESIDENTIAL_AREA) {
            chain.addAll(known.getOrDefault(Place.Level.COMMUNE, List.of()));
            return;
        }
        Place parent = place.level() == Place.Level.COMMUNE && province != null
                ? book.parent(name, place.level(), province)
                : null;
        if (parent != null && parent.level() == Place.Level.DISTRICT) {
            chain.add(book.bare(parent.names().vi()));
        } else if (place.level() == Place.Level.COMMUNE && parent == null) {
            chain.addAll(known.getOrDefault(Place.Level.DISTRICT, List.of()));
        }
    }
}
