package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.archive.ArchiveDocuments;
import org.solieu.archive.Inbox;
import org.solieu.claims.LoadClaims;
import org.solieu.observations.ObserveClaims;
import org.solieu.observations.RejectionsOfADay;
import org.solieu.series.PublishRelease;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.CorrectionFile;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.HeldFigures;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Warehouse;

/** A level that is a thousand times what is known of its series is told and not shown, until somebody answers for it. */
class SlipsAreHeldTest {
    private static final LocalDate LAST_YEAR = LocalDate.of(2023, 7, 5);
    private static final LocalDate SLIP = LocalDate.of(2024, 7, 5);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2025, 7, 5);
    private static final String RIGHT = "9900000000000.000000";
    private static final String WRONG = "8900000000000000.000000";

    private static final Path CASES = Path.of(System.getProperty("solieu.project"))
            .resolveSibling("shared")
            .resolve("cases");

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

    @Test
    void nothingIsHeldInTheCasesButWhatIsASlip() throws IOException {
        assumeThat(CASES).as("skipped: no %s on this machine", CASES).exists();
        Path schemas = SchemasCopy.in(homes.resolve("schemas"));
        Path table = CASES.resolve("21-thousands-point-became-decimal");
        Files.copy(table.resolve("sources/mag.yaml"), schemas.resolve("vocabulary/sources/mag.yaml"));
        Vocabulary vocabulary = Vocabulary.load(schemas.resolve("vocabulary"));
        World world = World.in(homes.resolve("cases"));
        try (Warehouse warehouse = world.open()) {
            load(warehouse, vocabulary, CASES.resolve("economist/inbox2"));
            load(warehouse, vocabulary, table.resolve("inbox"));

            assertThat(HeldFigures.of(warehouse).select("name", "raw").collectAsList())
                    .extracting(row -> row.getString(0) + " " + row.getString(1))
                    .containsExactlyInAnyOrder(
                            "slip2.txt 56.402 tỷ đồng",
                            "slip3.txt 5.640 triệu đồng",
                            "mag_2010-02-05.xlsx 28.709234",
                            "mag_2010-02-05.xlsx 28.709");
        }
    }

    private static void load(Warehouse warehouse, Vocabulary vocabulary, Path folder) throws IOException {
        Inbox inbox = Inbox.of(folder);
        Run run = Run.of(
                inbox.days().isEmpty() ? NEXT_YEAR : inbox.days().iterator().next());
        ArchiveDocuments.of(warehouse, vocabulary, run, inbox).execute();
        LoadClaims.of(warehouse, vocabulary, run).execute();
        ObserveClaims.of(warehouse, vocabulary, Corrections.NONE, run).execute();
        PublishRelease.of(warehouse, vocabulary, run).execute();
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
