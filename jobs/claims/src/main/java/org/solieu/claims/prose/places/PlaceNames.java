package org.solieu.claims.prose.places;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.PhraseTrie;
import org.solieu.vocabulary.Place;

/** Tells where the names of places begin and end, and how they are spelled. */
public final class PlaceNames {
    private static final int LONGEST_NAME = 5;
    private static final int HIGHEST_NUMBER = 100;

    private final PlaceBook book;
    private final Tokens tokens;
    private final LocalDate publishedOn;

    PlaceNames(PlaceBook book, Tokens tokens, LocalDate publishedOn) {
        this.book = book;
        this.tokens = tokens;
        this.publishedOn = publishedOn;
    }

    /** Where the name behind a rung begins: behind the point of a short form as well. */
    int name(PhraseTrie.Match<Place.Level> rung) {
        boolean point = tokens.isMark(rung.to(), '.') && book.isShort(tokens, rung.to() - 1);
        return point ? rung.to() + 1 : rung.to();
    }

    boolean isInitial(int at) {
        return tokens.isCapitalised(at) && tokens.written(at).length() == 1;
    }

    /** Where a name ends: a known one where the list says so, any other before the name of a person. */
    int nameEnd(int from, List<Place.Level> levels, int limit) {
        boolean numbered = from < limit && tokens.integer(from) > 0 && tokens.integer(from) < HIGHEST_NUMBER;
        if (numbered && (levels.contains(Place.Level.COMMUNE) || levels.contains(Place.Level.DISTRICT))) {
            return levels.size() == 1 ? from + 1 : from;
        }
        int end = capitalsEnd(from, limit);
        PhraseTrie.Match<Place> known = book.bareName(tokens, from, limit);
        boolean listed = known != null
                && (known.to() >= end || book.isFamilyName(tokens, known.to()))
                && known.values().stream().anyMatch(place -> levels.contains(place.level()));
        if (known != null && listed) {
            return known.to();
        }
        boolean small = levels.contains(Place.Level.COMMUNE) || levels.contains(Place.Level.RESIDENTIAL_AREA);
        if (!small && book.isFamilyName(tokens, from) && end - from > 2) {
            return from;
        }
        for (int i = from + 1; i + 1 < end; i++) {
            if (book.isFamilyName(tokens, i) && end - from > 3) {
                return i;
            }
        }
        return Math.min(end, from + LONGEST_NAME);
    }

    int capitalsEnd(int from, int limit) {
        int end = from;
        while (end < limit && tokens.isCapitalised(end)) {
            end++;
        }
        return end;
    }

    /** A name as the list of places spells it. */
    String spelled(int name, int end) {
        PhraseTrie.Match<Place> known = book.bareName(tokens, name, end);
        return known != null && known.to() == end
                ? book.bare(known.values().getFirst().names().vi())
                : tokens.written(name, end);
    }

    String full(String words, Place.Level level, List<Place.Level> rungs) {
        boolean city = rungs.contains(Place.Level.PROVINCE) && rungs.contains(Place.Level.DISTRICT);
        return city && level == Place.Level.DISTRICT ? capitalised(book.cityWord()) + " " + words : words;
    }

    /** "Thành phố Hải Phòng" is a province, "thành phố Thái Bình" lies in one. */
    Place.Level level(List<Place.Level> levels, String name) {
        if (levels.size() == 1) {
            return levels.getFirst();
        }
        return book.isCentralCity(name, publishedOn) ? Place.Level.PROVINCE : Collections.max(levels);
    }

    static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    boolean allCapitalised(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isWord(i) && !tokens.isCapitalised(i)) {
                return false;
            }
        }
        return true;
    }
}
