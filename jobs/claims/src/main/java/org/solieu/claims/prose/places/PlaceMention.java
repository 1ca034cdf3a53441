package org.solieu.claims.prose.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Place;

/**
 * Words for a place in a text.
 *
 * @param level its rung
 * @param name its name, with the word for its rung where names need it; null for "toàn huyện", a place named before
 * @param parents names of the places around it that the text gives, from small to large
 */
public record PlaceMention(
        int from, int to, Place.Level level, @Nullable String name, List<String> parents) {
    /** Behind the name of a province that left it to a later one, as the gazetteer takes it. */
    public static final String FORMER = " (cũ)";

    /** Behind the name of a province that took it from an earlier one, as the gazetteer takes it. */
    private static final String PRESENT = " (mới)";

    /** The name without the words that tell it from another place's. */
    public static String bare(String place) {
        String name = place.endsWith(FORMER) ? place.substring(0, place.length() - FORMER.length()) : place;
        return name.endsWith(PRESENT) ? name.substring(0, name.length() - PRESENT.length()) : name;
    }

    PlaceMention from(int start) {
        return new PlaceMention(start, to, level, name, parents);
    }

    /** The same, told from a later place of its name, in the words that the gazetteer takes. */
    PlaceMention former() {
        return new PlaceMention(from, to, level, name + FORMER, parents);
    }

    /** The same, told from an earlier place of its name. */
    PlaceMention present() {
        return new PlaceMention(from, to, level, name + PRESENT, parents);
    }

    PlaceMention within(List<String> larger, int end) {
        return new PlaceMention(from, end, level, name, larger);
    }
}
