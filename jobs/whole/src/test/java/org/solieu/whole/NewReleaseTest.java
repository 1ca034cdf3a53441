package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solieu.whole.DashboardReader.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.workflow.engines.User;

/** A new release reaches readers whole and at once: who asks meanwhile is answered from one release, the old or the new. */
@ExtendWith(RunningDashboards.class)
class NewReleaseTest {
    private static final String RECOGNISED = "indicator = 'model_party_branches' AND scenario = 'actual'";
    private static final String SHOWN =
            "SELECT max(release) AS release, count(*) AS figures, sum(value) AS total FROM views.figures";

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void everyAnswerIsOfOneReleaseAndNoneOfAnOldOneOnceItIsPublished(Installation installation, @TempDir Path inbox)
            throws IOException, SQLException {
        Files.writeString(
                inbox.resolve("bulletin.txt"),
                "Trong năm 2022, Thái Bình có 90 chi bộ được công nhận là chi bộ kiểu mẫu.\n");
        Files.writeString(
                inbox.resolve("bulletin.txt.meta.yaml"),
                "published_on: 2023-12-20\nplace: Thái Bình\npublisher: Báo\n");
        try (DashboardReader leader = new DashboardReader(installation, User.LEADER);
                DashboardReader economist = new DashboardReader(installation, User.ECONOMIST)) {
            List<Integer> cards = List.of(economist.dataset("Thẻ số liệu"), economist.dataset("Figure cards"));
            for (int dataset : cards) {
                assertThat(card(leader, dataset)).contains(">89<").doesNotContain(">90<");
            }

            Set<Map<String, @Nullable String>> answers = new HashSet<>();
            Process load = installation.start("load", "--day", "2024-11-08", "--inbox", inbox.toString());
            while (load.isAlive()) {
                answers.addAll(installation.query(User.LEADER, SHOWN));
                assertThat(card(leader, cards.getFirst())).containsAnyOf(">89<", ">90<");
            }

            assertThat(load.exitValue()).isZero();
            for (int dataset : cards) {
                assertThat(card(leader, dataset)).contains(">90<").doesNotContain(">89<");
            }
            answers.addAll(installation.query(User.LEADER, SHOWN));
            assertThat(answers)
                    .hasSize(2)
                    .allSatisfy(answer -> assertThat(installation.query(User.LEADER, shownIn(answer.get("release"))))
                            .containsExactly(answer));
        }
    }

    private static String shownIn(@Nullable String release) {
        return """
                SELECT %1$s AS release, count(*) AS figures, sum(value) AS total
                FROM views.vintages WHERE release_from <= %1$s AND release_to > %1$s
                """.formatted(release);
    }

    private static String card(DashboardReader reader, int dataset) {
        return text(reader.chart(dataset, "json", List.of("card"), RECOGNISED));
    }
}
