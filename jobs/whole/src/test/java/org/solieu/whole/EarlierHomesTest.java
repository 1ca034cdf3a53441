package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.solieu.warehouse.FileCheck;
import org.solieu.warehouse.Restore;
import org.solieu.warehouse.Warehouse;
import org.solieu.warehouse.WriterLock;

/** The homes of earlier versions, kept in {@code homes} as their own {@code backup} wrote them, are opened and go on. */
class EarlierHomesTest {
    private static final Path HOMES = Installation.PROJECT.resolve("jobs/whole/src/test/resources/homes");
    private static final LocalDate NEXT_DAY = LocalDate.of(2025, 2, 1);

    @TempDir
    private Path folder;

    static Stream<Path> homes() throws IOException {
        try (Stream<Path> folders = Files.list(HOMES)) {
            return folders.filter(Files::isDirectory).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("homes")
    void itsFiguresAreThoseItHadAndTheNextDayIsLoaded(Path earlier) throws IOException {
        World world = World.in(folder.resolve("home"));
        try (WriterLock lock = WriterLock.take(world.settings(), "test", waiting -> {})) {
            Restore.into(world.settings(), lock).from(earlier.resolve("home.zip"));
        }
        try (Warehouse warehouse = world.open()) {
            assertThat(shown(warehouse)).isEqualTo(Files.readAllLines(earlier.resolve("figures.txt")));
        }
        Map<Integer, String> releases = world.asOf();

        world.put(NEXT_DAY, Revenue.name(0), Revenue.lines(0));
        try (Warehouse warehouse = world.open()) {
            world.load(warehouse, NEXT_DAY);
            assertThat(FileCheck.of(warehouse).faults()).isEmpty();
        }
        assertThat(world.asOf()).hasSize(releases.size() + 1).containsAllEntriesOf(releases);
    }

    /** The figures that readers see, a line each. */
    private static List<String> shown(Warehouse warehouse) {
        return warehouse
                .table("series.figures")
                .where("release_to = 2147483647 AND withdrawn_in IS NULL")
                .selectExpr(
                        "concat_ws(' | ', indicator, breakdown, place, period_start, period_end, scenario, measure, value, unit, how, quote)")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .sorted()
                .toList();
    }
}
