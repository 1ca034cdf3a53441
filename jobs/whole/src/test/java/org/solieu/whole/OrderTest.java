package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Warehouse;

/**
 * Documents loaded in any order, with repeats and rollbacks, give one content of {@code series.figures}. The sample is
 * small; the long run is
 * {@code mvn verify -pl jobs/whole -am -Dtest=OrderTest -Dorders=24 -Ddocuments=30 -Ddays=6 -Drollbacks=3}.
 */
class OrderTest {
    private static final int ORDERS = Integer.getInteger("orders", 2);
    private static final int DOCUMENTS = Integer.getInteger("documents", 6);
    private static final int DAYS = Integer.getInteger("days", 2);
    private static final int ROLLBACKS = Integer.getInteger("rollbacks", 2);
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);

    @TempDir
    private Path homes;

    @Test
    void theOrderOfLoadsDoesNotMatter() {
        long seed = Long.getLong("seed", System.nanoTime());
        @Nullable List<String> expected = null;
        for (int order = 0; order < ORDERS; order++) {
            System.out.printf("order %d of %d, -Dseed=%d%n", order + 1, ORDERS, seed);
            List<String> content = contentAfter(new Random(seed + order), World.in(homes.resolve("order" + order)));
            if (expected == null) {
                expected = content;
            }
            assertThat(content)
                    .as("order %d, -Dseed=%d", order, seed)
                    .isNotEmpty()
                    .isEqualTo(expected);
        }
    }

    private static List<String> contentAfter(Random random, World world) {
        List<Integer> documents = numbers(DOCUMENTS);
        Collections.shuffle(documents, random);
        for (int i = 0; i < DOCUMENTS; i++) {
            int number = documents.get(i);
            world.put(FIRST.plusDays(i % DAYS), Revenue.name(number), Revenue.lines(number));
        }
        List<Integer> days = numbers(DAYS);
        Collections.shuffle(days, random);
        try (Warehouse warehouse = world.open()) {
            for (int i = 0; i < ROLLBACKS; i++) {
                world.load(warehouse, FIRST.plusDays(days.get(i % DAYS)));
                world.rollBack(warehouse, 1 + random.nextInt(world.look().release()));
            }
            days.forEach(day -> world.load(warehouse, FIRST.plusDays(day)));
        }
        return world.content();
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
