package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command that writes is killed at random instants, or not, or several times in a row, and then said again: the world
 * is as one in which nobody died. The long run is {@code ./solieu attack}.
 */
class AttackTest {
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int MOST_IN_A_ROW = Integer.getInteger("in-a-row", 1);
    private static final int STEPS_OF_A_WORLD = 40;

    @TempDir
    private Path homes;

    private final Map<String, Integer> killed = new TreeMap<>();
    /** How long each command takes that nobody kills, in milliseconds. */
    private final Map<String, Long> whole = new HashMap<>();

    @Test
    void aCommandThatIsKilledIsDoneOnceItIsSaidAgain() throws IOException, InterruptedException {
        long seed = Long.getLong("seed", 18);
        System.out.printf("-Dseed=%d%n", seed);
        Random random = new Random(seed);
        for (int number = 0; kills() < KILLS; number++) {
            attack(random, homes.resolve("attacked" + number), homes.resolve("peaceful" + number));
        }
        System.out.printf("%d kills: %s%n", kills(), killed);
    }

    private int kills() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void attack(Random random, Path attackedHome, Path peacefulHome) throws IOException, InterruptedException {
        World attacked = World.in(attackedHome);
        World peaceful = World.in(peacefulHome);
        Month month = new Month(random);
        for (int step = 0; step < STEPS_OF_A_WORLD && kills() < KILLS; step++) {
            Step next = month.next(List.of(peaceful, attacked));
            for (int times = random.nextInt(MOST_IN_A_ROW + 1); times > 0; times--) {
                kill(attacked, next, random.nextDouble(1.1));
            }
            assertThat(next.complete(attacked))
                    .as("%s, said again", next.name())
                    .isTrue();
            assertThat(next.complete(peaceful)).as(next.name()).isTrue();
            assertThatTheyAreAlike(attacked, peaceful, next);
            System.out.printf("%d of %d kills survived, the last of: %s%n", kills(), KILLS, next.name());
        }
    }

    /**
     * Kills a command on its way.
     *
     * @param instant from 0, the start, to 1, the time that it takes; a little beyond, so that there is always such a one
     */
    private void kill(World world, Step step, double instant) throws IOException, InterruptedException {
        String command = step.words().getFirst();
        long start = System.nanoTime();
        Process process = step.begin(world);
        long patience = (long) (instant * whole.getOrDefault(command, 10_000L));
        if (process.waitFor(patience, TimeUnit.MILLISECONDS)) {
            whole.put(command, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            return;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        killed.merge(command, 1, Integer::sum);
    }

    private static void assertThatTheyAreAlike(World attacked, World peaceful, Step step) throws IOException {
        assertThat(content(attacked)).as(step.name()).isEqualTo(content(peaceful));
        assertThat(attacked.look().release())
                .as(step.name())
                .isEqualTo(peaceful.look().release());
        assertThat(unfinished(attacked)).as(step.name()).isEmpty();
    }

    /** What is known and shown, but for the instants by which corrections are named. */
    private static List<String> content(World world) {
        return world.content().stream()
                .map(row -> row.replaceAll("\\d{8}-\\d{6}-\\d{3}", "…"))
                .toList();
    }

    private static List<Path> unfinished(World world) throws IOException {
        Path backups = world.home().resolve("backups");
        if (!Files.exists(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.toString().endsWith(".unfinished")).toList();
        }
    }
}
