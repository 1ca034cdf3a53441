package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.workflow.engines.User;

/** One load of good and bad files: each bad one is refused with its place and a remedy, and nothing else is lost. */
@ExtendWith(RunningInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFilesTest {
    private static final String HEADER =
            "Địa bàn;Lũy kế đến ngày;Dự toán thu nội địa;Thu nội địa;So dự toán (%);Ghi chú\n";
    private static final String GOOD = "Trong năm 2021, thu nội địa của tỉnh Thái Bình là 8.700 tỷ đồng.\n";

    private final Installation installation;

    @TempDir
    private static Path inbox;

    private Installation.@Nullable Outcome outcome;

    BadFilesTest(Installation installation) {
        this.installation = installation;
    }

    @BeforeAll
    void loadAllAtOnce() throws IOException {
        prose("good.txt", GOOD);
        prose("good_again.txt", GOOD);
        prose(
                "decomposed.txt",
                Normalizer.normalize(
                        "Trong năm 2020, thu nội địa của tỉnh Thái Bình là 8.600 tỷ đồng.\n", Normalizer.Form.NFD));
        prose("unknown_indicator.txt", "Trong năm 2021, tổng lượng trăng của tỉnh Thái Bình là 500 tỷ đồng.\n");
        prose("unknown_place.txt", "Trong năm 2021, thu nội địa của huyện Atlantis, tỉnh Thái Bình là 120 tỷ đồng.\n");
        Files.writeString(inbox.resolve("undated.txt"), "Trong năm 2019, thu nội địa là 7.000 tỷ đồng.\n");
        prose("empty.txt", "");
        Files.writeString(
                inbox.resolve("truncated.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog", StandardCharsets.ISO_8859_1);
        sidecar("truncated.pdf");
        prose("cells.rar", "Rar!");
        table("good", HEADER + "Thái Bình;30/11/2022;9.000;8.100;90;\n");
        table(
                "swapped",
                HEADER.replace("Thu nội địa;So dự toán (%)", "So dự toán (%);Thu nội địa")
                        + "Thái Bình;30/11/2021;9.000;90;8.100;\n");
        table("missing", HEADER.replace("So dự toán (%);", "") + "Thái Bình;30/11/2021;9.000;8.100;\n");
        table("extra", HEADER.replace("Ghi chú", "Ghi chú;Thêm") + "Thái Bình;30/11/2021;9.000;8.100;90;;\n");
        table("locale", HEADER + "Thái Bình;31/10/2022;9.000;8,100.5;;\n");
        table("period", HEADER + "Thái Bình;30/13/2022;9.000;8.100;90;\n");
        outcome = installation.attempt("load", "--day", "2024-11-20", "--inbox", inbox.toString());
    }

    @Test
    void theLoadIsPublishedAndEndsAsTheFaultOfItsSources() {
        Installation.Outcome ended = Objects.requireNonNull(outcome);

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains("3 documents of source finance_department broke their contract");
    }

    @Test
    void eachBadFileIsRefusedWithItsReason() throws SQLException {
        assertThat(rules("good_again.txt")).containsExactly("already_archived");
        assertThat(rules("unknown_indicator.txt")).containsExactly("indicator_unknown");
        assertThat(rules("unknown_place.txt")).isNotEmpty().allMatch("place_unknown"::equals);
        assertThat(rules("undated.txt")).containsExactly("publication_day_missing");
        assertThat(rules("empty.txt")).containsExactly("document_empty");
        assertThat(rules("truncated.pdf")).containsExactly("document_unreadable");
        assertThat(rules("cells.rar")).hasSize(1).isSubsetOf("format_unsupported", "source_undeclared");
        for (String drifted : List.of("swapped", "missing", "extra")) {
            assertThat(rules(tableName(drifted))).as(drifted).containsExactly("header_differs");
        }
        assertThat(rules(tableName("locale"))).containsExactly("number_malformed");
        assertThat(rules(tableName("period"))).isNotEmpty().allMatch("period_malformed"::equals);
    }

    @Test
    void everyRefusalNamesThePlaceAndARemedyInBothLanguages() throws SQLException {
        assertThat(rejections("name IS NOT NULL"))
                .isNotEmpty()
                .allSatisfy(rejection -> assertThat(rejection.values()).noneMatch(Objects::isNull));
    }

    @Test
    void theGoodFilesBesideThemAreAllPublished() throws SQLException {
        assertThat(installation.query(User.ECONOMIST, """
                        SELECT DISTINCT name FROM views.vintages
                        WHERE loaded_on = DATE '2024-11-20' AND how = 'stated'
                        """))
                .extracting(row -> row.get("name"))
                .contains("good.txt", "decomposed.txt");
        assertThat(installation.query(
                        User.ECONOMIST,
                        "SELECT domestic_revenue FROM views.budget_revenue WHERE period_end = DATE '2022-11-30'"))
                .extracting(row -> row.get("domestic_revenue"))
                .contains("8100000000000.000000");
    }

    @Test
    void whatIsFoundInADocumentIsStatedDuplicatedOrRejected() throws SQLException {
        assertThat(installation.query(User.SOLIEU, """
                        SELECT claimed.document_id
                        FROM (SELECT document_id, count(*) AS n FROM claims.statements GROUP BY 1) AS claimed
                        LEFT JOIN (SELECT document_id, sum(times_stated) AS n FROM observations."values" GROUP BY 1) AS stated
                          ON stated.document_id = claimed.document_id
                        LEFT JOIN (SELECT document_id, count(*) AS n FROM observations.rejections GROUP BY 1) AS rejected
                          ON rejected.document_id = claimed.document_id
                        WHERE claimed.n <> coalesce(stated.n, 0) + coalesce(rejected.n, 0)
                        """)).isEmpty();
    }

    private List<String> rules(String name) throws SQLException {
        return rejections("name = '" + name + "'").stream()
                .map(rejection -> Objects.requireNonNull(rejection.get("rule")))
                .toList();
    }

    private List<Map<String, @Nullable String>> rejections(String condition) throws SQLException {
        return installation.query(User.ECONOMIST, """
                SELECT name, locator, rule, detail, problem_vi, problem_en, advice_vi, advice_en
                FROM views.rejections WHERE loaded_on = DATE '2024-11-20' AND %s
                """.formatted(condition));
    }

    private void prose(String name, String text) throws IOException {
        Files.writeString(inbox.resolve(name), text);
        sidecar(name);
    }

    private void sidecar(String name) throws IOException {
        Files.writeString(
                inbox.resolve(name + ".meta.yaml"), "published_on: 2024-01-05\nplace: Thái Bình\npublisher: Báo\n");
    }

    private void table(String story, String text) throws IOException {
        Files.writeString(inbox.resolve(tableName(story)), text);
    }

    private static String tableName(String story) {
        return "thu_ngan_sach_" + story + "_2024-01-05.csv";
    }
}
