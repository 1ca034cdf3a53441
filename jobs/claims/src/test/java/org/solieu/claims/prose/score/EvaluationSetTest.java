package org.solieu.claims.prose.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Scores the texts of {@code samples/evaluation}, on which nothing is tuned; the floors lie a few figures below what was measured. */
class EvaluationSetTest {
    private static final LabelledTexts TEXTS =
            LabelledTexts.in(Path.of(System.getProperty("solieu.project"), "samples/evaluation"));
    private static final Map<String, BigDecimal> FLOORS =
            Map.of("accepted_precision", new BigDecimal("0.85"), "fully_recall", new BigDecimal("0.65"));

    @Test
    void theReaderIsAsRightAsTheReadmeSays() throws IOException {
        Score total = new Score();
        for (String label : TEXTS.names()) {
            List<JsonNode> claims = new ArrayList<>();
            TEXTS.read(label).forEach(claims::add);
            total.add(TEXTS.scorer(label).score(claims));
        }
        Map<String, Object> figures = total.figures();
        SoftAssertions.assertSoftly(softly ->
                FLOORS.forEach((figure, floor) -> softly.assertThat(new BigDecimal(String.valueOf(figures.get(figure))))
                        .as(
                                "%s of %s; './solieu score --verbose samples/evaluation samples/evaluation' tells why",
                                figure, figures)
                        .isGreaterThanOrEqualTo(floor)));
        assertThat(figures).containsEntry("trapped", 0).containsEntry("bad_spans", 0);
    }

    @Test
    void everyLabelQuotesTheTextAtItsPlace() throws IOException {
        assertThat(TEXTS.names()).hasSizeGreaterThanOrEqualTo(12);
        for (String label : TEXTS.names()) {
            List<JsonNode> labels = new ArrayList<>();
            TEXTS.labels(label).forEach(labels::add);
            Score ofItself = TEXTS.scorer(label).score(labels);
            assertThat(ofItself.figures())
                    .as(label)
                    .containsEntry("bad_spans", 0)
                    .containsEntry("found_recall", new BigDecimal("1.0"))
                    .containsEntry("fully_recall", new BigDecimal("1.0"));
        }
    }
}
