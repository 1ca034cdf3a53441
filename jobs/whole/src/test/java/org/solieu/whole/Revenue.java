package org.solieu.whole;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tables of revenue that plan, revise and repeat each other, made up from a seed. */
final class Revenue {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> PLACES = List.of("Thái Bình", "Hưng Yên");

    private Revenue() {}

    /**
     * The lines of one document.
     *
     * @param number number of the document: the same number gives the same lines
     */
    static List<String> lines(int number) {
        Random random = new Random(number);
        List<String> lines = new ArrayList<>();
        LocalDate cutOff = LocalDate.of(2022 + random.nextInt(2), 1 + random.nextInt(3), 28);
        for (String place : PLACES) {
            String plan = random.nextBoolean() ? "9." + (100 + random.nextInt(3) * 100) : "…";
            String actual = "8." + (100 + random.nextInt(800));
            lines.add("%s;%s;%s;%s;;".formatted(place, cutOff.format(WRITTEN), plan, actual));
        }
        return lines;
    }

    /** A name that says when the document was published. */
    static String name(int number) {
        return "%03d_%s".formatted(number, LocalDate.of(2024, 1, 1).plusDays(number % 28));
    }
}
