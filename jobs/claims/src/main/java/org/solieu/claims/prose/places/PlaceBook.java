package org.solieu.claims.prose.places;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Lexicon;
import org.solieu.claims.prose.words.PhraseTrie;
import org.solieu.vocabulary.Place;
import org.solieu.vocabulary.PlaceWord;
import org.solieu.vocabulary.Vocabulary;

/** The words for rungs and the names of places that prose may speak of. */
public final class PlaceBook implements Serializable {
    private static final int LONGEST_RUNG = 3;

    private final PhraseTrie<Place.Level> rungs = new PhraseTrie<>();
    private final PhraseTrie<Place.Level> committees = new PhraseTrie<>();
    private final PhraseTrie<Place> names = new PhraseTrie<>();
    private final PhraseTrie<String> aliases = new PhraseTrie<>();
    private final PhraseTrie<String> persons = new PhraseTrie<>();
    private final PhraseTrie<String> nation = new PhraseTrie<>();
    private final PhraseTrie<String> regions = new PhraseTrie<>();
    private final Set<String> wide = new TreeSet<>();
    private final PhraseTrie<Place> bareNames = new PhraseTrie<>();
    private final Set<Integer> familyNames = new HashSet<>();
    private final Set<Integer> shortForms = new HashSet<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final Map<String, List<Place>> byBareName = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Set<String> centralCities = new TreeSet<>();
    private String cityWord = "";

    public PlaceBook(Vocabulary vocabulary, JsonNode cues, Lexicon lexicon) {
        vocabulary.places().values().stream()
                .filter(place -> place.level() != Place.Level.COUNTRY)
                .forEach(place -> places.put(place.code(), place));
        cues.path("persons").forEach(name -> persons.add(lexicon.learn(name.asText()), name.asText()));
        cues.path("central_cities").forEach(city -> centralCities.add(city.asText()));
        for (PlaceWord word : vocabulary.placeWords()) {
            words.add(word.word());
            cityWord = word.levels().size() > 1 ? word.word() : cityWord;
            learn(word.word(), word, lexicon);
            for (String form : word.shortForms()) {
                learn(form.replace(".", ""), word, lexicon);
                shortForms.add(lexicon.learn(form.replace(".", ""))[0]);
            }
        }
        for (Place.Level level : Place.Level.values()) {
            cues.path("committees").path(level.code()).forEach(phrase -> {
                rungs.add(lexicon.learn(phrase.asText()), level);
                committees.add(lexicon.learn(phrase.asText()), level);
            });
        }
        cues.path("place_aliases")
                .properties()
                .forEach(alias -> aliases.add(
                        lexicon.learn(alias.getKey()), alias.getValue().asText()));
        cues.path("family_names").forEach(name -> familyNames.add(lexicon.learn(name.asText())[0]));
        learnNation(cues.path("nation"), lexicon);
        learnRegions(cues, lexicon);
        for (Place place : places.values()) {
            byBareName
                    .computeIfAbsent(bare(place.names().vi()), name -> new ArrayList<>())
                    .add(place);
        }
        for (Place place : places.values()) {
            for (String spelling : spellings(place, cues.path("province_spellings"))) {
                names.add(lexicon.learn(spelling), place);
                bareNames.add(lexicon.learn(bare(spelling)), place);
            }
        }
    }

    /** A name as the list has it, with other dashes, and as the press also spells it. */
    private static Set<String> spellings(Place place, JsonNode others) {
        String name = place.names().vi();
        Set<String> spellings = new TreeSet<>(List.of(name, name.replace(" - ", " – "), name.replace(" - ", " ")));
        others.path(name).forEach(other -> spellings.add(other.asText()));
        return spellings;
    }

    private void learnNation(JsonNode phrases, Lexicon lexicon) {
        for (JsonNode phrase : phrases) {
            wide.add(phrase.asText().toLowerCase(Locale.ROOT));
            nation.add(lexicon.learn(phrase.asText()), phrases.path(0).asText());
        }
    }

    /** "khu vực Tây Nguyên", "vùng Tây Nguyên". */
    private void learnRegions(JsonNode cues, Lexicon lexicon) {
        for (Map.Entry<String, JsonNode> region : cues.path("regions").properties()) {
            wide.add(region.getKey().toLowerCase(Locale.ROOT));
            for (JsonNode before : cues.path("region_before")) {
                String phrase = before.asText() + " ";
                regions.add(lexicon.learn(phrase + region.getKey()), region.getKey());
                region.getValue().forEach(name -> regions.add(lexicon.learn(phrase + name.asText()), region.getKey()));
            }
        }
    }

    private void learn(String word, PlaceWord rung, Lexicon lexicon) {
        rung.levels().forEach(level -> rungs.add(lexicon.learn(word), level));
    }

    /** The word before the name of a city, which is a province or lies in one. */
    String cityWord() {
        return cityWord;
    }

    /** The word for a rung at a token. */
    PhraseTrie.@Nullable Match<Place.Level> rung(Tokens tokens, int at, int limit) {
        return rungs.longest(tokens, at, limit);
    }

    /** Whether a word for a rung ends right before a token. */
    boolean endsRung(Tokens tokens, int to) {
        for (int from = Math.max(0, to - LONGEST_RUNG); from < to; from++) {
            PhraseTrie.Match<Place.Level> rung = rung(tokens, from, to);
            if (rung != null && rung.to() == to) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is the short form of one for a rung, as TP. is. */
    boolean isShort(Tokens tokens, int at) {
        return shortForms.contains(tokens.word(at));
    }

    /** Whether a place is named by its committee: "Huyện ủy Hưng Hà". */
    boolean isCommittee(Tokens tokens, PlaceMention place) {
        return committees.longest(tokens, place.from(), place.to()) != null && place.level() == Place.Level.DISTRICT;
    }

    /** The places whose full name begins at a token. */
    PhraseTrie.@Nullable Match<Place> name(Tokens tokens, int at, int limit) {
        return names.longest(tokens, at, limit);
    }

    /** The places whose name, without the word for their rung, begins at a token. */
    PhraseTrie.@Nullable Match<Place> bareName(Tokens tokens, int at, int limit) {
        return bareNames.longest(tokens, at, limit);
    }

    /** The nation, where words at a token stand for it. */
    PhraseTrie.@Nullable Match<String> nation(Tokens tokens, int at, int limit) {
        return nation.longest(tokens, at, limit);
    }

    /** The region that words at a token stand for. */
    PhraseTrie.@Nullable Match<String> region(Tokens tokens, int at, int limit) {
        return regions.longest(tokens, at, limit);
    }

    /** Whether words name the nation or a region, in which provinces lie. */
    boolean isWide(String words) {
        return wide.contains(words.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is a family name. */
    boolean isFamilyName(Tokens tokens, int at) {
        return familyNames.contains(tokens.word(at));
    }

    /** The place that a short name at a token stands for. */
    PhraseTrie.@Nullable Match<String> alias(Tokens tokens, int at, int limit) {
        return aliases.longest(tokens, at, limit);
    }

    /** The name of the only place around those of a name and a rung within a province; null if there is none or several. */
    @Nullable
    Place parent(String name, Place.Level level, String province) {
        List<Place> found = new ArrayList<>();
        for (Place place : byBareName.getOrDefault(bare(name), List.of())) {
            Place parent = place.parent() == null ? null : places.get(place.parent());
            if (place.level() == level && parent != null && within(parent, province) && !found.contains(parent)) {
                found.add(parent);
            }
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    private boolean within(Place place, String province) {
        Place larger = place.parent() == null ? null : places.get(place.parent());
        return place.names().vi().equals(province) || (larger != null && within(larger, province));
    }

    /** The city inside a province that bears its name; null if the list has none. */
    @Nullable
    Place cityOf(String province) {
        return byBareName.getOrDefault(province, List.of()).stream()
                .filter(place -> place.level() == Place.Level.DISTRICT)
                .findFirst()
                .orElse(null);
    }

    /** Whether a name at a token is a person's unless a word for a rung stands before it. */
    boolean isPerson(Tokens tokens, int at, int limit) {
        return persons.longest(tokens, at, limit) != null;
    }

    /** Whether a city of this name is a province of its own by a day: Huế is none before 2025. */
    boolean isCentralCity(String name, LocalDate day) {
        return centralCities.contains(name)
                && places.values().stream()
                        .filter(place -> place.level() == Place.Level.PROVINCE
                                && place.names().vi().equals(name))
                        .anyMatch(place -> hasBegun(place, day));
    }

    /** Whether a place exists on a day, or has existed before. */
    static boolean hasBegun(Place place, LocalDate day) {
        return place.validFrom() == null || !place.validFrom().isAfter(day);
    }

    /** A name without the word for its rung. */
    String bare(String name) {
        for (String word : words) {
            if (name.regionMatches(true, 0, word + " ", 0, word.length() + 1)) {
                return name.substring(word.length() + 1);
            }
        }
        return name;
    }
}
