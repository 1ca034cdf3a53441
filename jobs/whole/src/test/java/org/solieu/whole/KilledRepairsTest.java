package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Warehouse;

/** A repair that is killed once its file is written, or gone, and before anything else is done: said again, it is done. */
class KilledRepairsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 2, 1);
    private static final String DOCUMENT = "thu_ngan_sach_" + Revenue.name(0) + ".csv";
    /** The first commit of every repair tells which corrections the values will be made with. */
    private static final String AT_ONCE = "1 before";

    private static final String[] WITHDRAW = {"withdraw", DOCUMENT, "--reason", "a test", "--yes"};
    private static final String[] BACK = {"withdraw", "--back", DOCUMENT, "--reason", "it was right", "--yes"};

    @TempDir
    private Path homes;

    private World world = World.in(Path.of("none"));

    @BeforeEach
    void loadADay() {
        world = World.in(homes.resolve("home"));
        world.put(DAY, Revenue.name(0), Revenue.lines(0));
        try (Warehouse warehouse = world.open()) {
            world.load(warehouse, DAY);
        }
    }

    @Test
    void aWithdrawalAndItsEnd() throws IOException, InterruptedException {
        List<String> before = world.content();
        assertThat(before).isNotEmpty();

        die(WITHDRAW);
        assertThat(world.content()).isEqualTo(before);
        assertThat(CommandProcess.run(world, WITHDRAW)).isZero();
        assertThat(world.content()).isEmpty();
        assertThat(CommandProcess.run(world, WITHDRAW)).isZero();

        die(BACK);
        assertThat(world.content()).isEmpty();
        assertThat(CommandProcess.run(world, BACK)).isZero();
        assertThat(world.content()).isEqualTo(before);
        assertThat(corrections()).isEmpty();
    }

    @Test
    void aCorrectionOfWhichOneFileIsLeft() throws IOException, InterruptedException {
        String claim = stated();
        String[] correct = {"correct", claim, "--value", "7777000000000", "--reason", "a misprint", "--yes"};

        die(correct);
        die(correct);
        assertThat(world.content()).noneMatch(row -> row.contains("7777000000000"));
        assertThat(CommandProcess.run(world, correct)).isZero();

        assertThat(world.content()).anyMatch(row -> row.contains("7777000000000") && row.endsWith(" is shown"));
        assertThat(corrections()).hasSize(1);

        String[] another = {"correct", claim, "--value", "6666000000000", "--reason", "read anew", "--yes"};
        assertThat(CommandProcess.run(world, another)).isZero();

        assertThat(world.content())
                .anyMatch(row -> row.contains("6666000000000"))
                .noneMatch(row -> row.contains("7777000000000"));
    }

    private void die(String... command) throws IOException, InterruptedException {
        assertThat(CommandProcess.start(world, AT_ONCE, command).waitFor()).isEqualTo(128 + 9);
    }

    /** The claim of a level that the document states. */
    private String stated() {
        try (Warehouse warehouse = world.open()) {
            return warehouse
                    .table("series.figures")
                    .where("measure = 'level' AND scenario = 'actual' AND how = 'stated'")
                    .orderBy("claim_id")
                    .first()
                    .getAs("claim_id");
        }
    }

    private List<Path> corrections() throws IOException {
        try (Stream<Path> files = Files.list(world.home().resolve("corrections"))) {
            return files.toList();
        }
    }
}
