package org.solieu.views.superset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every chart of {@code schemas/views/dashboards} keeps to. */
class ChartsTest {
    private static final Path CHARTS =
            Path.of(System.getProperty("solieu.project")).resolve("schemas/views/dashboards/charts");

    private static final Path DATASETS = CHARTS.resolveSibling("datasets");

    /** Datasets that a reader asks of one place, the province unless a filter names another. */
    private static final List<String> OF_ONE_PLACE = List.of("cards", "figures", "months", "progress");

    /** The kinds of charts that can draw the words of a cell as HTML; only tables have been tried with such words. */
    private static final List<String> DRAWING_HTML = List.of("table", "pivot_table_v2", "handlebars", "ag-grid-table");

    @Test
    void whatADocumentSaysIsNeverDrawnAsHtml() {
        List<Definition> drawing = Definition.all(CHARTS).stream()
                .filter(chart -> DRAWING_HTML.contains(chart.required("kind").asText()))
                .toList();
        assertThat(drawing).isNotEmpty().allSatisfy(chart -> {
            assertThat(chart.required("kind").asText()).as(chart.name()).isEqualTo("table");
            JsonNode params = chart.required("params");
            assertThat(params.path("allow_render_html").asBoolean(true))
                    .as(
                            "allow_render_html of %s: true only where cards are all it shows, which escape what they quote",
                            chart.file())
                    .isEqualTo(showsCardsOnly(chart));
        });
    }

    /** Where a figure is drawn, it is that of one place at one cut-off: a greatest value of several is nobody's. */
    @Test
    void aFigureIsDrawnOfOnePlaceAtOneCutOff() {
        List<Definition> ofFigures = Definition.all(CHARTS).stream()
                .filter(chart -> OF_ONE_PLACE.contains(chart.required("dataset").asText()))
                .toList();
        assertThat(ofFigures).hasSizeGreaterThan(8).allSatisfy(chart -> {
            String dataset = chart.required("dataset").asText();
            assertThat(Definition.read(DATASETS.resolve(dataset + ".yaml"))
                            .required("sql")
                            .asText())
                    .as("place of dataset %s", dataset)
                    .contains("${here}");
            if (dataset.equals("figures")) {
                assertThat(chart.required("where").asText())
                        .as("cut-off of %s", chart.file())
                        .containsPattern("AND (current|newest)\\b");
                assertThat(chart.required("params").toString())
                        .as("cut-off named in %s", chart.file())
                        .containsAnyOf("label_at", "place_at", "part_at");
            }
        });
        assertThat(Definition.all(CHARTS).stream()
                        .filter(chart -> chart.required("dataset").asText().equals("ranking")))
                .isNotEmpty()
                .allSatisfy(
                        chart -> assertThat(chart.required("where").asText()).contains("AND ranked"));
    }

    private static boolean showsCardsOnly(Definition chart) {
        return chart.required("dataset").asText().equals("cards")
                && chart.required("params").path("all_columns").toString().equals("[\"card\"]");
    }
}
