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

/** A province and the one that took its name in July 2025, here Bắc Ninh, wherever readers see names of places. */
@ExtendWith(RunningInstallation.class)
class PlacesToldApartTest {
    private static final String OLD = "27";
    private static final String NEW = "24-2025";

    @TempDir
    private static Path inbox;

    private static Installation installation;

    @BeforeAll
    static void load(Installation running) throws IOException {
        installation = running;
        table("first_2026-07-05", """
                Bắc Ninh (cũ);31/01/2024;30.000;2.000;;
                Bắc Ninh (cũ);31/03/2024;30.000;7.000;;
                Bắc Ninh (cũ);30/06/2024;30.000;15.123;;
                Bắc Ninh (cũ);31/07/2024;30.000;17.000;;
                Bắc Ninh (mới);31/01/2026;50.000;4.000;;
                Bắc Ninh (mới);31/03/2026;50.000;13.000;;
                Bắc Ninh (mới);30/06/2026;50.000;26.123;;
                """);
        table("again_2026-07-06", """
                Bắc Ninh (cũ);30/06/2024;30.000;15.321;;
                Bắc Ninh (mới);30/06/2026;50.000;26.321;;
                """);
        prose("old", "6 tháng đầu năm 2024, thu nội địa của tỉnh Bắc Ninh (cũ) đạt 15.000 tỷ đồng.");
        prose("new", "6 tháng đầu năm 2026, thu nội địa của tỉnh Bắc Ninh đạt 26.000 tỷ đồng.");
        installation.solieu("load", "--day", "2026-07-07", "--inbox", inbox.toString());
    }

    @Test
    void bothHaveFiguresInEveryViewOfFiguresAndNoNameMeansTwoProvinces() throws SQLException {
        List<String> views =
                ask("""
                SELECT table_name AS name
                FROM information_schema.columns
                WHERE table_schema = 'views' AND column_name IN ('place', 'place_vi')
                GROUP BY table_name
                HAVING count(*) = 2
                """).stream().map(row -> String.valueOf(row.get("name"))).toList();
        assertThat(views)
                .contains(
                        "achievement",
                        "budget_revenue",
                        "figures",
                        "figures_today",
                        "monthly",
                        "quarterly",
                        "revisions",
                        "sentences",
                        "vintages");
        for (String view : views) {
            assertThat(ask("""
                    SELECT place_vi
                    FROM views."%s"
                    WHERE place NOT LIKE '_____%%'
                    GROUP BY place_vi
                    HAVING count(DISTINCT place) > 1
                    """.formatted(view))).as(view).isEmpty();
        }
        for (String view : List.of(
                "achievement",
                "budget_revenue",
                "figures",
                "monthly",
                "quarterly",
                "revisions",
                "sentences",
                "vintages")) {
            assertThat(names("SELECT DISTINCT place, place_vi AS name FROM views." + view))
                    .as(view)
                    .containsExactlyInAnyOrder(
                            Map.of("place", OLD, "name", "Bắc Ninh (cũ)"), Map.of("place", NEW, "name", "Bắc Ninh"));
        }
    }

    @Test
    void theListOfPlacesWhichFiltersOfferTellsThemApart() throws SQLException {
        assertThat(names("SELECT code AS place, name_vi AS name FROM views.places"))
                .containsExactlyInAnyOrder(
                        Map.of("place", OLD, "name", "Bắc Ninh (cũ)"), Map.of("place", NEW, "name", "Bắc Ninh"));
    }

    @Test
    void everyOtherColumnOfTheViewsThatNamesAPlaceIsLookedAtOrHoldsTheWordsOfADocument() throws SQLException {
        assertThat(ask("""
                SELECT DISTINCT table_name || '.' || column_name AS name
                FROM information_schema.columns c
                WHERE table_schema = 'views' AND data_type = 'varchar' AND (column_name LIKE 'place%' OR table_name = 'places' AND column_name LIKE 'name%')
                  AND column_name NOT IN ('place', 'place_vi', 'place_level')
                """))
                .extracting(row -> row.get("name"))
                .containsExactlyInAnyOrder("places.name_vi", "places.name_en", "places.name_plain");
        assertThat(ask("""
                SELECT name_en FROM views.places WHERE level = 'province' GROUP BY name_en HAVING count(*) > 1
                """)).isEmpty();
    }

    private static List<Map<String, @Nullable String>> names(String query) throws SQLException {
        return ask("SELECT place, name FROM (%s) WHERE place IN ('%s', '%s')".formatted(query, OLD, NEW));
    }

    private static List<Map<String, @Nullable String>> ask(String query) throws SQLException {
        return installation.query(User.SOLIEU, query);
    }

    private static void table(String name, String lines) throws IOException {
        Files.writeString(
                inbox.resolve("thu_ngan_sach_" + name + ".csv"),
                "Địa bàn;Lũy kế đến ngày;Dự toán thu nội địa;Thu nội địa;So dự toán (%);Ghi chú\n" + lines);
    }

    private static void prose(String name, String text) throws IOException {
        Files.writeString(inbox.resolve(name + ".txt"), text);
        Files.writeString(inbox.resolve(name + ".txt.meta.yaml"), "published_on: 2026-07-04\n");
    }
}
