package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solieu.whole.DashboardReader.json;
import static org.solieu.whole.DashboardReader.text;
import static org.solieu.whole.DashboardReader.workbook;
import static org.solieu.whole.Waiting.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solieu.workflow.engines.User;

/** Every way to the data through Superset: nobody gets more there than Trino gives, and a leader gets dashboards only. */
@ExtendWith(RunningDashboards.class)
@TestInstance(Lifecycle.PER_CLASS)
class DashboardAccessTest {
    private static final List<String> COLUMNS = List.of("place", "indicator_name", "amount");
    private static final String PARTY_BUILDING = "subject = 'party_building'";
    private static final String DETAIL = "Huyện Hưng Hà";
    private static final List<String> PLACES = List.of("Thái Bình", DETAIL);

    private final Installation installation;
    private int figures;

    DashboardAccessTest(Installation installation) {
        this.installation = installation;
    }

    @BeforeAll
    void find() {
        try (DashboardReader economist = new DashboardReader(installation, User.ECONOMIST)) {
            figures = economist.dataset("Số liệu");
        }
    }

    @Test
    void aLeaderSeesDashboardsOnly() {
        try (DashboardReader leader = new DashboardReader(installation, User.LEADER)) {
            assertThat(leader.chart(figures, "json", COLUMNS, PLACES, PARTY_BUILDING)
                            .statusCode())
                    .isEqualTo(200);
            for (String format : List.of("csv", "xlsx")) {
                assertThat(leader.chart(figures, format, COLUMNS, PLACES, PARTY_BUILDING)
                                .statusCode())
                        .as(format)
                        .isEqualTo(403);
            }
            assertThat(leader.query("SELECT 1").statusCode()).isEqualTo(403);
            for (String page :
                    List.of("explore/?datasource_type=table&datasource_id=" + figures, "dataset/", "database/")) {
                assertThat(leader.ask(page).statusCode()).as(page).isEqualTo(403);
            }
        }
    }

    @Test
    void anEconomistExploresAndExportsWhatTrinoGives() throws IOException {
        try (DashboardReader economist = new DashboardReader(installation, User.ECONOMIST)) {
            assertThat(economist
                            .ask("explore/?datasource_type=table&datasource_id=" + figures)
                            .statusCode())
                    .isEqualTo(200);
            for (String where : List.of("subject = 'credit_balance'", PARTY_BUILDING)) {
                String csv = text(exported(economist, "csv", where));
                String xlsx = workbook(exported(economist, "xlsx", where));
                assertThat(csv).contains("Thái Bình").doesNotContain(DETAIL);
                assertThat(xlsx).contains("Thái Bình").doesNotContain(DETAIL);
            }
        }
    }

    @Test
    void detailOfThePartyIsNotLentThroughAnAnswerThatWasKept() {
        for (User reader : List.of(User.PARTY, User.LEADER, User.PARTY, User.ECONOMIST)) {
            try (DashboardReader asking = new DashboardReader(installation, reader)) {
                // beside the data stands the question, which names the place
                String answer = json(asking.chart(figures, "json", COLUMNS, PLACES, PARTY_BUILDING))
                        .findPath("data")
                        .toString();
                assertThat(answer).as(reader.login()).contains("Thái Bình");
                assertThat(answer.contains(DETAIL)).as(reader.login()).isEqualTo(reader == User.PARTY);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM series.figures",
                "SELECT * FROM series.figures FOR VERSION AS OF 'next'",
                "SELECT * FROM series.\"figures$files\"",
                "SELECT * FROM series.\"figures$refs\"",
                "SELECT * FROM archive.documents",
                "SELECT * FROM observations.\"values\"",
                "SELECT * FROM vocabulary.indicators",
                "SELECT * FROM system.runtime.queries"
            })
    void noWayLeadsFromSqlLabPastViews(String sql) {
        try (DashboardReader economist = new DashboardReader(installation, User.ECONOMIST)) {
            HttpResponse<byte[]> answer = economist.query(sql);
            assertThat(answer.statusCode()).isNotEqualTo(200);
            assertThat(text(answer)).contains("Access Denied");
        }
    }

    @Test
    void sqlLabObeysTheSameRulesAsDashboards() {
        try (DashboardReader economist = new DashboardReader(installation, User.ECONOMIST)) {
            HttpResponse<byte[]> answer = economist.query("""
                    SELECT current_user AS who, figures, detail
                    FROM (
                      SELECT count(*) AS figures, count_if(subject = 'party_building' AND place_level <> 'province') AS detail
                      FROM views.figures
                    )
                    """);
            JsonNode row = json(answer).path("data").path(0);
            assertThat(row.path("who").asText()).as(text(answer)).isEqualTo("economist");
            assertThat(row.path("figures").asInt()).isPositive();
            assertThat(row.path("detail").asInt(-1)).isZero();
        }
    }

    @Test
    void theLogTellsWhoAskedForWhat() {
        try (DashboardReader leader = new DashboardReader(installation, User.LEADER)) {
            leader.ask("database/");
        }
        await(Duration.ofMinutes(1), () -> log().contains("leader GET /api/v1/database/ 403"));
    }

    private String log() {
        try {
            return Files.readString(installation.home().resolve("logs/superset.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<byte[]> exported(DashboardReader reader, String format, String where) {
        HttpResponse<byte[]> answer = reader.chart(figures, format, COLUMNS, PLACES, where);
        assertThat(answer.statusCode()).as(format).isEqualTo(200);
        return answer;
    }
}
