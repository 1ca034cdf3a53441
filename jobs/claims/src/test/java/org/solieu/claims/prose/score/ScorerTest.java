package org.solieu.claims.prose.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.solieu.claims.prose.rating.Slot;

class ScorerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "Thu 12 tỷ, tăng 5%; Điều 7; nợ 3 lần; vốn 9 tỷ.";
    private static final String GOLD = """
            {"claims": [
              {"start": 4, "end": 9, "quote": "12 tỷ", "subject": "budget", "indicator": "a", "measure": "level",
               "value": "12000000000", "unit": "VND", "qualifier": "exact", "place": "Huyện A, B",
               "period": {"start": "2023-01-01", "end": "2023-12-31"}, "breakdown": {}, "value_alt": ["12000"]},
              {"start": 11, "end": 18, "quote": "tăng 5%", "subject": "budget", "indicator": "a", "measure": "growth_yoy",
               "value": "5", "unit": "percent", "qualifier": "exact", "place": "B", "period": null,
               "breakdown": {"tax": "vat"}},
              {"start": 31, "end": 36, "quote": "3 lần", "subject": null, "indicator": null, "measure": "ratio",
               "value": "3", "unit": "ratio", "qualifier": "exact", "place": "B; C", "period": null, "breakdown": {}},
              {"start": 42, "end": 46, "quote": "9 tỷ", "subject": "credit", "indicator": "a", "measure": "level",
               "value": "9", "unit": "VND", "qualifier": "exact", "place": "B", "period": null, "borderline": true}],
             "trap_spans": [{"start": 20, "end": 26, "quote": "Điều 7"}]}
            """;

    private static List<JsonNode> claims(String... claims) throws IOException {
        List<JsonNode> read = new ArrayList<>();
        for (String claim : claims) {
            read.add(JSON.readTree(claim));
        }
        return read;
    }

    private static Scorer scorer() throws IOException {
        return new Scorer(TEXT, JSON.readTree(GOLD), Set.of(), Set.of("r"));
    }

    private static Score score(String... claims) throws IOException {
        return scorer().score(claims(claims));
    }

    private static Pair pair(String claim) throws IOException {
        return scorer().pairs(claims(claim)).getFirst();
    }

    private static String revenue(String value, String place, String more) {
        return """
                {"start": 4, "end": 9, "quote": "12 tỷ", "indicator": "a", "measure": "level", "value": "%s", "unit": "VND",
                 "qualifier": "exact", "place": "%s", "period": {"start": "2023-01-01", "end": "2023-12-31"} %s}
                """.formatted(value, place, more);
    }

    private static String revenue(String value, String place) {
        return revenue(value, place, "");
    }

    private static String growth(String breakdown) {
        return """
                {"start": 11, "end": 18, "quote": "tăng 5%%", "indicator": "a", "measure": "growth_yoy", "value": "5",
                 "unit": "percent", "qualifier": "exact", "place": "B", "period": {"end": "2023-12-31"}, "breakdown": %s}
                """.formatted(breakdown);
    }

    private static String times(String measure, String value, String unit, String place) {
        return """
                {"start": 31, "end": 36, "quote": "3 lần", "indicator": null, "measure": "%s", "value": "%s", "unit": "%s",
                 "qualifier": "exact", "place": "%s", "period": null}
                """.formatted(measure, value, unit, place);
    }

    @Test
    void aClaimThatAgreesInEveryFieldIsFullyRight() throws IOException {
        Score score = score(revenue("12e9", "A, B"));
        assertThat(score.count("fully_right")).isOne();
        assertThat(score.figures()).containsEntry("found_recall", new BigDecimal("0.3333"));
    }

    @Test
    void aClaimInAnotherPlaceIsRightButNotFully() throws IOException {
        Score score = score(revenue("12000000000", "C, B"));
        assertThat(score.count("right")).isOne();
        assertThat(score.count("fully_right")).isZero();
    }

    @Test
    void anAnswerThatTheLabelAllowsBesideIsRight() throws IOException {
        assertThat(score(revenue("12000", "A")).count("fully_right")).isOne();
        assertThat(score(revenue("12001", "A")).count("fully_right")).isZero();
    }

    @Test
    void soManyTimesIsSoManyHundredPercentInPlacesThatAreAddedUp() throws IOException {
        assertThat(score(times("percent_of_plan", "300", "percent", "tỉnh C; B"))
                        .count("fully_right"))
                .isOne();
        assertThat(score(times("percent_of_plan", "3", "percent", "C; B")).count("fully_right"))
                .isZero();
        assertThat(score(times("ratio", "3", "ratio", "B")).count("fully_right"))
                .isZero();
    }

    @Test
    void whatIsLetInCountsOnlyWhereThePartIsRight() throws IOException {
        Score whole = score(growth("{}"));
        assertThat(whole.count("fully_right")).isOne();
        assertThat(whole.count("part_as_whole")).isOne();
        assertThat(whole.count("accepted_right")).isZero();
        Score part = score(growth("{\"tax\": \"another\"}"));
        assertThat(part.count("part_as_whole")).isZero();
        assertThat(part.figures())
                .containsEntry("accepted", 1)
                .containsEntry("accepted_precision", new BigDecimal("1.0"))
                .containsEntry("accepted_recall", new BigDecimal("0.5"));
    }

    @Test
    void aClaimIsLetInWhereItSaysSoOrElseWhereItIsComplete() throws IOException {
        assertThat(pair(revenue("1", "A")).isAccepted()).isTrue();
        assertThat(pair(revenue("1", "")).isAccepted()).isFalse();
        assertThat(pair(revenue("1", "", ", \"breakdown\": {\"bank\": \"x\"}")).isAccepted())
                .isTrue();
        assertThat(pair(revenue("1", "A", ", \"accepted\": false")).isAccepted())
                .isFalse();
    }

    @Test
    void aPairTellsWhichPartsOfAClaimAreRight() throws IOException {
        assertThat(right(revenue("1", "A")))
                .containsExactlyInAnyOrder(Slot.INDICATOR, Slot.PART, Slot.PLACE, Slot.PERIOD);
        assertThat(right(growth("{}")))
                .containsExactlyInAnyOrder(Slot.INDICATOR, Slot.MEASURE, Slot.PLACE, Slot.PERIOD);
        assertThat(right(times("ratio", "3", "ratio", "B; C"))).doesNotContain(Slot.INDICATOR);
        assertThat(right("{\"start\": 25, \"end\": 26}")).isEmpty();
        assertThat(pair(revenue("1", "A", ", \"probability\": \"0.873\"")).probability())
                .contains(new BigDecimal("0.873"));
    }

    private static Set<Slot> right(String claim) throws IOException {
        Pair pair = pair(claim);
        Set<Slot> right = EnumSet.allOf(Slot.class);
        right.removeIf(slot -> !pair.isRight(slot));
        return right;
    }

    @Test
    void aClaimOnWhichPeopleDifferNeitherRewardsNorPunishes() throws IOException {
        String borderline = "{\"start\": 42, \"end\": 46, \"quote\": \"9 tỷ\"}";
        assertThat(pair(borderline).isNeutral()).isTrue();
        assertThat(score(borderline).count("claims")).isZero();
    }

    @Test
    void pairsStandInTheOrderOfTheClaims() throws IOException {
        List<Pair> pairs = scorer().pairs(claims(growth("{}"), revenue("1", "A"), revenue("12e9", "A")));
        assertThat(pairs).extracting(Pair::kind).containsExactly(Pair.Kind.FIGURE, Pair.Kind.NOTHING, Pair.Kind.FIGURE);
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

    @Test
    void missesTellWhatWasMissedWrongTrappedAndExtra() throws IOException {
        List<String> misses = scorer().misses(claims(revenue("1", "A"), "{\"start\": 25, \"end\": 26}"));
        assertThat(misses).hasSize(4);
        assertThat(misses).anyMatch(miss -> miss.startsWith("wrong value | 12 tỷ"));
        assertThat(misses).anyMatch(miss -> miss.startsWith("trapped | 7"));
        assertThat(misses).filteredOn(miss -> miss.startsWith("missed")).hasSize(2);
    }
}
