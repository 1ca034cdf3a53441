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

    private static boolean showsCardsOnly(Definition chart) {
        return chart.required("dataset").asText().equals("cards")
                && chart.required("params").path("all_columns").toString().equals("[\"card\"]");
    }
}
