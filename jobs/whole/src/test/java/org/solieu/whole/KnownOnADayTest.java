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

/** What was known on a day of the past, whenever it was loaded. */
@ExtendWith(RunningInstallation.class)
class KnownOnADayTest {
    private static final String FIGURE =
            "indicator, breakdown, place, period_start, period_end, period_kind, scenario, measure, compared_with";

    @TempDir
    private static Path inbox;

    private static Installation installation;

    /** A revision of February comes first, then three versions of one day in January. */
    @BeforeAll
    static void load(Installation running) throws IOException {
        installation = running;
        put("2024-11-20", "thu_ngan_sach_3_2024-02-05", "8.130");
        put("2024-11-21", "thu_ngan_sach_2_2024-01-05", "8.102");
        put("2024-11-21", "thu_ngan_sach_10_2024-01-05", "8.110");
        put("2024-11-21", "thu_ngan_sach_1_dinhchinh_2024-01-05", "8.101");
        // the later version comes first, and the greater name of its day is no version of it
        put("2024-11-20", "thu_ngan_sach_1_2023-12-06", "7.101", "30/11/2023");
        Files.writeString(
                inbox.resolve("2024-11-20/thu_ngan_sach_1_2023-12-06.csv.meta.yaml"),
                "replaces: thu_ngan_sach_2_2023-12-05.csv\n");
        put("2024-11-21", "thu_ngan_sach_2_2023-12-05", "7.102", "30/11/2023");
        put("2024-11-21", "thu_ngan_sach_3_2023-12-04", "7.103", "30/11/2023");
        for (String day : List.of("2024-11-20", "2024-11-21")) {
            installation.solieu("load", "--day", day, "--inbox", inbox.toString());
        }
    }

    @Test
    void isOneValueAFigureTheLastVersionOfThoseOutByThen() throws SQLException {
        assertThat(known("2024-01-04")).isEmpty();
        assertThat(known("2024-01-05")).containsExactly(Map.of("value", "8101000000000.000000"));
        assertThat(known("2024-02-04")).containsExactly(Map.of("value", "8101000000000.000000"));
        assertThat(known("2024-02-05")).containsExactly(Map.of("value", "8130000000000.000000"));
    }

    @Test
    void isOneRowForEveryFigureOnEveryDayFromItsFirstPublicationOn() throws SQLException {
        assertThat(ask("""
                WITH days AS (SELECT DISTINCT published_on AS day FROM views.vintages)
                SELECT day, %1$s
                FROM views.vintages CROSS JOIN days
                WHERE known_from IS NOT NULL AND published_on <= day
                GROUP BY day, %1$s
                HAVING count_if(known_from <= day AND day < known_to) <> 1
                """.formatted(FIGURE))).isEmpty();
    }

    @Test
    void isOnTheLastDayWhatIsShown() throws SQLException {
        String known = "SELECT %s, claim_id FROM views.vintages WHERE known_to = DATE '9999-12-31'".formatted(FIGURE);
        String shown = "SELECT %s, claim_id FROM views.figures".formatted(FIGURE);
        assertThat(ask(known)).isNotEmpty();
        assertThat(ask("(%s EXCEPT %s) UNION ALL (%s EXCEPT %s)".formatted(known, shown, shown, known)))
                .isEmpty();
    }

    private List<Map<String, @Nullable String>> known(String day) throws SQLException {
        return ask("""
                SELECT value
                FROM views.vintages
                WHERE indicator = 'domestic_revenue' AND place_vi = 'Lai Châu' AND scenario = 'actual' AND measure = 'level'
                  AND period_end = DATE '2023-12-31'
                  AND known_from <= DATE '%1$s' AND DATE '%1$s' < known_to
                """.formatted(day));
    }

    private List<Map<String, @Nullable String>> ask(String query) throws SQLException {
        return installation.query(User.SOLIEU, query);
    }

    private static void put(String day, String name, String value) throws IOException {
        put(day, name, value, "31/12/2023");
    }

    private static void put(String day, String name, String value, String cutOff) throws IOException {
        Path folder = Files.createDirectories(inbox.resolve(day));
        Files.writeString(folder.resolve(name + ".csv"), """
                Địa bàn;Lũy kế đến ngày;Dự toán thu nội địa;Thu nội địa;So dự toán (%%);Ghi chú
                Lai Châu;%s;9.000;%s;;
                """.formatted(cutOff, value));
    }
}
