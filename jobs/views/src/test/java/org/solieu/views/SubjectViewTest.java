package org.solieu.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.solieu.views.ViewDefinition.Column;
import org.solieu.vocabulary.Aggregation;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.Subject;
import org.solieu.vocabulary.Unit;
import org.solieu.vocabulary.Vocabulary;

class SubjectViewTest {
    private static final Indicator HARVEST = indicator(
            "harvest",
            "farming",
            2,
            IndicatorKind.FLOW,
            EnumSet.of(
                    Measure.LEVEL,
                    Measure.GROWTH_YTD,
                    Measure.GROWTH_YOY,
                    Measure.PERCENT_OF_SAME_PERIOD,
                    Measure.PERCENT_OF_PLAN,
                    Measure.SHARE));
    private static final Indicator LOSS =
            indicator("loss", "farming", 1, IndicatorKind.RATIO, EnumSet.of(Measure.SHARE, Measure.RATIO));
    private static final Indicator RAIN =
            indicator("rain", "weather", 1, IndicatorKind.FLOW, EnumSet.of(Measure.LEVEL));

    private final SubjectView view = view("farming", List.of("rain"));

    @Test
    void showsIndicatorsInOrderWithWhatTheVocabularyAllows() {
        assertThat(view.definition().columns())
                .extracting(Column::name)
                .containsExactly(
                        "place",
                        "place_vi",
                        "place_valid_from",
                        "place_valid_to",
                        "breakdown",
                        "issuer_vi",
                        "issuer_en",
                        "period_start",
                        "period_end",
                        "period_kind",
                        "loss",
                        "loss_lower",
                        "loss_upper",
                        "harvest",
                        "harvest_lower",
                        "harvest_upper",
                        "harvest_plan",
                        "harvest_plan_lower",
                        "harvest_plan_upper",
                        "harvest_percent_of_plan",
                        "harvest_percent_of_same_period",
                        "harvest_growth_yoy",
                        "harvest_growth_ytd",
                        "harvest_share",
                        "rain",
                        "rain_lower",
                        "rain_upper",
                        "computed",
                        "does_not_follow",
                        "status",
                        "published_on",
                        "release",
                        "sources",
                        "names");
    }

    @Test
    void saysWhatAColumnMeansInBothLanguages() {
        assertThat(view.definition().columns())
                .contains(new Column("harvest", "vi:harvest (vi:tonne) · en:harvest (en:tonne)"))
                .contains(new Column(
                        "harvest_plan_upper",
                        "vi:harvest: cận trên của dự toán (vi:tonne) · en:harvest: upper bound of the plan (en:tonne)"))
                .contains(
                        new Column("harvest_percent_of_plan", "vi:harvest: % so với dự toán · en:harvest: % of plan"));
    }

    @Test
    void asksForExactlyTheFiguresItShows() throws Exception {
        assertThat(view.definition().query())
                .isEqualTo(Files.readString(
                        Path.of(SubjectViewTest.class.getResource("farming.sql").toURI())));
    }

    @Test
    void anIndicatorThatIsOnlyRankedIsShownByItsRank() {
        assertThat(Cell.of(indicator("place", "farming", 3, IndicatorKind.COUNT, EnumSet.of(Measure.RANK))))
                .singleElement()
                .satisfies(cell -> assertThat(cell.measures()).containsExactly(Measure.RANK))
                .satisfies(cell -> assertThat(cell.name()).isEqualTo("place"));
    }

    @Test
    void isLeftOutWhileItsSubjectHasNoIndicator() {
        assertThat(view("mining", List.of()).hasIndicators()).isFalse();
        assertThat(view.hasIndicators()).isTrue();
    }

    private static SubjectView view(String subject, List<String> also) {
        return SubjectView.of(
                ViewFolder.read(Project.SCHEMAS.resolve("views").resolve("subject")),
                vocabulary(),
                new Subject(subject, names(subject), 1, also, List.of(), List.of()));
    }

    private static Vocabulary vocabulary() {
        SortedMap<String, Indicator> indicators = new TreeMap<>();
        List.of(HARVEST, LOSS, RAIN).forEach(indicator -> indicators.put(indicator.code(), indicator));
        SortedMap<String, Unit> units =
                new TreeMap<>(Map.of("tonne", new Unit("tonne", Unit.Kind.COUNT, names("tonne"), List.of())));
        return new Vocabulary(
                new TreeMap<>(),
                new TreeMap<>(),
                indicators,
                new TreeMap<>(),
                List.of(),
                units,
                new TreeMap<>(),
                Map.of(),
                "");
    }

    private static Indicator indicator(
            String code, String subject, int order, IndicatorKind kind, Set<Measure> measures) {
        return new Indicator(
                code,
                subject,
                order,
                names(code),
                names(code),
                null,
                "tonne",
                kind,
                Aggregation.SUM,
                Aggregation.SUM,
                measures,
                Map.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Names names(String code) {
        return new Names("vi:" + code, "en:" + code);
    }
}
