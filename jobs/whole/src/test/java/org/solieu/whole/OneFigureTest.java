package org.solieu.whole;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Locator;
import org.solieu.workflow.engines.User;

/** One figure, from the sentence that states it to the view that shows it, and back. */
@ExtendWith(RunningInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneFigureTest {
    private static final String TEXT = """
            Thu ngân sách về đích trong khó khăn

            Đến ngày 29/12/2023, tổng thu nội địa của tỉnh Thái Bình đạt hơn 9.300 tỷ đồng, đạt 82% dự toán, bằng \
            80,4% so với cùng kỳ năm 2022. Đến ngày 31/12/2023, tổng nguồn vốn huy động đạt 121.300 tỷ đồng, tăng 16% \
            so với thời điểm 31/12/2022; tổng dư nợ cho vay đạt 94.800 tỷ đồng; tỷ lệ nợ xấu chiếm 0,85% tổng dư nợ.
            """;
    private static final String ALL_BUT_RUNS =
            "SELECT * FROM views.vintages WHERE source = 'press' ORDER BY claim_id, measure, period_start, scenario, release_from";

    private final Installation installation;

    @TempDir
    private static Path inbox;

    OneFigureTest(Installation installation) {
        this.installation = installation;
    }

    @Test
    void aSentenceBecomesAFigureThatLeadsBackToIt() throws SQLException {
        Map<String, @Nullable String> revenue = figure("domestic_revenue", "level", "actual", "2023-12-29");
        assertThat(revenue).containsEntry("value", "9300000000000.000000").containsEntry("unit", "VND");
        assertThat(revenue)
                .containsEntry("lower", "9300000000000.000000")
                .containsEntry("upper", "9400000000000.000000");
        assertThat(revenue).containsEntry("document_id", sha256(TEXT)).containsEntry("place_vi", "Thái Bình");
        Locator.Characters place = (Locator.Characters) Locator.parse(requireNonNull(revenue.get("locator")));
        assertThat(place.span().slice(TEXT)).isEqualTo(revenue.get("quote"));
        assertThat(figure("domestic_revenue", "percent_of_plan", "actual", "2023-12-29"))
                .containsEntry("value", "82.000000");
        assertThat(figure("domestic_revenue", "percent_of_same_period", "actual", "2023-12-29"))
                .containsEntry("value", "80.400000");
        assertThat(figure("outstanding_loans", "level", "actual", "2023-12-31"))
                .containsEntry("value", "94800000000000.000000");
        assertThat(figure("mobilised_capital", "level", "actual", "2023-12-31"))
                .containsEntry("value", "121300000000000.000000");
        assertThat(figure("bad_debt_ratio", "ratio", "actual", "2023-12-31"))
                .containsEntry("value", "0.850000")
                .containsEntry("lower", "0.845000")
                .containsEntry("upper", "0.855000");
    }

    @Test
    void theSentenceImpliesAPlanWithinItsBounds() throws SQLException {
        Map<String, @Nullable String> plan = figure("domestic_revenue", "level", "plan", "2023-12-31");

        assertThat(plan).containsEntry("how", "implied").containsEntry("period_kind", "year");
        assertThat(plan.get("value")).startsWith("113414634146");
        assertThat(plan.get("lower")).startsWith("112727272727");
        assertThat(plan.get("upper")).startsWith("115337423312");
    }

    @Test
    void planAndActualStandInOneRow() throws SQLException {
        assertThat(installation.query(User.ECONOMIST, """
                        SELECT domestic_revenue / 1000000000 AS actual, domestic_revenue_plan / 1000000000 AS plan,
                          domestic_revenue_percent_of_plan AS percent, computed
                        FROM views.budget_revenue
                        WHERE place_vi = 'Thái Bình' AND breakdown = '' AND period_end = DATE '2023-12-29'
                        """)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("actual", "9300.000000").containsEntry("percent", "82.000000");
            assertThat(row.get("plan")).startsWith("11341.46");
            assertThat(row.get("computed")).contains("domestic_revenue_plan");
        });
    }

    @Test
    void aLoadThatIsRunAgainChangesNoRowAndMakesNoRelease() throws IOException, SQLException {
        List<Map<String, @Nullable String>> vintages = installation.query(User.ECONOMIST, ALL_BUT_RUNS);
        List<Map<String, @Nullable String>> releases =
                installation.query(User.ECONOMIST, "SELECT * FROM views.releases ORDER BY release");

        load();

        assertThat(installation.query(User.ECONOMIST, ALL_BUT_RUNS)).isEqualTo(vintages);
        assertThat(installation.query(User.ECONOMIST, "SELECT * FROM views.releases ORDER BY release"))
                .isEqualTo(releases);
    }

    @BeforeAll
    void load() throws IOException {
        Files.writeString(inbox.resolve("bulletin.txt"), TEXT);
        Files.writeString(
                inbox.resolve("bulletin.txt.meta.yaml"),
                "published_on: 2023-12-31\nplace: Thái Bình\npublisher: Báo\n");
        installation.solieu("load", "--day", "2024-11-07", "--inbox", inbox.toString());
    }

    private Map<String, @Nullable String> figure(String indicator, String measure, String scenario, String end)
            throws SQLException {
        List<Map<String, @Nullable String>> figures =
                installation.query(User.ECONOMIST, """
                SELECT * FROM views.figures
                WHERE indicator = '%s' AND measure = '%s' AND scenario = '%s' AND period_end = DATE '%s'
                  AND breakdown = '' AND place_vi = 'Thái Bình' AND place_level = 'province'
                """.formatted(indicator, measure, scenario, end));
        assertThat(figures).as("%s %s %s", indicator, measure, scenario).hasSize(1);
        return figures.getFirst();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
