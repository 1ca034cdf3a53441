package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Backup;
import org.solieu.warehouse.CatalogRebuild;
import org.solieu.warehouse.FileCheck;
import org.solieu.warehouse.Maintenance;
import org.solieu.warehouse.Restore;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Warehouse;
import org.solieu.warehouse.WriterLock;

/** What every release showed is told the same for good: after rollbacks, loads, upkeep, and moves to another place. */
class UpkeepTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);

    @TempDir
    private Path homes;

    @Test
    void everyReleaseIsToldAsItWasAtItsTime() throws IOException {
        World world = World.in(homes.resolve("first"));
        Map<Integer, String> atItsTime = new TreeMap<>();
        try (Warehouse warehouse = world.open()) {
            for (int day = 0; day < 2; day++) {
                load(world, warehouse, day, atItsTime);
            }
            world.rollBack(warehouse, 1);
            note(world, atItsTime);
            load(world, warehouse, 2, atItsTime);
            assertThat(told(world)).isEqualTo(atItsTime);

            Maintenance.of(warehouse, Run.of(FIRST), Duration.ZERO).execute();
            assertThat(told(world)).isEqualTo(atItsTime);
            assertThat(FileCheck.of(warehouse).faults()).isEmpty();
        }

        World second = restored(world, "second", atItsTime);
        Files.delete(second.home().resolve("catalog.db"));
        assertThatALoadRefuses(second);
        try (WriterLock lock = WriterLock.take(second.settings(), "test", waiting -> {})) {
            CatalogRebuild rebuild = CatalogRebuild.of(second.settings(), lock);
            assertThat(rebuild.lost()).isEmpty();
            rebuild.execute();
        }
        assertThat(told(second)).isEqualTo(atItsTime);
        damageIsFound(second);
    }

    private static void load(World world, Warehouse warehouse, int day, Map<Integer, String> atItsTime) {
        world.put(FIRST.plusDays(day), Revenue.name(day), Revenue.lines(day));
        world.load(warehouse, FIRST.plusDays(day));
        note(world, atItsTime);
    }

    private static void note(World world, Map<Integer, String> atItsTime) {
        World.Seen seen = world.look();
        atItsTime.putIfAbsent(seen.release(), seen.figures());
    }

    private static Map<Integer, String> told(World world) {
        Map<Integer, String> told = world.asOf();
        told.remove(0);
        return told;
    }

    /** The same state in another home, in which the first is gone and loads go on. */
    private World restored(World world, String name, Map<Integer, String> atItsTime) throws IOException {
        World other = World.in(homes.resolve(name));
        Path file = homes.resolve(name + ".zip");
        try (WriterLock lock = WriterLock.take(world.settings(), "test", waiting -> {})) {
            Backup.of(world.settings(), lock).write(file);
        }
        Files.move(world.home(), world.home().resolveSibling(world.home().getFileName() + "-gone"));
        try (WriterLock lock = WriterLock.take(other.settings(), "test", waiting -> {})) {
            Restore.into(other.settings(), lock).from(file);
        }
        assertThat(told(other)).isEqualTo(atItsTime);
        try (Warehouse warehouse = other.open()) {
            assertThat(FileCheck.of(warehouse).faults()).isEmpty();
            load(other, warehouse, 10 + atItsTime.size(), atItsTime);
        }
        assertThat(told(other)).isEqualTo(atItsTime);
        return other;
    }

    private static void assertThatALoadRefuses(World world) {
        try (Warehouse warehouse = world.open()) {
            throw new AssertionError("a table was made where one was lost, in " + warehouse.names());
        } catch (Fault.OfInfrastructure e) {
            assertThat(e).hasMessageContaining("'./solieu restore --catalog' makes it anew");
        }
    }

    private static void damageIsFound(World world) throws IOException {
        Path document = files(world.home().resolve("warehouse/content")).getFirst();
        Files.writeString(document, "altered");
        List<Path> data = files(world.home().resolve("warehouse/claims/statements/data"));
        Files.delete(data.getFirst());
        Path cut = files(world.home().resolve("warehouse/observations/values/data"))
                .getFirst();
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 100));
        try (Warehouse warehouse = world.open()) {
            assertThat(FileCheck.of(warehouse).faults())
                    .anyMatch(fault -> fault.startsWith("document '") && fault.contains(" is missing or altered: "))
                    .anyMatch(fault -> fault.startsWith("claims.statements: ") && fault.endsWith(" is missing"))
                    .anyMatch(fault -> fault.startsWith("observations.values: ") && fault.contains("has 100 bytes"));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
