package org.solieu.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.solieu.series.Examples.REVENUE;
import static org.solieu.series.Examples.vintage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Scenario;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

class RollBackTest {
    private static final Vintage LEVEL = vintage(REVENUE, "9300", "a", "2024-01-01");
    private static final Vintage REVISED = vintage(REVENUE, "9500", "b", "2024-01-02");
    private static final Vintage PLAN = vintage(REVENUE.under(Scenario.PLAN), "10000", "p", "2023-01-05");

    private static final AtomicInteger TESTS = new AtomicInteger();

    @TempDir
    static Path home;

    private static Warehouse warehouse;

    private final int test = TESTS.incrementAndGet();
    private final LocalDate first = LocalDate.of(2024, test, 2);
    private final LocalDate second = LocalDate.of(2024, test, 3);
    private final LocalDate third = LocalDate.of(2024, test, 4);
    private Releases releases;

    /** The release that shows the first day only. */
    private int firstRelease;

    @BeforeAll
    static void open() {
        warehouse = Releases.open(home);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void nameThePlace() {
        releases = new Releases(warehouse, "place-" + test);
    }

    @Test
    void showsTheEarlierReleaseAgainUntilALoadSpeaksOfItsFigures() {
        publishTwoDays();
        List<String> announced = new ArrayList<>();

        StageResult result = rollBack(firstRelease, announced);

        assertThat(result.count("release")).isEqualTo(firstRelease + 2);
        assertThat(announced)
                .singleElement()
                .asString()
                .startsWith("Release %d will show the ".formatted(firstRelease + 2));
        assertThat(releases.shown())
                .containsExactlyInAnyOrderElementsOf(releases.shownIn(firstRelease))
                .contains("level 9300", "percent_of_plan 93");
        assertThat(releases.shownIn(firstRelease + 1)).contains("level 9500", "percent_of_plan 95");

        releases.observe(third, vintage(REVENUE.under(Scenario.PLAN), "20000", "q", "2024-01-03"));
        releases.publish(third);
        assertThat(releases.shown()).contains("level 9300", "level 20000", "percent_of_plan 46");

        releases.publish(second);
        assertThat(releases.shown()).contains("level 9500", "level 20000", "percent_of_plan 47");
        assertThat(releases.shownIn(firstRelease)).contains("level 9300", "level 10000", "percent_of_plan 93");
    }

    @Test
    void isNotDoneWhereItChangesNothingOrIsNotAgreedToOrNamesNoRelease() {
        publishTwoDays();
        List<String> announced = new ArrayList<>();

        assertThat(rollBack(firstRelease + 1, announced).count("release")).isEqualTo(firstRelease + 1);
        assertThat(announced).isEmpty();

        RollBack.of(warehouse, Examples.VOCABULARY, Run.of(third), firstRelease).execute(announcement -> false);
        assertThat(releases.newest()).isEqualTo(firstRelease + 1);

        assertThatThrownBy(() -> rollBack(firstRelease + 9, announced))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessage(
                        "Invalid release: '%d', must be from 1 to %d".formatted(firstRelease + 9, firstRelease + 1));
    }

    @Test
    void aReleaseOfDocumentsLeavesTheRestOfTheirDayAsItIs() {
        releases.observe(first, LEVEL, PLAN);
        releases.publish(first);
        releases.observe(first);

        PublishRelease.ofDocuments(warehouse, Examples.VOCABULARY, Run.of(first), Set.of("a"), "withdrawal")
                .execute();

        assertThat(releases.shown()).containsExactly("level 10000");
    }

    private void publishTwoDays() {
        releases.observe(first, LEVEL, PLAN);
        releases.publish(first);
        firstRelease = releases.newest();
        releases.observe(second, REVISED);
        releases.publish(second);
    }

    private StageResult rollBack(int release, List<String> announced) {
        return RollBack.of(warehouse, Examples.VOCABULARY, Run.of(third), release)
                .execute(announced::add);
    }
}
