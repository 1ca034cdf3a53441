package org.solieu.claims.prose.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A place as a text names it, from small to large, or several places that are added up.
 *
 * @param members each place's names, without the words for its level
 */
record PlaceName(List<List<String>> members) {
    private static final List<String> RUNGS =
            List.of("tỉnh ", "thành phố ", "tp. ", "tp ", "huyện ", "thị xã ", "quận ", "xã ", "phường ", "thị trấn ");

    /** Reads "Hưng Hà, Thái Bình", or places with ";" between them. */
    static PlaceName parse(String text) {
        return new PlaceName(
                List.of(text.split(";", -1)).stream().map(PlaceName::names).toList());
    }

    private static List<String> names(String place) {
        List<String> names = new ArrayList<>();
        for (String part : place.split(",", -1)) {
            String name = part.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                names.add(RUNGS.stream()
                        .filter(name::startsWith)
                        .findFirst()
                        .map(rung -> name.substring(rung.length()))
                        .orElse(name));
            }
        }
        return names;
    }

    /** Whether both name the same places, in any order. */
    boolean isSameAs(PlaceName other) {
        return members.size() == other.members.size()
                && other.members.stream().allMatch(wanted -> members.stream().anyMatch(name -> same(name, wanted)));
    }

    /** The smallest name alone is enough. */
    private static boolean same(List<String> one, List<String> other) {
        boolean shortened = !one.isEmpty() && !other.isEmpty() && (one.size() == 1 || other.size() == 1);
        return one.equals(other) || (shortened && one.getFirst().equals(other.getFirst()));
    }
}
