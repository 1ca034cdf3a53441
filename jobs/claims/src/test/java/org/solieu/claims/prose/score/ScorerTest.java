package org.solieu.claims.prose.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "Thu 12 tỷ, tăng 5%; Điều 7.";
    private static final String GOLD = """
            {"claims": [
              {"start": 4, "end": 9, "quote": "12 tỷ", "subject": "budget", "indicator": "a", "measure": "level",
               "value": "12000000000", "unit": "VND", "qualifier": "exact", "place": "Huyện A, B",
               "period": {"start": "2023-01-01", "end": "2023-12-31"}, "breakdown": {}},
              {"start": 11, "end": 18, "quote": "tăng 5%", "subject": "budget", "indicator": "a", "measure": "growth_yoy",
               "value": "5", "unit": "percent", "qualifier": "exact", "place": "B", "period": null}],
             "trap_spans": [{"start": 20, "end": 26, "quote": "Điều 7"}]}
            """;

    private static Score score(String... claims) throws IOException {
        List<JsonNode> read = new ArrayList<>();
        for (String claim : claims) {
            read.add(JSON.readTree(claim));
        }
        return new Scorer(TEXT, JSON.readTree(GOLD), Set.of()).score(read);
    }

    private static String claim(String value, String place) {
        return """
                {"start": 4, "end": 9, "quote": "12 tỷ", "indicator": "a", "measure": "level", "value": "%s", "unit": "VND",
                 "qualifier": "exact", "place": "%s", "period": {"start": "2023-01-01", "end": "2023-12-31"}}
                """.formatted(value, place);
    }

    @Test
    void aClaimThatAgreesInEveryFieldIsFullyRight() throws IOException {
        Score score = score(claim("12e9", "A, B"));
        assertThat(score.count("fully_right")).isOne();
        assertThat(score.figures()).containsEntry("found_recall", new java.math.BigDecimal("0.5"));
    }

    @Test
    void aClaimInAnotherPlaceIsRightButNotFully() throws IOException {
        Score score = score(claim("12000000000", "C, B"));
        assertThat(score.count("right")).isOne();
        assertThat(score.count("fully_right")).isZero();
    }

    @Test
    void aClaimOnATrapIsTrappedAndCountsAgainstPrecision() throws IOException {
        Score score = score("{\"start\": 25, \"end\": 26, \"quote\": \"7\"}");
        assertThat(score.count("trapped")).isOne();
        assertThat(score.count("claims")).isOne();
        assertThat(score.count("found")).isZero();
    }

    @Test
    void aQuoteThatIsNotTheTextAtItsPlaceIsABadSpan() throws IOException {
        assertThat(score("{\"start\": 4, \"end\": 9, \"quote\": \"13 tỷ\"}").count("bad_span"))
                .isOne();
    }
}
