package org.solieu.claims.prose.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    private static final List<String> STATED = List.of("period: stated", "topic: named");
    private static final List<String> INFERRED = List.of("period: inferred", "topic: named");

    /** A hundred texts in which a period that stands in the sentence is right, and one that is inferred is wrong. */
    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            examples.add(new Example("text " + i, STATED, true, ALL));
            examples.add(new Example("text " + i, INFERRED, true, NO_PERIOD));
        }
        return examples;
    }

    /** Texts in which chance decides what is evident and what is right. */
    private static List<Example> noise() {
        Random random = new Random(11);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            List<String> evidence = random.ints(0, 20)
                    .limit(8)
                    .mapToObj(number -> "word " + number)
                    .toList();
            examples.add(new Example(
                    "text " + i % 20, evidence, random.nextBoolean(), random.nextBoolean() ? ALL : NO_PERIOD));
        }
        return examples;
    }

    @Test
    void whatIsWrongOnlyWithSomeEvidenceIsDoubtedWithItAndOnlyInItsSlot() {
        Judge judge = Learner.learn(examples(), LET_IN);
        assertThat(judge.letsIn(judge.probability(STATED))).isTrue();
        assertThat(judge.letsIn(judge.probability(INFERRED))).isFalse();
        assertThat(judge.probability(Slot.PERIOD, INFERRED)).isLessThan(0.1);
        assertThat(judge.probability(Slot.PERIOD, STATED)).isGreaterThan(0.9);
        assertThat(judge.probability(Slot.PLACE, INFERRED)).isGreaterThan(0.9);
    }

    @Test
    void theSameExamplesInAnyOrderGiveTheSameFile() {
        List<Example> shuffled = noise();
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Learner.learn(shuffled, LET_IN).lines())
                .isEqualTo(Learner.learn(noise(), LET_IN).lines());
    }

    @Test
    void aJudgeIsReadAsItIsWritten() {
        Judge judge = Judge.load();
        List<String> lines = judge.lines();
        assertThat(Judge.parse(lines)).isEqualTo(judge);
        assertThat(Judge.parse(lines).lines()).isEqualTo(lines);
        assertThat(judge.letIn()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(judge.known()).isSorted();
        assertThat(judge.forests()).containsOnlyKeys(Slot.values());
    }

    @Test
    void whatIsReadJudgesAsWhatWasWritten() {
        Judge learned = Learner.learn(noise(), LET_IN);
        Judge read = Judge.parse(learned.lines());
        assertThat(noise())
                .allSatisfy(example -> assertThat(read.probability(example.evidence()))
                        .isEqualTo(learned.probability(example.evidence())));
    }

    @Test
    void aProbabilityHasThreeDecimalsAndLiesBetweenZeroAndOne() {
        Judge judge = Learner.learn(noise(), LET_IN);
        assertThat(noise()).allSatisfy(example -> {
            BigDecimal probability = judge.probability(example.evidence());
            assertThat(probability.scale()).isEqualTo(3);
            assertThat(probability).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        });
    }

    @Test
    void evidenceThatNobodyHasSeenChangesNothing() {
        Judge judge = Judge.load();
        List<String> known = judge.known().subList(0, 30);
        List<String> more = new ArrayList<>(known);
        more.add("what nobody has seen");
        assertThat(judge.probability(more)).isEqualTo(judge.probability(known));
    }

    @Test
    void evidenceOfFewerThanThreeExamplesIsNotLearned() {
        List<Example> examples = examples();
        examples.add(new Example("text", List.of("twice", "twice", "thrice"), true, ALL));
        examples.add(new Example("text", List.of("twice", "thrice"), true, ALL));
        examples.add(new Example("text", List.of("thrice"), true, ALL));
        assertThat(Learner.learn(examples, LET_IN).known()).contains("thrice").doesNotContain("twice");
    }

    @Test
    void withoutExamplesNothingIsHeldRight() {
        assertThat(Learner.learn(List.of(), LET_IN).probability(STATED)).isEqualByComparingTo("0");
    }

    @Test
    void anEffectIsWhatTheProbabilityLosesWithoutThatEvidence() {
        Judge judge = Learner.learn(examples(), LET_IN);
        List<Judge.Effect> effects = judge.effects(Slot.PERIOD, INFERRED);
        double without = judge.probability(Slot.PERIOD, List.of("topic: named"));
        assertThat(effects).extracting(Judge.Effect::evidence).containsExactly("period: inferred");
        assertThat(effects.getFirst().change())
                .isNegative()
                .isCloseTo(judge.probability(Slot.PERIOD, INFERRED) - without, within(1e-9));
        assertThat(judge.effects(Slot.PLACE, INFERRED)).isEmpty();
    }

    @Test
    void whatIsHeldBackIsRatedByAJudgeThatHasNotSeenIt() {
        List<HeldBack.Line> lines = HeldBack.of(examples(), LET_IN).lines();
        assertThat(lines.getFirst().letIn()).isEqualTo(200);
        HeldBack.Line sure = lines.stream()
                .filter(line -> line.from().compareTo(LET_IN) == 0)
                .findFirst()
                .orElseThrow();
        assertThat(sure.letIn()).isEqualTo(100);
        assertThat(sure.precision()).isEqualTo(1);
        assertThat(sure.atLeast()).isBetween(0.9, 0.99);
        assertThat(sure.recall()).isEqualTo(1);
    }

    @Test
    void aJudgeThatKnowsWhatIsHeldBackErrsLessThanOneThatWasTaughtTheContrary() {
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
