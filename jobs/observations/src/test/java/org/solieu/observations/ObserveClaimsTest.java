package org.solieu.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.solieu.observations.ClaimExamples.LEVEL;
import static org.solieu.observations.ClaimExamples.PERCENT_OF_PLAN;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
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
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Qualifier;
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

        StageResult result = ObserveClaims.of(warehouse, ClaimExamples.VOCABULARY, Corrections.NONE, Run.of(day))
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
        ObserveClaims.of(warehouse, ClaimExamples.VOCABULARY, Corrections.NONE, Run.of(day))
                .execute();

        claim(day);
        ObserveClaims.of(warehouse, ClaimExamples.VOCABULARY, Corrections.NONE, Run.of(day))
                .execute();

        assertThat(warehouse.day("observations.values", day).count()).isZero();
    }

    @Test
    void correctionsHoldInEveryLoadUntilTheirFilesAreGone() {
        LocalDate day = LocalDate.of(2024, 1, 4);
        claim(day, LEVEL, PERCENT_OF_PLAN);
        Corrections corrected = Corrections.of(List.of(
                correction(day, LEVEL, new Correction.Action.Replace(new BigDecimal("9312000000000"))),
                correction(day, PERCENT_OF_PLAN, new Correction.Action.Drop())));

        observe(LocalDate.of(2024, 1, 5), corrected);

        assertThat(values(day)).containsExactly("9312000000000 test; corrected by Lan, c-level: in nhầm");
        assertThat(warehouse.day("observations.rejections", day).select("rule").collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("withdrawn");

        observe(LocalDate.of(2024, 1, 5), Corrections.NONE);

        assertThat(values(day)).contains("9300000000000 test", "82 test");
        assertThat(warehouse.table("observations.corrections").where("in_force").count())
                .isZero();
    }

    @Test
    void ofSeveralCorrectionsOfAFigureTheLastHoldsAndTheOthersAreToldAsSuperseded() {
        LocalDate day = LocalDate.of(2024, 1, 7);
        claim(day, LEVEL);
        Correction first = correction("1", day, LEVEL, new Correction.Action.Rescale(BigDecimal.valueOf(1000)));
        Correction last = correction("2", day, LEVEL, new Correction.Action.Replace(BigDecimal.TEN));

        observe(day, Corrections.of(List.of(first, last)));

        assertThat(values(day)).containsExactly("10 test; corrected by Lan, 2: in nhầm");
        assertThat(warehouse
                        .day("observations.corrections", day)
                        .orderBy("correction")
                        .selectExpr("concat_ws(' ', correction, in_force, detail)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("1 false multiplied by 1000; superseded by 2", "2 true read as 10");
    }

    @Test
    void whatARunThatDiedLeftHalfDoneIsDoneByTheNextOfAnyDay() {
        LocalDate day = LocalDate.of(2024, 1, 8);
        LocalDate another = LocalDate.of(2024, 1, 9);
        claim(day, LEVEL);
        observe(day, Corrections.NONE);
        Corrections corrected =
                Corrections.of(List.of(correction(day, LEVEL, new Correction.Action.Replace(BigDecimal.TEN))));

        dieBeforeTheValuesAreMade(day, corrected);
        observe(another, corrected);
        assertThat(values(day)).containsExactly("10 test; corrected by Lan, c-level: in nhầm");

        dieBeforeTheValuesAreMade(day, Corrections.NONE);
        observe(another, Corrections.NONE);
        assertThat(values(day)).containsExactly("9300000000000 test");
    }

    private static void dieBeforeTheValuesAreMade(LocalDate day, Corrections corrections) {
        new CorrectionLog(warehouse, corrections).write(Run.of(day), Map.of());
    }

    @Test
    void aLoadStopsOnceTheSourceSaysSomethingElse() {
        LocalDate day = LocalDate.of(2024, 1, 6);
        Corrections corrected = Corrections.of(
                List.of(correction(day, LEVEL, new Correction.Action.Rescale(BigDecimal.valueOf(1000)))));
        claim(day, LEVEL.amount(Qualifier.OVER, "9400000000000", "100000000000"));

        assertThatThrownBy(() -> observe(day, corrected))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessage(
                        "Cannot apply correction c-level of 'bulletin.txt': it now says 'hơn 9.300 tỷ đồng', read as 9400000000000; look at it, then change or remove its file");
    }

    @Test
    void anAnswerOfAReviewIsObeyedByEveryLoadWhateverIsReadThere() {
        LocalDate day = LocalDate.of(2024, 1, 10);
        claim(day, LEVEL, PERCENT_OF_PLAN);
        Corrections answers = Corrections.of(List.of(
                correction(day, LEVEL, new Correction.Action.Accept(Map.of("period", "2022", "place", "Hà Tĩnh"))),
                correction(day, PERCENT_OF_PLAN, new Correction.Action.NotAFigure())));

        observe(LocalDate.of(2024, 1, 11), answers);

        assertThat(values(day)).containsExactly("9300000000000 test; reviewed by Lan, c-level: in nhầm");
        assertThat(warehouse
                        .day("observations.values", day)
                        .select("period_start", "place")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactly("[2022-01-01,42]");
        assertThat(warehouse.day("observations.rejections", day).select("rule").collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("not_a_figure");

        observe(LocalDate.of(2024, 1, 11), Corrections.NONE);
        assertThat(values(day)).contains("9300000000000 test", "82 test");
    }

    @Test
    void anAnswerFitsTheSameWordsInDecomposedLetters() {
        LocalDate day = LocalDate.of(2024, 1, 13);
        claim(day, LEVEL);
        Correction made = correction(day, LEVEL, new Correction.Action.Accept(Map.of("period", "2022")));
        String decomposed = Normalizer.normalize(LEVEL.claim().quote(), Normalizer.Form.NFD);
        Correction answer = new Correction(
                made.id(),
                made.fingerprint(),
                made.locate(),
                made.action(),
                new Correction.Expect(LEVEL.claim().value(), decomposed),
                made.reason(),
                made.who(),
                day);

        observe(day, Corrections.of(List.of(answer)));

        assertThat(decomposed).isNotEqualTo(LEVEL.claim().quote());
        assertThat(values(day)).containsExactly("9300000000000 test; reviewed by Lan, c-level: in nhầm");
    }

    @Test
    void anAnswerToOtherWordsIsToldAndNotApplied() {
        LocalDate day = LocalDate.of(2024, 1, 12);
        Corrections answers =
                Corrections.of(List.of(correction(day, LEVEL, new Correction.Action.Accept(Map.of("period", "2022")))));
        claim(day, LEVEL.amount(Qualifier.OVER, "9400000000000", "100000000000"));

        StageResult result = ObserveClaims.of(warehouse, ClaimExamples.VOCABULARY, answers, Run.of(day))
                .execute();

        assertThat(result.count("stale_answers")).isOne();
        assertThat(values(day)).containsExactly("9400000000000 test");
        assertThat(warehouse
                        .day("observations.corrections", day)
                        .selectExpr("concat_ws(' ', in_force, detail)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly(
                        "false accepted as {period=2022}; no longer applies: it now says 'hơn 9.300 tỷ đồng', read as 9400000000000");
        assertThat(new CorrectionLog(warehouse, answers).outdatedDays())
                .as("a stale answer makes no later load do its day again")
                .doesNotContain(day);
    }

    private static void observe(LocalDate day, Corrections corrections) {
        ObserveClaims.of(warehouse, ClaimExamples.VOCABULARY, corrections, Run.of(day))
                .execute();
    }

    private static Correction correction(LocalDate day, ClaimExamples of, Correction.Action action) {
        return correction("c-" + of.claim().measure().code(), day, of, action);
    }

    private static Correction correction(String id, LocalDate day, ClaimExamples of, Correction.Action action) {
        Claim claim = of.claim();
        return new Correction(
                id,
                id,
                new Correction.Locate(claim.documentId(), claim.name(), day, claim.id()),
                action,
                new Correction.Expect(claim.value(), claim.quote()),
                "in nhầm",
                "Lan",
                day);
    }

    private static List<String> values(LocalDate day) {
        return warehouse
                .day("observations.values", day)
                .selectExpr("concat(cast(value AS DECIMAL(38, 0)), ' ', rule)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
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
        columns.put("certain", claim.trust().certain());
        Period period = claim.period();
        if (period != null) {
            columns.put("period_start", period.start());
            columns.put("period_end", period.end());
            columns.put("period_kind", period.kind().code());
        }
        return columns;
    }
}
