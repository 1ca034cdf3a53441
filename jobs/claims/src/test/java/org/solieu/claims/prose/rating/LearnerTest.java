package org.solieu.claims.prose.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearnerTest {
    private static final BigDecimal LET_IN = new BigDecimal("0.700");
    private static final Set<Slot> ALL = EnumSet.allOf(Slot.class);
    private static final Set<Slot> NO_PERIOD = EnumSet.complementOf(EnumSet.of(Slot.PERIOD));

    /** A hundred texts in which a period that stands in the sentence is right, and one that is inferred is wrong. */
    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            examples.add(new Example("text " + i, List.of("period: stated", "topic: named"), true, ALL));
            examples.add(new Example("text " + i, List.of("period: inferred", "topic: named"), true, NO_PERIOD));
        }
        return examples;
    }

    @Test
    void whatIsWrongOnlyWithSomeEvidenceIsDoubtedWithItAndOnlyInItsSlot() {
        Weights weights = Learner.learn(examples(), LET_IN);
        List<String> stated = List.of("period: stated", "topic: named");
        List<String> inferred = List.of("period: inferred", "topic: named");
        assertThat(weights.letsIn(weights.probability(stated))).isTrue();
        assertThat(weights.letsIn(weights.probability(inferred))).isFalse();
        assertThat(weights.probability(Slot.PERIOD, inferred)).isLessThan(0.3);
        assertThat(weights.probability(Slot.PLACE, inferred)).isGreaterThan(0.7);
    }

    @Test
    void theSameExamplesInAnyOrderGiveTheSameWeights() {
        List<Example> shuffled = examples();
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Learner.learn(shuffled, LET_IN).lines())
                .isEqualTo(Learner.learn(examples(), LET_IN).lines());
    }

    @Test
    void weightsAreReadAsTheyAreWritten() {
        Weights weights = Weights.load();
        assertThat(Weights.parse(weights.lines())).isEqualTo(weights);
        assertThat(weights.letIn()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Test
    void aProbabilityHasThreeDecimalsAndLiesBetweenZeroAndOne() {
        BigDecimal probability = Weights.load().probability(List.of("period: stated", "what nobody has seen"));
        assertThat(probability.scale()).isEqualTo(3);
        assertThat(probability).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Test
    void whatIsHeldBackIsRatedByWeightsThatHaveNotSeenIt() {
        List<HeldBack.Line> lines = HeldBack.of(examples(), LET_IN).lines();
        assertThat(lines.getFirst().letIn()).isEqualTo(200);
        HeldBack.Line sure = lines.stream()
                .filter(line -> line.from().compareTo(LET_IN) == 0)
                .findFirst()
                .orElseThrow();
        assertThat(sure.letIn()).isEqualTo(100);
        assertThat(sure.precision()).isEqualTo(1);
        assertThat(sure.recall()).isEqualTo(1);
    }

    @Test
    void weightsThatKnowWhatIsHeldBackErrLessThanThoseThatWereTaughtTheContrary() {
        List<Example> contrary = examples().stream()
                .map(example ->
                        new Example(example.document(), example.evidence(), true, example.isRight() ? NO_PERIOD : ALL))
                .toList();
        HeldBack held = HeldBack.of(examples(), LET_IN).among(Set.of("text 3", "text 4"));

        assertThat(held.rated()).hasSize(4);
        assertThat(held.error()).isLessThan(held.errorOf(Learner.learn(contrary, LET_IN)));
        assertThat(held.errorOf(Learner.learn(contrary, LET_IN))).isGreaterThan(0.25);
    }
}
