package org.solieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
    private static final List<String> LOGS = List.of(
            "archive.documents",
            "archive.rejections",
            "claims.statements",
            "claims.rejections",
            "observations.values",
            "observations.rejections");

    @TempDir
    static Path home;

    private static Warehouse warehouse;

    @BeforeAll
    static void open() {
        warehouse = Warehouse.open(WarehouseTest.settings(home), "checks", waiting -> {});
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCheckAsksForColumnsThatExist() {
        return LOGS.stream()
                .flatMap(log -> warehouse.checks(log).stream())
                .map(check -> DynamicTest.dynamicTest(
                        "%s: %s".formatted(check.table(), check.law()),
                        () -> assertThat(warehouse.spark().sql(check.query()).columns())
                                .isNotEmpty()));
    }

    @Test
    void everyLogHasAtLeastTwoChecksThatStopARelease() {
        assertThat(LOGS)
                .allSatisfy(log -> assertThat(warehouse.checks(log))
                        .filteredOn(Check::stopsRelease)
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void aRejectionThatDoesNotSayWhatIsWrongIsFoundOnceForEachLawItBreaks() {
        Run run = Run.of(LocalDate.of(2024, 5, 1));
        Object[] silent = {Date.valueOf(run.day()), "run", null, "a.txt", null, null, null, "document", "", "r", ""};
        warehouse.replaceDay(
                "archive.rejections",
                run,
                warehouse
                        .spark()
                        .createDataFrame(
                                List.of(RowFactory.create(silent), RowFactory.create(silent)),
                                warehouse.schema("archive.rejections")));

        List<String> broken = warehouse.checks("archive.rejections").stream()
                .filter(check -> !warehouse.spark().sql(check.query()).isEmpty())
                .map(Check::law)
                .toList();
        warehouse.replaceDay(
                "archive.rejections", run, warehouse.table("archive.rejections").limit(0));

        assertThat(broken)
                .containsExactly(
                        "a rejection says what stands there, why it was refused and what is wrong",
                        "one refusal of one item stands once");
    }
}
