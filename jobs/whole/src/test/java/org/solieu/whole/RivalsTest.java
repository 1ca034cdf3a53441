package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Warehouse;
import org.solieu.warehouse.WriterLock;

/**
 * Loads of different days that begin at once: one after the other they all land, and a reader sees releases only. The long
 * run is {@code mvn verify -pl jobs/whole -am -Dtest=RivalsTest -Drivals=8}.
 */
class RivalsTest {
    private static final int RIVALS = Integer.getInteger("rivals", 3);
    private static final int POLLS = 600;
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);

    @TempDir
    private Path homes;

    @Test
    void allLandAndNoneIsDoubled() throws IOException, InterruptedException {
        World world = World.in(homes.resolve("rivals"));
        List<Process> loads = loadsThatWait(world);
        Reader reader = new Reader(world);
        try (reader) {
            for (Process load : loads) {
                while (!load.waitFor(100, TimeUnit.MILLISECONDS)) {
                    reader.look();
                }
                assertThat(load.exitValue()).isZero();
            }
        }

        Map<Integer, String> asOf = world.asOf();
        assertThat(reader.seen())
                .isNotEmpty()
                .allSatisfy(look -> assertThat(look.figures())
                        .as("release %d", look.release())
                        .isEqualTo(asOf.get(look.release())));
        assertThat(world.content()).isEqualTo(oneAfterTheOther());
    }

    /** Loads that have all come as far as they can while somebody else writes. */
    private static List<Process> loadsThatWait(World world) throws IOException, InterruptedException {
        List<Process> loads = new ArrayList<>();
        WriterLock ahead = WriterLock.take(world.settings(), "whoever is ahead", waiting -> {});
        try (ahead) {
            for (int day = 0; day < RIVALS; day++) {
                world.put(FIRST.plusDays(day), Revenue.name(day), Revenue.lines(day));
                loads.add(LoadProcess.start(world, FIRST.plusDays(day)));
            }
            for (int day = 0; day < RIVALS; day++) {
                awaitThatItWaits(loads.get(day), LoadProcess.said(world, FIRST.plusDays(day)));
            }
        }
        return loads;
    }

    private static void awaitThatItWaits(Process load, Path said) throws IOException, InterruptedException {
        for (int poll = 0; poll < POLLS; poll++) {
            if (Files.readString(said).contains("Waiting for whoever is ahead")) {
                return;
            }
            assertThat(load.waitFor(500, TimeUnit.MILLISECONDS))
                    .as("the load has ended")
                    .isFalse();
        }
        throw new IllegalStateException("The load does not wait for whoever is ahead");
    }

    private List<String> oneAfterTheOther() {
        World world = World.in(homes.resolve("orderly"));
        try (Warehouse warehouse = world.open()) {
            for (int day = 0; day < RIVALS; day++) {
                world.put(FIRST.plusDays(day), Revenue.name(day), Revenue.lines(day));
                world.load(warehouse, FIRST.plusDays(day));
            }
        }
        return world.content();
    }
}
