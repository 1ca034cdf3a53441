package org.solieu.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.solieu.series.Examples.REVENUE;
import static org.solieu.series.Examples.vintage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Quantity;
import org.solieu.vocabulary.Scenario;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

class PublishReleaseTest {
    private static final Vintage LEVEL = vintage(REVENUE, "9300", "a", "2024-01-01");
    private static final Vintage PLAN = vintage(REVENUE.under(Scenario.PLAN), "10000", "p", "2023-01-05");

    private static final AtomicInteger TESTS = new AtomicInteger();

    @TempDir
    static Path home;

    private static Warehouse warehouse;

    /** Each test has a place and days of its own, so that one warehouse serves all. */
    private final int test = TESTS.incrementAndGet();

    private final LocalDate first = LocalDate.of(2024, test, 2);
    private final LocalDate second = LocalDate.of(2024, test, 3);
    private Releases releases;
    private int releasesBefore;

    @BeforeAll
    static void open() {
        warehouse = Releases.open(home);
    }

    @BeforeEach
    void countReleases() {
        releases = new Releases(warehouse, "place-" + test);
        releasesBefore = releases.newest();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void aDayBecomesAReleaseWithItsDerivedFiguresAndARerunMakesNone() {
        observe(first, LEVEL, PLAN);

        assertThat(publish(first).counts())
                .containsEntry("release", releasesBefore + 1L)
                .containsEntry("added", 3L);
        assertThat(shown()).containsExactlyInAnyOrder("level 9300", "level 10000", "percent_of_plan 93");
        List<Row> before = releases.rows();

        assertThat(publish(first).counts())
                .containsEntry("release", releasesBefore + 1L)
                .containsEntry("added", 0L);
        assertThat(releases.rows()).isEqualTo(before);
        assertThat(warehouse.table("series.releases").count()).isEqualTo(releasesBefore + 1);
    }

    @Test
    void aLaterDayRevisesAFigureAndWhatFollowsFromIt() {
        observe(first, LEVEL, PLAN);
        publish(first);
        observe(second, vintage(REVENUE, "9500", "b", "2024-01-02"));

        publish(second);

        assertThat(shown()).containsExactlyInAnyOrder("level 9500", "level 10000", "percent_of_plan 95");
        assertThat(shownIn(releasesBefore + 1))
                .containsExactlyInAnyOrder("level 9300", "level 10000", "percent_of_plan 93");
    }

    @Test
    void aDayThatIsEmptyNowLeavesNothingBehind() {
        observe(first, PLAN);
        publish(first);
        observe(second, LEVEL);
        publish(second);

        observe(second);
        publish(second);

        assertThat(shown()).containsExactly("level 10000");
        assertThat(shownIn(releasesBefore + 2)).contains("level 9300", "percent_of_plan 93");
    }

    @Test
    void aRunThatDiedBeforePublishingLeavesNoTrace() {
        observe(first, LEVEL);
        publish(first);
        new Branch(warehouse).begin();
        warehouse.spark().sql("DELETE FROM lake.series.figures.branch_next");

        assertThat(shown()).containsExactly("level 9300");
        observe(second, PLAN);
        publish(second);

        assertThat(shown()).containsExactlyInAnyOrder("level 9300", "level 10000", "percent_of_plan 93");
    }

    @Test
    void aRunThatDiedAfterPublishingHasItsReleaseToldByTheNext() {
        observe(first, LEVEL);
        publish(first);
        warehouse.spark().sql("DELETE FROM lake.series.releases");

        publish(first);

        assertThat(warehouse
                        .table("series.releases")
                        .select("release", "figures")
                        .collectAsList())
                .extracting(row -> row.getInt(0))
                .containsExactly(releasesBefore + 1);
    }

    @Test
    void aBrokenLawStopsTheRelease() {
        observe(first, LEVEL);
        publish(first);
        Observation good = LEVEL.observation();
        Quantity outside = new Quantity(
                good.quantity().value(),
                Bounds.point(good.quantity().value().negate()),
                "VND",
                good.quantity().qualifier());
        observe(
                second,
                new Vintage(
                        "budget_revenue",
                        new Observation(
                                good.key(),
                                outside,
                                null,
                                good.how(),
                                vintage(REVENUE, "1", "z", "2024-01-02")
                                        .observation()
                                        .provenance()),
                        second));

        assertThatThrownBy(() -> publish(second))
                .isInstanceOf(Fault.OfOurs.class)
                .hasMessageStartingWith("Cannot publish release %d: its checks failed".formatted(releasesBefore + 2))
                .hasMessageContaining("a value lies within its bounds");
        assertThat(shown()).containsExactly("level 9300");
    }

    private StageResult publish(LocalDate day) {
        return releases.publish(day);
    }

    private void observe(LocalDate day, Vintage... vintages) {
        releases.observe(day, vintages);
    }

    private List<String> shown() {
        return releases.shown();
    }

    private List<String> shownIn(int release) {
        return releases.shownIn(release);
    }
}
