package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Warehouse;

/**
 * Loads that are killed, at every commit and at any instant, then a load of another day, then the killed one again: the
 * figures end up as if nobody had died, and a reader only ever saw what some release shows. The sample kills before
 * and after the commit that publishes; the long run is
 * {@code mvn verify -pl jobs/whole -am -Dtest=KillsTest -Dcommits=1-10 -Dinstants=200}.
 */
class KillsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);
    private static final int LONGEST_LOAD_IN_MILLIS = Integer.getInteger("longest", 12_000);
    private static final int INSTANTS = Integer.getInteger("instants", 0);
    /** Two for each of archive, claims and observations, then the branch, the figures, the head and the release's row. */
    private static final String COMMITS = System.getProperty("commits", "9-9");

    @TempDir
    private Path homes;

    private final Set<World.Seen> seen = new HashSet<>();
    private int killed;

    @Test
    void nothingIsLostAndNothingHalfPublishedIsSeen() throws IOException, InterruptedException {
        World world = World.in(homes.resolve("deadly"));
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.printf("-Dseed=%d%n", seed);
        Random random = new Random(seed);
        int day = 0;
        for (String death : deaths()) {
            kill(world, day, Long.MAX_VALUE, death);
            day += 2;
        }
        for (int i = 0; i < INSTANTS; i++) {
            kill(world, day, random.nextInt(LONGEST_LOAD_IN_MILLIS));
            day += 2;
        }

        Map<Integer, String> asOf = world.asOf();
        assertThat(seen)
                .hasSizeGreaterThan(1)
                .allSatisfy(look -> assertThat(look.figures())
                        .as("release %d", look.release())
                        .isEqualTo(asOf.get(look.release())));
        assertThat(killed).isPositive();
        assertThat(world.content()).isEqualTo(peacefulContent(day));
        System.out.printf("%d killed, %d states seen, all of them releases%n", killed, seen.size());
    }

    private static List<String> deaths() {
        List<String> deaths = new ArrayList<>();
        String[] range = COMMITS.split("-", 2);
        for (int commit = Integer.parseInt(range[0]); commit <= Integer.parseInt(range[1]); commit++) {
            deaths.add(commit + " before");
            deaths.add(commit + " after");
        }
        return deaths;
    }

    /** A load dies, another day is loaded, the dead one's day is loaded again; a reader looks all the time. */
    private void kill(World world, int day, long after, String... death) throws IOException, InterruptedException {
        put(world, day);
        put(world, day + 1);
        Process load = LoadProcess.start(world, FIRST.plusDays(day), death);
        long start = System.nanoTime();
        while (!load.waitFor(100, TimeUnit.MILLISECONDS)
                && TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < after) {
            seen.add(world.look());
        }
        load.destroyForcibly().waitFor();
        killed += load.exitValue() == 0 ? 0 : 1;
        seen.add(world.look());
        try (Warehouse warehouse = world.open()) {
            world.load(warehouse, FIRST.plusDays(day + 1));
            seen.add(world.look());
            world.load(warehouse, FIRST.plusDays(day));
        }
        seen.add(world.look());
    }

    private List<String> peacefulContent(int days) {
        World world = World.in(homes.resolve("peaceful"));
        try (Warehouse warehouse = world.open()) {
            for (int day = 0; day < days; day++) {
                put(world, day);
                world.load(warehouse, FIRST.plusDays(day));
            }
        }
        return world.content();
    }

    private static void put(World world, int day) {
        world.put(FIRST.plusDays(day), Revenue.name(day), Revenue.lines(day));
    }
}
