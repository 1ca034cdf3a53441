package org.solieu.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solieu.observations.ClaimExamples.LEVEL;
import static org.solieu.observations.ClaimExamples.PERCENT_OF_PLAN;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Period;
import org.solieu.warehouse.Rows;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

class ObserveClaimsTest {
    @TempDir
    static Path home;

    private static Warehouse warehouse;

    @BeforeAll
    static void open() {
        Map<String, String> environment = Map.of(
                "SOLIEU_HOME", home.toString(),
                "SOLIEU_PROJECT", System.getProperty("solieu.project"),
                "SOLIEU_SPARK_MASTER", "local[2]");
        warehouse = Warehouse.open(Settings.of(environment), "test", waiting -> {});
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void everyClaimBecomesAValueADeclaredDuplicateOrARejection() {
        LocalDate day = LocalDate.of(2024, 1, 2);
        claim(
                day,
                LEVEL,
                LEVEL.at("characters 2000-2017"),
                PERCENT_OF_PLAN,
                LEVEL.of(null).at("characters 5-9"));

        StageResult result = ObserveClaims.of(warehouse, ClaimExamples.VOCABULARY, Run.of(day))
                .execute();

        assertThat(result.counts())
                .isEqualTo(Map.of("claims", 4L, "stated", 2L, "implied", 1L, "duplicates", 1L, "rejected", 1L));
        assertThat(warehouse
                        .day("observations.rejections", day)
                        .select("rule", "raw")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactly("[indicator_unknown,hơn 9.300 tỷ đồng]");
    }

    @Test
    void aRerunOfADayWithoutClaimsLeavesNoneOfItsValues() {
        LocalDate day = LocalDate.of(2024, 1, 3);
        claim(day, LEVEL);
        ObserveClaims.of(warehouse, ClaimExamples.VOCABULARY, Run.of(day)).execute();

        claim(day);
        ObserveClaims.of(warehouse, ClaimExamples.VOCABULARY, Run.of(day)).execute();

        assertThat(warehouse.day("observations.values", day).count()).isZero();
    }

    private static void claim(LocalDate day, ClaimExamples... claims) {
        StructType schema = warehouse.schema("claims.statements");
        List<Row> rows = Stream.of(claims)
                .map(example -> Rows.of(schema, columns(example.claim(), day)))
                .toList();
        warehouse.replaceDay("claims.statements", Run.of(day), warehouse.spark().createDataFrame(rows, schema));
    }

    private static Map<String, @Nullable Object> columns(Claim claim, LocalDate day) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("loaded_on", day);
        columns.put("run_id", "run");
        columns.put("claim_id", claim.id());
        columns.put("document_id", claim.documentId());
        columns.put("name", claim.name());
        columns.put("source", claim.source());
        columns.put("published_on", claim.publishedOn());
        columns.put("published_on_basis", claim.publishedOnBasis().code());
        columns.put("locator", claim.locator());
        columns.put("quote", claim.quote());
        columns.put("part", 0);
        columns.put("indicator", claim.indicator());
        columns.put("breakdown", claim.breakdown().toString());
        columns.put("measure", claim.measure().code());
        columns.put("scenario", claim.scenario().code());
        columns.put("value", claim.value());
        columns.put("unit", claim.unit());
        columns.put("rounding", claim.rounding());
        columns.put("qualifier", claim.qualifier().code());
        columns.put("place", claim.place());
        columns.put("rule", claim.rule());
        Period period = claim.period();
        if (period != null) {
            columns.put("period_start", period.start());
            columns.put("period_end", period.end());
            columns.put("period_kind", period.kind().code());
        }
        return columns;
    }
}
