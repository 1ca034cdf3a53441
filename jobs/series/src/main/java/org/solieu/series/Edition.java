package org.solieu.series;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.solieu.vocabulary.Words;

/**
 * Which of several documents of one day and weight is the later version: one whose name says that it corrects
 * ("thu_2022_dinhchinh.csv"), then the greater name with its numbers counted ("thu_2" before "thu_10"), then, of one and
 * the same name, the one that came later.
 */
final class Edition {
    static final Comparator<Vintage> LATER_LAST = Comparator.<Vintage>comparingInt(
                    vintage -> corrects(name(vintage)) ? 1 : 0)
            .thenComparing(vintage -> countable(name(vintage)))
            .thenComparing(Vintage::loadedOn);

    private static final Pattern CORRECTION =
            Pattern.compile("dinh[ _.-]?chinh|thay[ _.-]?the|sua[ _.-]?doi|corrected|correction|revised");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Edition() {}

    private static String name(Vintage vintage) {
        return Words.withoutAccents(vintage.observation().provenance().name()).toLowerCase(Locale.ROOT);
    }

    private static boolean corrects(String name) {
        return CORRECTION.matcher(name).find();
    }

    private static String countable(String name) {
        String stem = name.replaceFirst("\\.[a-z]+$", "");
        return NUMBER.matcher(stem)
                .replaceAll(number -> "0".repeat(18 - number.group().length()) + number.group());
    }
}
