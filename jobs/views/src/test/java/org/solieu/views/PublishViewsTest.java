package org.solieu.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.views.ViewDefinition.Column;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Vocabulary;

/** What dashboards and notebooks rely on. */
class PublishViewsTest {
    private static final Vocabulary VOCABULARY = Vocabulary.load(Project.SCHEMAS.resolve("vocabulary"));
    private static final List<ViewDefinition> DEFINITIONS = PublishViews.definitions(Project.SCHEMAS, VOCABULARY);

    @TempDir
    private Path folder;

    @Test
    void figuresHaveTheirColumnsInOrder() {
        assertThat(columns("views.figures"))
                .containsExactly(("indicator indicator_vi indicator_en subject place place_vi place_level"
                                + " place_valid_from place_valid_to breakdown measure compared_with"
                                + " scenario period_start period_end period_kind status value lower upper unit"
                                + " qualifier published_on published_on_basis loaded_on how document_id name"
                                + " source locator quote claim_id release")
                        .split(" "));
    }

    @Test
    void everySubjectWithIndicatorsHasAView() {
        assertThat(DEFINITIONS)
                .extracting(ViewDefinition::name)
                .containsAll(VOCABULARY.indicators().values().stream()
                        .map(indicator -> "views." + indicator.subject())
                        .toList());
    }

    @Test
    void everyIndicatorIsAColumnOfItsSubjectsView() {
        assertThat(VOCABULARY.indicators().values())
                .allSatisfy(indicator ->
                        assertThat(columns("views." + indicator.subject())).contains(indicator.code()));
    }

    @Test
    void everythingThatCanBeAskedForHasAView() {
        assertThat(DEFINITIONS)
                .extracting(ViewDefinition::name)
                .contains(
                        "views.vintages",
                        "views.releases",
                        "views.rejections",
                        "views.documents",
                        "views.achievement",
                        "views.disagreements",
                        "views.revisions",
                        "views.indicators",
                        "views.places",
                        "views.sources",
                        "views.years");
    }

    @Test
    void everyColumnOfAViewIsExplainedOnce() {
        assertThat(DEFINITIONS)
                .allSatisfy(view ->
                        assertThat(view.columns()).extracting(Column::name).doesNotHaveDuplicates());
    }

    @Test
    void noQueryIsLeftWithAPlaceToFill() {
        assertThat(DEFINITIONS)
                .filteredOn(view -> !view.name().startsWith("vocabulary."))
                .allSatisfy(view -> assertThat(view.query()).doesNotContain("${"));
    }

    @Test
    void noViewIsOverwrittenByAnother() {
        assertThat(DEFINITIONS).extracting(ViewDefinition::name).doesNotHaveDuplicates();
    }

    @Test
    void aServerThatDoesNotAnswerIsAFaultOfTheInfrastructure() {
        Properties user = new Properties();
        user.setProperty("user", "nobody");
        PublishViews views = new PublishViews(
                DEFINITIONS,
                () -> Trino.connect("jdbc:trino://127.0.0.1:1/solieu", user),
                () -> Explanations.in(ViewCatalog.settings(folder)));
        ViewCatalog.in(folder).close();
        assertThatThrownBy(views::execute)
                .isInstanceOf(Fault.OfInfrastructure.class)
                .hasMessageStartingWith("Cannot make schema");
    }

    @Test
    void aServerIsNotAskedWhenEveryViewIsAsItShouldBe() {
        try (JdbcCatalog catalog = ViewCatalog.in(folder)) {
            ViewDefinition harvests = ViewCatalog.HARVESTS;
            ViewCatalog.make(catalog, harvests, harvests.comment());
            PublishViews views = new PublishViews(
                    List.of(harvests), PublishViewsTest::noServer, () -> Explanations.in(ViewCatalog.settings(folder)));
            assertThat(views.execute().counts())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("made", 0L, "unchanged", 1L, "dropped", 0L));
        }
    }

    @Test
    void anUnfinishedViewIsMadeAgain() {
        try (JdbcCatalog catalog = ViewCatalog.in(folder)) {
            ViewDefinition harvests = ViewCatalog.HARVESTS;
            ViewCatalog.make(catalog, harvests, harvests.unfinishedComment());
            PublishViews views = new PublishViews(
                    List.of(harvests), PublishViewsTest::noServer, () -> Explanations.in(ViewCatalog.settings(folder)));
            assertThatThrownBy(views::execute).hasMessage("asked");
        }
    }

    private static Trino noServer() {
        throw new IllegalStateException("asked");
    }

    private static List<String> columns(String view) {
        return DEFINITIONS.stream()
                .filter(definition -> definition.name().equals(view))
                .flatMap(definition -> definition.columns().stream())
                .map(Column::name)
                .toList();
    }
}
