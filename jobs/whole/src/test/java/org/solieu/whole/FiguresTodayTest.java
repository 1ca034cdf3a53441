package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.workflow.engines.User;

/** Thái Bình and the old Hưng Yên as the Hưng Yên that they are together since July 2025. */
@ExtendWith(RunningInstallation.class)
class FiguresTodayTest {
    @TempDir
    private static Path inbox;

    private static Installation installation;

    @BeforeAll
    static void load(Installation running) throws IOException {
        installation = running;
        Files.writeString(inbox.resolve("thu_ngan_sach_hai_tinh_2026-07-05.csv"), """
                Địa bàn;Lũy kế đến ngày;Dự toán thu nội địa;Thu nội địa;So dự toán (%);Ghi chú
                Thái Bình;31/12/2019;7.000,0;7.500,0;;
                Hưng Yên;31/12/2019;14.000,0;15.000,0;;
                Thái Bình;31/12/2020;7.200,0;7.300,0;;
                Thái Bình;30/06/2025;;6.000,0;;
                Hưng Yên;30/06/2026;90.000,0;50.000,0;;
                """);
        put("half", "6 tháng đầu năm 2025, thu nội địa của tỉnh Hưng Yên (cũ) đạt 20.000 tỷ đồng.");
        put("loans", """
                Đến ngày 31/12/2019, tổng dư nợ của tỉnh Thái Bình đạt 60.000 tỷ đồng. Đến ngày 31/12/2019, tỷ lệ nợ xấu trên \
                địa bàn tỉnh Thái Bình chiếm 1,00% tổng dư nợ. Đến ngày 31/12/2019, tổng dư nợ của tỉnh Hưng Yên đạt 100.000 tỷ \
                đồng. Đến ngày 31/12/2019, tỷ lệ nợ xấu trên địa bàn tỉnh Hưng Yên chiếm 2,00% tổng dư nợ.

                Đến ngày 31/12/2020, tỷ lệ nợ xấu trên địa bàn tỉnh Thái Bình chiếm 1,10% tổng dư nợ. Đến ngày 31/12/2020, tỷ \
                lệ nợ xấu trên địa bàn tỉnh Hưng Yên chiếm 2,10% tổng dư nợ.
                """);
        installation.solieu("load", "--day", "2026-07-06", "--inbox", inbox.toString());
    }

    @Test
    void whatAddsUpIsTheSumOverTheMergedPlacesWithTheSumOfTheirBounds() throws SQLException {
        assertThat(revenue(
                        "2019-12-31",
                        "measure = 'level' AND scenario = 'actual'",
                        "value, lower, upper, how, parts, parts_vi"))
                .containsExactly(Map.of(
                        "value", "22500000000000.000000",
                        "lower", "22499900000000.000000",
                        "upper", "22500100000000.000000",
                        "how", "derived",
                        "parts", "33, 34",
                        "parts_vi", "Hưng Yên (cũ), Thái Bình"));
        assertThat(revenue("2019-12-31", "scenario = 'plan'", "value"))
                .containsExactly(Map.of("value", "21000000000000.000000"));
    }

    @Test
    void aPercentageIsThatOfTheSums() throws SQLException {
        assertThat(revenue(
                        "2019-12-31",
                        "measure = 'percent_of_plan'",
                        "value, lower < value AND value < upper AS bounded"))
                .containsExactly(Map.of("value", "107.142857", "bounded", "true"));
    }

    @Test
    void twoNamesOfOnePeriodAreOnePeriodAndTheYearAfterTheMergerIsMeasuredAgainstIt() throws SQLException {
        assertThat(revenue("2025-06-30", "measure = 'level' AND scenario = 'actual'", "value"))
                .containsExactly(Map.of("value", "26000000000000.000000"));
        assertThat(revenue("2026-06-30", "measure = 'level' AND scenario = 'actual'", "value, how, parts"))
                .containsExactly(Map.of("value", "50000000000000.000000", "how", "stated", "parts", ""));
        assertThat(revenue("2026-06-30", "measure = 'growth_yoy'", "value, parts"))
                .containsExactly(Map.of("value", "92.307692", "parts", "33, 34"));
    }

    @Test
    void withoutOneOfThePartsThereIsNoSumAndTheReasonNamesThePart() throws SQLException {
        assertThat(revenue(
                        "2020-12-31",
                        "measure = 'level' AND scenario = 'actual'",
                        "value IS NULL AS refused, parts, reason, reason_vi, reason_en"))
                .containsExactly(Map.of(
                        "refused", "true",
                        "parts", "34",
                        "reason", "part_missing",
                        "reason_vi", "thiếu số liệu cùng kỳ của Hưng Yên (cũ)",
                        "reason_en", "no figure of the same period of Hung Yen (former)"));
    }

    @Test
    void aRatioIsTheSumOfItsNumeratorsOverThatOfItsDenominatorsAndNeverAnAverage() throws SQLException {
        assertThat(badDebt("2019-12-31", "CAST(value AS decimal(10, 3)) AS value, how, parts"))
                .containsExactly(Map.of("value", "1.625", "how", "derived", "parts", "33, 34"));
        assertThat(badDebt("2020-12-31", "value IS NULL AS refused, reason"))
                .containsExactly(Map.of("refused", "true", "reason", "parts_of_percentage_missing"));
    }

    @Test
    void aPlaceThatWasNeverMergedIsShownAsItIs() throws SQLException {
        assertThat(ask("""
                SELECT place, period_end, measure, scenario, period_kind, value FROM views.figures
                WHERE place IN (SELECT code FROM views.places WHERE valid_from IS NULL AND valid_to IS NULL)
                EXCEPT
                SELECT place, period_end, measure, scenario, period_kind, value FROM views.figures_today WHERE parts = ''
                """)).isEmpty();
    }

    private static List<Map<String, @Nullable String>> revenue(String end, String which, String columns)
            throws SQLException {
        return figures("domestic_revenue", end, which, columns);
    }

    private static List<Map<String, @Nullable String>> badDebt(String end, String columns) throws SQLException {
        return figures("bad_debt_ratio", end, "measure = 'ratio'", columns);
    }

    private static List<Map<String, @Nullable String>> figures(
            String indicator, String end, String which, String columns) throws SQLException {
        return ask("""
                SELECT %s
                FROM views.figures_today
                WHERE indicator = '%s' AND place = '33-2025' AND period_end = DATE '%s' AND breakdown = '' AND %s
                """.formatted(columns, indicator, end, which));
    }

    private static List<Map<String, @Nullable String>> ask(String query) throws SQLException {
        return installation.query(User.ECONOMIST, query);
    }

    private static void put(String name, String text) throws IOException {
        Files.writeString(inbox.resolve(name + ".txt"), text);
        Files.writeString(
                inbox.resolve(name + ".txt.meta.yaml"), "published_on: 2025-07-05\nplace: Thái Bình\npublisher: Báo\n");
    }
}
