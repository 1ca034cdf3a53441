package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.workflow.engines.User;

/** Two years of a province's bulletins: plans that are adjusted, estimates that are revised, what is told ahead. */
@ExtendWith(RunningInstallation.class)
class PlansInTimeTest {
    @TempDir
    private static Path folder;

    private static Installation installation;

    @BeforeAll
    static void load(Installation running) throws IOException {
        installation = running;
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Bulletins.into(inbox);
        Path schemas = Bulletins.schemas(folder.resolve("schemas"));
        installation.solieu("load", "--set", "schemas=" + schemas, "--day", "2026-01-02", "--inbox", inbox.toString());
    }

    @Test
    void aPercentageStaysWithItsPlanAndAgainstAnyOtherItIsDerived() throws SQLException {
        assertThat(achievement("2023-12-31", "issuer, plan, percentage, percentage_how, current_plan"))
                .containsExactly(
                        Map.of(
                                "issuer", "",
                                "plan", "10900000000000.000000",
                                "percentage", "86.354128",
                                "percentage_how", "derived",
                                "current_plan", "true"),
                        Map.of(
                                "issuer", "",
                                "plan", "11341000000000.000000",
                                "percentage", "83.000000",
                                "percentage_how", "stated",
                                "current_plan", "false"));
    }

    @Test
    void aRowOfASubjectShowsThePercentageOfThePlanBesideIt() throws SQLException {
        assertThat(ask("""
                SELECT domestic_revenue_plan AS plan, domestic_revenue_percent_of_plan AS percentage, computed
                FROM views.budget_revenue
                WHERE place_vi = 'Cao Bằng' AND breakdown = '' AND period_end = DATE '2023-12-31'
                """))
                .containsExactly(Map.of(
                        "plan", "10900000000000.000000",
                        "percentage", "86.354128",
                        "computed", "domestic_revenue_percent_of_plan"));
    }

    @Test
    void ofTwoIssuersPlansBothAreKept() throws SQLException {
        assertThat(achievement("2024-06-30", "issuer, percentage, percentage_how"))
                .containsExactly(
                        Map.of("issuer", "central_government", "percentage", "62.300000", "percentage_how", "stated"),
                        Map.of("issuer", "provincial_council", "percentage", "57.600000", "percentage_how", "stated"));
    }

    @Test
    void anAdjustmentReplacesThePlanOnItsDay() throws SQLException {
        assertThat(knownPlan("2023-07-19")).containsExactly("11349534883720.930233");
        assertThat(knownPlan("2023-07-20")).containsExactly("10900000000000.000000");
        assertThat(knownPlan("2024-12-31")).containsExactly("10900000000000.000000");
    }

    @Test
    void aChangeSaysAgainstWhat() throws SQLException {
        assertThat(ask("""
                SELECT compared_with, value FROM views.figures
                WHERE place_vi = 'Cao Bằng' AND measure = 'change_abs' ORDER BY 1
                """))
                .containsExactly(
                        Map.of("compared_with", "first_estimate", "value", "32400000000.000000"),
                        Map.of("compared_with", "plan", "value", "-1928400000000.000000"));
    }

    @Test
    void whatEndsAfterItsPublicationIsAForecast() throws SQLException {
        assertThat(ask("""
                SELECT status FROM views.figures
                WHERE place_vi = 'Cao Bằng' AND measure = 'level' AND scenario = 'actual' AND period_end = DATE '2024-12-31'
                """)).containsExactly(Map.of("status", "forecast"));
        assertThat(ask("""
                SELECT quote FROM views.figures
                WHERE scenario = 'actual' AND how = 'stated' AND period_end > published_on AND status IS DISTINCT FROM 'forecast'
                """)).isEmpty();
    }

    @Test
    void whatAnOfficialLevelRevisedIsWorkedOutAnewFromThatDay() throws SQLException {
        assertThat(ask("""
                SELECT measure, value, how, status FROM views.figures
                WHERE place_vi = 'Cao Bằng' AND period_end = DATE '2023-06-30'
                  AND measure IN ('level', 'percent_of_plan', 'percent_of_same_period') ORDER BY 1
                """))
                .extracting(row -> "%s %s %s %s"
                        .formatted(row.get("measure"), row.get("value"), row.get("how"), row.get("status")))
                .containsExactly(
                        "level 4912700000000.000000 stated official",
                        "percent_of_plan 43.285474 revised null",
                        "percent_of_same_period 84.356343 revised null");
        assertThat(known("percent_of_plan", "2023-06-30", "2023-08-13")).containsExactly("43.000000");
        assertThat(known("percent_of_plan", "2023-06-30", "2023-08-14")).containsExactly("43.285474");
    }

    @Test
    void aVagueRepetitionReplacesNothingAndStaysKnown() throws SQLException {
        assertThat(known("level", "2023-12-31", "2024-12-31")).containsExactly("9412600000000.000000");
        assertThat(ask("SELECT value FROM views.vintages WHERE place_vi = 'Cao Bằng' AND quote LIKE 'hơn 9.400%'"))
                .containsExactly(Map.of("value", "9400000000000.000000"));
    }

    @Test
    void thePaceOfTheYearStandsBesideIt() throws SQLException {
        assertThat(ask("""
                SELECT DISTINCT year_elapsed, usual_share, usual_years FROM views.achievement
                WHERE place_vi = 'Cao Bằng' AND indicator = 'domestic_revenue' AND period_end = DATE '2024-06-30'
                """))
                .containsExactly(Map.of("year_elapsed", "49.73", "usual_share", "52.19", "usual_years", "1"));
    }

    private static List<Map<String, @Nullable String>> achievement(String end, String columns) throws SQLException {
        return ask("""
                SELECT %s FROM views.achievement
                WHERE place_vi = 'Cao Bằng' AND indicator = 'domestic_revenue' AND period_end = DATE '%s'
                ORDER BY issuer, plan
                """.formatted(columns, end));
    }

    private static Stream<@Nullable String> knownPlan(String day) throws SQLException {
        return values("scenario = 'plan' AND breakdown = '' AND period_end = DATE '2023-12-31'", day);
    }

    private static Stream<@Nullable String> known(String measure, String end, String day) throws SQLException {
        return values("scenario = 'actual' AND measure = '%s' AND period_end = DATE '%s'".formatted(measure, end), day);
    }

    private static Stream<@Nullable String> values(String condition, String day) throws SQLException {
        return ask("""
                SELECT value FROM views.vintages
                WHERE place_vi = 'Cao Bằng' AND indicator = 'domestic_revenue' AND %1$s
                  AND known_from <= DATE '%2$s' AND DATE '%2$s' < known_to
                """.formatted(condition, day)).stream().map(row -> row.get("value"));
    }

    private static List<Map<String, @Nullable String>> ask(String query) throws SQLException {
        return installation.query(User.ECONOMIST, query);
    }
}
