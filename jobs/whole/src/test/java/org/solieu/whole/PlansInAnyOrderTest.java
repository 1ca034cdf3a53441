package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Warehouse;

/** What is known of plans, estimates and revisions is the same in whatever order their bulletins are loaded. */
class PlansInAnyOrderTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);

    @TempDir
    private Path folder;

    @Test
    void theSameBulletinsGiveTheSameFigures() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.printf("order of bulletins: -Dseed=%d%n", seed);
        Vocabulary vocabulary =
                Vocabulary.load(Bulletins.schemas(folder.resolve("schemas")).resolve("vocabulary"));
        List<Bulletins> reversed = new ArrayList<>(Bulletins.ALL).reversed();
        List<Bulletins> shuffled = new ArrayList<>(Bulletins.ALL);
        Collections.shuffle(shuffled, new Random(seed));

        List<String> expected = contentAfter(Bulletins.ALL, "inOrder", vocabulary);

        assertThat(expected).isNotEmpty();
        assertThat(contentAfter(reversed, "reversed", vocabulary)).isEqualTo(expected);
        assertThat(contentAfter(shuffled, "shuffled", vocabulary)).isEqualTo(expected);
    }

    private List<String> contentAfter(List<Bulletins> bulletins, String home, Vocabulary vocabulary)
            throws IOException {
        World world = World.in(folder.resolve(home));
        try (Warehouse warehouse = world.open()) {
            for (int i = 0; i < bulletins.size(); i++) {
                LocalDate day = FIRST.plusDays(i / 3);
                Path inbox =
                        Files.createDirectories(world.home().resolve("inbox").resolve(day.toString()));
                bulletins.get(i).put(inbox);
            }
            for (int day = 0; day * 3 < bulletins.size(); day++) {
                world.load(warehouse, vocabulary, FIRST.plusDays(day));
            }
        }
        return world.content();
    }
}
