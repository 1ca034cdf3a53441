package org.solieu.claims.prose.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.solieu.claims.prose.score.Curve.Point;
import org.solieu.claims.prose.score.Curve.Range;
import org.solieu.claims.prose.score.Pair.Kind;

class CurveTest {
    private static Pair pair(String probability, boolean right, Kind kind) {
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        claim.put("indicator", "a").put("place", "B").put("probability", probability);
        claim.putObject("period").put("as_of", "2023-12-31");
        JsonNode label = JsonNodeFactory.instance.objectNode().put("indicator", "a");
        return new Pair(
                claim,
                kind,
                kind == Kind.FIGURE ? new Label(label, false) : null,
                right ? Set.of(Agreement.values()) : Set.of());
    }

    private static final Curve CURVE = Curve.of(
            List.of(
                    pair("0.25", false, Kind.TRAP),
                    pair("1", true, Kind.FIGURE),
                    pair("0.9", false, Kind.FIGURE),
                    pair("0.9", true, Kind.FIGURE),
                    pair("0.899", false, Kind.NOTHING),
                    pair("0.95", false, Kind.NEUTRAL)),
            8);

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    @Test
    void aLowerThresholdLetsMoreIn() {
        assertThat(CURVE.at(decimal("0.95"))).isEqualTo(new Point(decimal("0.95"), 1, 1, 8));
        assertThat(CURVE.at(decimal("0.9"))).isEqualTo(new Point(decimal("0.9"), 3, 2, 8));
        assertThat(CURVE.at(decimal("0"))).isEqualTo(new Point(decimal("0"), 5, 2, 8));
        assertThat(CURVE.at(decimal("0.9")).precision()).isEqualTo(2.0 / 3);
        assertThat(CURVE.at(decimal("0.9")).recall()).isEqualTo(0.25);
    }

    @Test
    void thePictureHasAPointForEveryProbability() {
        assertThat(CURVE.points())
                .extracting(point -> point.threshold().toString())
                .containsExactly("1", "0.9", "0.899", "0.25");
    }

    @Test
    void claimsRatedAlikeAreCountedTogetherTheSurestFirst() {
        assertThat(CURVE.calibration())
                .hasSize(10)
                .startsWith(
                        new Range(decimal("0.9"), decimal("1.0"), 3, 2),
                        new Range(decimal("0.8"), decimal("0.9"), 1, 0));
        assertThat(CURVE.calibration().stream().mapToInt(Range::number).sum())
                .isEqualTo(CURVE.rated().size());
    }

    @Test
    void aClaimWithoutProbabilityOrPlaceIsNotOnTheCurve() {
        Pair unplaced = pair("0.9", true, Kind.FIGURE);
        ((ObjectNode) unplaced.claim()).putNull("place");
        Pair unrated = pair("0.9", true, Kind.FIGURE);
        ((ObjectNode) unrated.claim()).putNull("probability");
        assertThat(Curve.of(List.of(unplaced, unrated), 2).rated()).isEmpty();
    }
}
