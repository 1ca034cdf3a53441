package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Warehouse;

/**
 * Loads that are killed, at every commit and at any instant, then a load of another day, then the killed one again: the
 * figures end up as if nobody had died, and a reader only ever saw what some release shows. The sample kills at the
 * commits around publication; the long run is
 * {@code mvn verify -pl jobs/whole -am -Dtest=KillsTest -Dcommits=1-10 -Dinstants=200}.
 */
class KillsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);
    private static final int INSTANTS = Integer.getInteger("instants", 0);
    /** Two for each of archive, claims and observations, then the branch, the figures, the head and the release's row. */
    private static final String COMMITS = System.getProperty("commits", "9-9");

    private static final int DEATHS_IN_A_WORLD = 20;

    @TempDir
    private Path homes;

    private final Map<Integer, List<String>> peacefulContents = new HashMap<>();
    private long wholeLoad = 1;
    private int killed;

    @Test
    void nothingIsLostAndNothingHalfPublishedIsSeen() throws IOException, InterruptedException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.printf("-Dseed=%d%n", seed);
        List<Death> deaths = deaths(new Random(seed));
        for (int first = 0; first < deaths.size(); first += DEATHS_IN_A_WORLD) {
            World world = World.in(Files.createDirectory(homes.resolve("deadly" + first)));
            survive(world, deaths.subList(first, Math.min(first + DEATHS_IN_A_WORLD, deaths.size())));
            System.out.printf(
                    "Of %d deaths, those up to number %d are survived%n", deaths.size(), first + DEATHS_IN_A_WORLD);
        }
        assertThat(killed).isPositive();
        System.out.printf("%d killed%n", killed);
    }

    /**
     * How a load dies.
     *
     * @param commit the commit to die at, as {@code 8 before}; none for the instant
     * @param instant when to be killed, from 0, the start, to 1, the time that the latest load took which nobody killed;
     *     a little beyond, so that there is always such a one
     */
    private record Death(@Nullable String commit, double instant) {
        String[] told() {
            return commit == null ? new String[0] : new String[] {commit};
        }
    }

    private static List<Death> deaths(Random random) {
        List<Death> deaths = new ArrayList<>();
        String[] range = COMMITS.split("-", 2);
        for (int commit = Integer.parseInt(range[0]); commit <= Integer.parseInt(range[1]); commit++) {
            deaths.add(new Death(commit + " before", 0));
            deaths.add(new Death(commit + " after", 0));
        }
        for (int i = 0; i < INSTANTS; i++) {
            deaths.add(new Death(null, random.nextDouble(1.1)));
        }
        return deaths;
    }

    private void survive(World world, List<Death> deaths) throws IOException, InterruptedException {
        Reader reader = new Reader(world);
        try (reader) {
            for (int i = 0; i < deaths.size(); i++) {
                kill(world, 2 * i, deaths.get(i), reader);
            }
        }
        Map<Integer, String> asOf = world.asOf();
        assertThat(reader.seen())
                .hasSizeGreaterThan(1)
                .allSatisfy(look -> assertThat(look.figures())
                        .as("release %d", look.release())
                        .isEqualTo(asOf.get(look.release())));
        assertThat(world.content())
                .isEqualTo(peacefulContents.computeIfAbsent(2 * deaths.size(), this::peacefulContent));
    }

    /** A load dies, another day is loaded, the dead one's day is loaded again; a reader looks all the time. */
    private void kill(World world, int day, Death death, Reader reader) throws IOException, InterruptedException {
        put(world, day);
        put(world, day + 1);
        long start = System.nanoTime();
        Process load = LoadProcess.start(world, FIRST.plusDays(day), death.told());
        if (death.commit() == null) {
            CompletableFuture.delayedExecutor((long) (death.instant() * wholeLoad), TimeUnit.MILLISECONDS)
                    .execute(load::destroyForcibly);
        }
        while (!load.waitFor(100, TimeUnit.MILLISECONDS)) {
            reader.look();
        }
        if (load.exitValue() == 0) {
            wholeLoad = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        } else {
            killed++;
        }
        reader.look();
        try (Warehouse warehouse = world.open()) {
            world.load(warehouse, FIRST.plusDays(day + 1));
            reader.look();
            world.load(warehouse, FIRST.plusDays(day));
        }
        reader.look();
    }

    private List<String> peacefulContent(int days) {
        World world = World.in(homes.resolve("peaceful" + days));
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
