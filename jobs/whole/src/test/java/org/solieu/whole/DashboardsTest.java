package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.solieu.vocabulary.Fault;
import org.solieu.workflow.engines.Browser;
import org.solieu.workflow.engines.User;

/** What a leader meets in a browser, and that it is what Trino answers. Pictures of it all lie in the module's target. */
@ExtendWith(RunningDashboards.class)
@TestInstance(Lifecycle.PER_CLASS)
class DashboardsTest {
    private static final Path PICTURES = Path.of("target/dashboards").toAbsolutePath();
    private static final List<String> VIETNAMESE =
            List.of("overview", "budget-revenue", "credit-balance", "party-building", "data-quality");
    private static final Pattern NOT_OF_NUMBERS = Pattern.compile("[^0-9.,]+");
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final Installation installation;
    private JsonNode pages = MissingNode.getInstance();

    DashboardsTest(Installation installation) {
        this.installation = installation;
    }

    @BeforeAll
    void look() throws IOException {
        List<String> dashboards = VIETNAMESE.stream()
                .flatMap(name -> Stream.of(name, name + "-en"))
                .toList();
        try {
            pages = seen(PICTURES, dashboards);
        } catch (Fault.OfInfrastructure e) {
            assumeThat(e.getMessage()).doesNotContain("Cannot find a browser");
            throw e;
        }
    }

    private JsonNode seen(Path pictures, List<String> arguments) throws IOException {
        String seen = new Browser(installation.settings(), User.LEADER).look(pictures, arguments);
        return new ObjectMapper().readTree(seen.substring(seen.indexOf('{')));
    }

    @Test
    void everyDashboardIsDrawnInBothLanguages() {
        assertThat(pages).hasSize(2 * VIETNAMESE.size()).allSatisfy(page -> {
            assertThat(page.path("failed")).isEmpty();
            assertThat(page.path("text").asText()).doesNotContain("Unexpected error", "NULL", "null");
        });
    }

    @Test
    void figuresOnScreenAreThoseOfTrino() throws SQLException {
        Set<String> numbers = Stream.of("credit-balance", "budget-revenue")
                .flatMap(page -> NOT_OF_NUMBERS.splitAsStream(text(page)))
                .collect(Collectors.toSet());
        List<String> figures = installation
                .query(
                        User.LEADER,
                        "SELECT value, unit FROM views.figures"
                                + " WHERE subject IN ('credit_balance', 'budget_revenue', 'bad_debt_ratio')"
                                + " AND scenario = 'actual' AND breakdown = '' AND how = 'stated' AND year(period_end) >= 2023")
                .stream()
                .map(row -> digits(new BigDecimal(String.valueOf(row.get("value"))), String.valueOf(row.get("unit"))))
                .distinct()
                .toList();

        assertThat(figures).hasSizeGreaterThanOrEqualTo(15).isSubsetOf(numbers);
    }

    @Test
    void everyCardLeadsToItsSentenceWithTheFigureMarked() {
        assertThat(pages.path("overview").path("marks").asInt()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void everyDashboardShowsItsRelease() throws SQLException {
        Object release = installation
                .query(User.LEADER, "SELECT max(release) AS release FROM views.releases")
                .getFirst()
                .get("release");
        for (String dashboard : VIETNAMESE.subList(0, VIETNAMESE.size() - 1)) {
            assertThat(text(dashboard)).as(dashboard).contains("Đợt công bố " + release);
        }
    }

    @Test
    void onAPhoneEveryChartFillsTheScreenAndNoPageIsWider() throws IOException {
        List<String> arguments = List.of(
                "overview", "budget-revenue", "credit-balance", "party-building", "--width", "390", "--height", "844");
        assertThat(seen(PICTURES.resolve("phone"), arguments)).allSatisfy(page -> {
            assertThat(page.path("width").asInt()).isEqualTo(390);
            assertThat(page.path("charts"))
                    .isNotEmpty()
                    .allSatisfy(width -> assertThat(width.asInt()).isBetween(340, 390));
        });
    }

    @Test
    void aReaderMeetsVietnameseWords() {
        assertThat(text("overview"))
                .contains("Áp dụng", "Toàn cảnh tỉnh", "Đợt công bố", "Bảng theo dõi")
                .doesNotContain("Apply", "option");
    }

    @Test
    void aSecondRunChangesNothing() {
        assertThat(installation.attempt("views").err()).contains("dashboards made=0 changed=0 stamped=0");
        assertThat(installation.solieu("views", "--dry-run")).contains("0 dashboards, charts and datasets");
    }

    private String text(String dashboard) {
        return pages.path(dashboard).path("text").asText();
    }

    /** A value as cards write it. */
    private static String digits(BigDecimal value, String unit) {
        boolean money = unit.equals("VND");
        BigDecimal shown = money ? value.divide(BILLION, 1, RoundingMode.HALF_UP) : value;
        return new DecimalFormat(money ? "#,##0.#" : "#,##0.##", DecimalFormatSymbols.getInstance(Locale.GERMANY))
                .format(shown);
    }
}
