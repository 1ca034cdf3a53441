package org.solieu.vocabulary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Splits "TP. Thái Bình" into the word for the rung and the name. */
record PlaceNames(List<Prefix> prefixes, List<Prefix> plainPrefixes) implements Serializable {

    private record Prefix(String written, PlaceWord word) implements Serializable {}

    /**
     * The name of a place in the form in which names are compared.
     *
     * @param kind the word for its rung in full, empty where none stands
     * @param levels the rungs the word may tell, all where none stands
     */
    record Name(String kind, String name, Set<Place.Level> levels) {
        boolean mayBe(Place.Level level) {
            return levels.contains(level);
        }
    }

    static PlaceNames of(List<PlaceWord> words) {
        List<Prefix> prefixes = new ArrayList<>();
        for (PlaceWord word : words) {
            prefixes.add(new Prefix(Words.comparable(word.word()) + " ", word));
            for (String shortForm : word.shortForms()) {
                String written = Words.comparable(shortForm);
                prefixes.add(new Prefix(written.endsWith(".") ? written : written + " ", word));
            }
        }
        prefixes.sort(Comparator.comparingInt(prefix -> -prefix.written().length()));
        List<Prefix> plain = prefixes.stream()
                .map(prefix -> new Prefix(Words.withoutAccents(prefix.written()), prefix.word()))
                .toList();
        return new PlaceNames(List.copyOf(prefixes), plain);
    }

    Name of(String written) {
        return of(Words.comparable(written), prefixes);
    }

    /** The same of words written without marks: "Huyen Vu Thu". */
    Name plain(String written) {
        return of(Words.comparable(written), plainPrefixes);
    }

    private static Name of(String comparable, List<Prefix> prefixes) {
        for (Prefix prefix : prefixes) {
            if (comparable.startsWith(prefix.written())
                    && comparable.length() > prefix.written().length()) {
                String name = comparable.substring(prefix.written().length()).strip();
                return new Name(prefix.word().word(), name, prefix.word().levels());
            }
        }
        return new Name("", comparable, EnumSet.allOf(Place.Level.class));
    }
}
