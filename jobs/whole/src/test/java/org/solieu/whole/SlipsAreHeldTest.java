package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.observations.RejectionsOfADay;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.CorrectionFile;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.warehouse.HeldFigures;
import org.solieu.warehouse.Warehouse;

/** A level that is a thousand times what is known of its series is told and not shown, until somebody answers for it. */
class SlipsAreHeldTest {
    private static final LocalDate LAST_YEAR = LocalDate.of(2023, 7, 5);
    private static final LocalDate SLIP = LocalDate.of(2024, 7, 5);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2025, 7, 5);
    private static final String RIGHT = "9900000000000.000000";
    private static final String WRONG = "8900000000000000.000000";

    @TempDir
    private Path homes;

    private World world(String name) {
        World world = World.in(homes.resolve(name));
        put(world, LAST_YEAR, "8.100");
        put(world, SLIP, "8.900.000");
        put(world, NEXT_YEAR, "9.900");
        return world;
    }

    private static void put(World world, LocalDate day, String revenue) {
        String line = "Thái Bình;30/06/%d;;%s;;".formatted(day.getYear(), revenue);
        world.put(day, "half_" + day, List.of(line));
    }

    @Test
    void aSlipIsHeldWhateverIsLoadedFirstAndShownOnceAPersonAnswersForIt() throws IOException {
        World inOrder = world("in_order");
        World backwards = world("backwards");
        try (Warehouse warehouse = inOrder.open()) {
            List.of(LAST_YEAR, SLIP, NEXT_YEAR).forEach(day -> inOrder.load(warehouse, day));
        }
        try (Warehouse warehouse = backwards.open()) {
            backwards.load(warehouse, SLIP);
            assertThat(backwards.shown("value")).as("nothing is known yet").containsExactly(WRONG);
            backwards.load(warehouse, NEXT_YEAR);
            backwards.load(warehouse, LAST_YEAR);
            assertThat(backwards.content()).isEqualTo(inOrder.content());
            assertThat(backwards.shown("value")).contains(RIGHT).doesNotContain(WRONG);

            assertThat(RejectionsOfADay.of(warehouse, SLIP, 3))
                    .extracting(RejectionsOfADay::rule, RejectionsOfADay::times)
                    .containsExactly(tuple(RejectionRule.HELD_SLIP_OF_UNIT, 1L));

            answer(backwards, HeldFigures.of(warehouse).first());
            backwards.load(warehouse, SLIP);
            assertThat(backwards.shown("value")).contains(WRONG);
            assertThat(HeldFigures.of(warehouse).isEmpty()).isTrue();
        }
    }

    /** Takes a held figure as it is. */
    private static void answer(World world, Row held) throws IOException {
        assertThat(held.<String>getAs("detail"))
                .contains("8,900,000,000,000,000 VND", "1,000 times", "8,100,000,000,000 VND in 2023", "--as-it-is");
        Correction.Locate locate = new Correction.Locate(
                held.getAs("document_id"), held.getAs("name"), held.getAs("loaded_on"), held.getAs("claim_id"));
        Correction correction = new Correction(
                "as-it-is",
                "",
                locate,
                new Correction.Action.AsItIs(),
                new Correction.Expect(new BigDecimal(WRONG), held.getAs("raw")),
                "so it was",
                "Lan",
                NEXT_YEAR);
        Path folder = Files.createDirectories(world.settings().corrections());
        Files.writeString(folder.resolve(CorrectionFile.name(correction)), CorrectionFile.text(correction));
    }
}
