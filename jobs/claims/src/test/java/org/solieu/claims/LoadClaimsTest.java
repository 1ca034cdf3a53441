package org.solieu.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.vocabulary.Span;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Rows;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

class LoadClaimsTest {
    private static final String TEXT = "Tính đến ngày 29/12/2023, thu nội địa toàn tỉnh đạt hơn 9.300 tỷ đồng.\n";
    private static final String TABLE = """
            Địa bàn;Lũy kế đến ngày;Dự toán thu nội địa;Thu nội địa;So dự toán (%);Ghi chú
            Thái Bình;29/12/2023;11.341,5;9.300;82;
            Thái Bình;13/2023;…;9.300;;
            Thái Bình;29/12/2023;1,234.5;
            """;

    @TempDir
    static Path home;

    private static Warehouse warehouse;
    private static Vocabulary vocabulary;

    @BeforeAll
    static void open() {
        String project = System.getProperty("solieu.project");
        vocabulary = Vocabulary.load(Path.of(project, "schemas", "vocabulary"));
        warehouse = Warehouse.open(
                Settings.of(Map.of(
                        "SOLIEU_HOME", home.toString(), "SOLIEU_PROJECT", project, "SOLIEU_SPARK_MASTER", "local[2]")),
                "test",
                waiting -> {});
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void readsEveryDocumentOfTheDayEachWithTheReaderOfItsFormat() {
        LocalDate day = LocalDate.of(2024, 1, 2);
        archive(day, prose("a".repeat(64), TEXT), table("b".repeat(64), TABLE));

        StageResult result = load(day);

        assertThat(result.count("documents")).isEqualTo(2);
        assertThat(result.count("items")).isEqualTo(result.count("statements") + result.count("rejected"));
        Row prose = statements(day, "a").getFirst();
        assertThat(prose.<BigDecimal>getAs("value")).isEqualByComparingTo("9300000000000");
        String place = prose.getAs("locator");
        String[] span = place.replace("characters ", "").split("-", -1);
        assertThat(new Span(Integer.parseInt(span[0]), Integer.parseInt(span[1])).slice(TEXT))
                .isEqualTo(prose.<String>getAs("quote"));
        assertThat(statements(day, "b"))
                .extracting(row -> row.getAs("locator"), row -> row.getAs("scenario"), row -> row.getAs("quote"))
                .containsExactlyInAnyOrder(
                        tuple("line 2 column 3", "plan", "11.341,5"),
                        tuple("line 2 column 4", "actual", "9.300"),
                        tuple("line 2 column 5", "actual", "82"));
        assertThat(warehouse.day("claims.rejections", day).collectAsList())
                .extracting(row -> row.getAs("locator"), row -> row.getAs("rule"))
                .containsExactlyInAnyOrder(
                        tuple("line 3 column 4", "period_malformed"), tuple("line 4 column 1", "line_malformed"));
    }

    @Test
    void aRerunChangesNothingButTheRun() {
        LocalDate day = LocalDate.of(2024, 1, 3);
        archive(day, prose("c".repeat(64), TEXT), table("d".repeat(64), TABLE));
        load(day);
        List<Row> first = withoutRun(day);
        load(day);
        assertThat(withoutRun(day)).isNotEmpty().containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void aDayWhoseDocumentsLeftHasNoClaims() {
        LocalDate day = LocalDate.of(2024, 1, 4);
        archive(day, table("e".repeat(64), TABLE));
        load(day);
        archive(day);
        StageResult result = load(day);
        assertThat(result.count("statements")).isZero();
        assertThat(result.count("rejected")).isZero();
    }

    @Test
    void refusesADocumentWhoseSourceIsNoLongerDeclared() {
        LocalDate day = LocalDate.of(2024, 1, 5);
        Map<String, @Nullable Object> document = prose("f".repeat(64), TEXT);
        document.put("source", "gone");
        archive(day, document);
        load(day);
        assertThat(warehouse.day("claims.rejections", day).collectAsList())
                .extracting(row -> row.<String>getAs("rule"))
                .containsExactly("source_undeclared");
    }

    @Test
    void whatAnInstallationHasLearnedDecidesWhetherAReadingIsSure() {
        LocalDate day = LocalDate.of(2024, 1, 21);
        archive(day, prose("8".repeat(64), TEXT));
        Judge built = Judge.load();

        load(day);
        assertThat(statements(day, "8").getFirst().<Boolean>getAs("certain")).isTrue();

        LoadClaims.of(warehouse, vocabulary, Run.of(day), built.lettingIn(new BigDecimal("1.001")))
                .execute();
        assertThat(statements(day, "8").getFirst().<Boolean>getAs("certain")).isFalse();
    }

    private static StageResult load(LocalDate day) {
        return LoadClaims.of(warehouse, vocabulary, Run.of(day)).execute();
    }

    @Test
    void aClaimKnowsWhereItsDocumentSaysTheSameAgain() {
        LocalDate day = LocalDate.of(2024, 1, 20);
        String twice = TEXT + "Huy động vốn đạt 121.300 tỷ đồng.\n" + TEXT;
        archive(day, prose("9".repeat(64), twice));
        load(day);

        List<FoundClaim> revenue = statements(day, "9").stream()
                .filter(row -> row.getAs("indicator").equals("domestic_revenue"))
                .map(row -> FoundClaim.find(warehouse, row.getAs("claim_id")))
                .toList();
        assertThat(revenue).hasSize(2);
        assertThat(revenue.getFirst().repetitions(warehouse)).containsExactly(revenue.getLast());
    }

    private static List<Row> statements(LocalDate day, String document) {
        return warehouse.day("claims.statements", day).collectAsList().stream()
                .filter(row -> row.<String>getAs("document_id").startsWith(document))
                .toList();
    }

    private static List<Row> withoutRun(LocalDate day) {
        return warehouse.day("claims.statements", day).drop("run_id").collectAsList();
    }

    private static Map<String, @Nullable Object> prose(String id, String text) {
        Map<String, @Nullable Object> document = document(id, "press", "prose");
        document.put("text", text);
        return document;
    }

    private static Map<String, @Nullable Object> table(String id, String text) {
        warehouse.content().keep(id, text.getBytes(StandardCharsets.UTF_8));
        return document(id, "finance_department", "csv");
    }

    private static Map<String, @Nullable Object> document(String id, String source, String format) {
        Map<String, @Nullable Object> document = new HashMap<>();
        document.put("document_id", id);
        document.put("name", "document");
        document.put("source", source);
        document.put("format", format);
        document.put("media_type", "text/plain");
        document.put("size", 1L);
        document.put("got_at", Instant.EPOCH);
        document.put("place", "Thái Bình");
        document.put("published_on", LocalDate.of(2024, 1, 1));
        document.put("published_on_basis", "declared");
        return document;
    }

    @SafeVarargs
    private static void archive(LocalDate day, Map<String, @Nullable Object>... documents) {
        StructType schema = warehouse.schema("archive.documents");
        Run run = Run.of(day);
        List<Row> rows = Arrays.stream(documents)
                .map(document -> {
                    document.put("loaded_on", day);
                    document.put("run_id", run.id());
                    return Rows.of(schema, document);
                })
                .toList();
        warehouse.replaceDay("archive.documents", run, warehouse.spark().createDataFrame(rows, schema));
    }
}
