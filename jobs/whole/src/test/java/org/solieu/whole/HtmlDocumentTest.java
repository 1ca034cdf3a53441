package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.solieu.whole.DashboardReader.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;
import org.solieu.workflow.engines.Browser;
import org.solieu.workflow.engines.User;

/**
 * A document whose every field is HTML: its file's name, its publisher, its address, its words. Whoever reads it sees the
 * signs that stand there; nowhere do they become part of a page.
 */
@ExtendWith(RunningDashboards.class)
@TestInstance(Lifecycle.PER_CLASS)
class HtmlDocumentTest {
    /** Laid over a page it would hide all else. */
    private static final String COVER = "<span style=\"position:fixed;inset:auto;background:red\">";

    private static final String NAME = COVER + "thu.txt";
    private static final String PUBLISHER = "Báo " + COVER + "Thái Bình";
    /** The sentence of a sample, which it makes the newer vintage of. */
    private static final String SENTENCE =
            "Đến ngày 29/12/2023, %1$s tổng thu nội địa của Thái Bình thực hiện hơn 9.300 tỷ đồng, đạt 82%% dự toán, bằng 80,4%% so với cùng kỳ năm 2022, %1$s theo báo cáo."
                    .formatted(COVER);

    private final Installation installation;

    @TempDir
    private static Path folder;

    private String release = "";

    HtmlDocumentTest(Installation installation) {
        this.installation = installation;
    }

    @BeforeAll
    void load() throws IOException, SQLException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve(NAME), "Thu ngân sách ở Thái Bình\n\n" + SENTENCE + "\n");
        Files.writeString(
                inbox.resolve(NAME + ".meta.yaml"),
                "published_on: 2023-12-31\nplace: Thái Bình\npublisher: '%s'\naddress: 'https://example.org/%s'\n"
                        .formatted(PUBLISHER, COVER));
        Path refused = inbox.resolve("khong_ngay_" + COVER + ".txt");
        Files.writeString(refused, SENTENCE);
        installation.solieu("load", "--day", "2024-01-02", "--inbox", inbox.toString());
        release = String.valueOf(installation
                .query(User.LEADER, "SELECT max(release) AS release FROM views.releases")
                .getFirst()
                .get("release"));
    }

    @Test
    void everyFieldArrivesInViewsAsItStands() throws SQLException {
        assertThat(sentence())
                .containsEntry("name", NAME)
                .containsEntry("publisher", PUBLISHER)
                .containsEntry("quote", "hơn 9.300 tỷ đồng")
                .hasEntrySatisfying("before", before -> assertThat(before).contains(COVER))
                .hasEntrySatisfying("after", after -> assertThat(after).contains(COVER));
        assertThat(installation.query(User.ECONOMIST, "SELECT raw FROM views.rejections"))
                .anySatisfy(row -> assertThat(row.get("raw")).contains(COVER));
    }

    @Test
    void dashboardsShowItsSignsAndDrawNone() throws IOException {
        JsonNode pages = seen(List.of("data-quality", "budget-revenue", "data-quality-en"));
        for (String page : List.of("data-quality", "data-quality-en")) {
            assertThat(pages.path(page).path("text").asText()).as(page).contains(NAME, PUBLISHER);
        }
        assertThat(pages.path("budget-revenue").path("marks").asInt()).isPositive();
    }

    /** What a card holds of the document is not to be read before the card is opened: the HTML itself is looked at. */
    @Test
    void aCardQuotesItsSignsEscaped() {
        try (DashboardReader economist = new DashboardReader(installation, User.ECONOMIST)) {
            String cards = json(economist.chart(
                            economist.dataset("Thẻ số liệu"),
                            "json",
                            List.of("card"),
                            "indicator = 'domestic_revenue'"))
                    .toString();
            assertThat(cards).contains("&lt;span style=").doesNotContain("<span style=\\\"position");
        }
    }

    @Test
    void aPageOfWhatIsReadQuotesItsSignsEscaped() throws IOException {
        Path page = folder.resolve("page.html");
        installation.solieu("read", folder.resolve("inbox").resolve(NAME).toString(), "--html", page.toString());
        assertThat(Files.readString(page)).contains("&lt;span style=").doesNotContain("<span style=\"position");
    }

    @Test
    void exportsHoldItsSignsExactly() throws IOException {
        String query =
                "SELECT name, publisher, before FROM sentences WHERE publisher LIKE 'Báo <%' AND measure = 'level'";
        assertThat(installation.solieu("sql", "--format", "json", query))
                .contains(new ObjectMapper().writeValueAsString(NAME));
        assertThat(installation.solieu("sql", "--format", "csv", query)).contains(NAME.replace("\"", "\"\""));
        assertThat(installation.solieu("sql", query)).contains(NAME, PUBLISHER);
    }

    @Test
    void notebooksShowItsSignsAndDrawNone() throws IOException, InterruptedException {
        Notebooks notebooks = Notebooks.copiedTo(folder.resolve("notebooks"));
        Path journey = notebooks.folder().resolve("05_a_figures_journey.ipynb");
        Files.writeString(journey, Files.readString(journey).replace("RELEASE = 1 ", "RELEASE = " + release + " "));
        notebooks.run(installation, List.of(journey));
        List<String> shown = Notebooks.shown(journey, "text/html").stream()
                .map(html -> html.isArray() ? lines(html) : html.asText())
                .toList();
        assertThat(shown)
                .anySatisfy(html -> assertThat(html).contains("&lt;span style="))
                .noneSatisfy(html -> assertThat(html).contains("<span style=\"position"));
    }

    private static String lines(JsonNode lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    private Map<String, @Nullable String> sentence() throws SQLException {
        return installation
                .query(
                        User.LEADER,
                        "SELECT name, publisher, before, quote, after FROM views.sentences"
                                + " WHERE indicator = 'domestic_revenue' AND measure = 'level' AND scenario = 'actual'"
                                + " AND how = 'stated' AND release_to = 2147483647 AND period_end = DATE '2023-12-29'")
                .getFirst();
    }

    private JsonNode seen(List<String> dashboards) throws IOException {
        try {
            String seen = new Browser(installation.settings(), User.LEADER)
                    .look(Path.of("target/dashboards/html").toAbsolutePath(), dashboards);
            return new ObjectMapper().readTree(seen.substring(seen.indexOf('{')));
        } catch (Fault.OfInfrastructure e) {
            assumeThat(e.getMessage()).doesNotContain("Cannot find a browser");
            throw e;
        }
    }
}
