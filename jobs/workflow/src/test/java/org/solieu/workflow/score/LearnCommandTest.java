package org.solieu.workflow.score;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solieu.claims.prose.rating.Example;
import org.solieu.claims.prose.rating.HeldBack;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.claims.prose.rating.Slot;
import org.solieu.vocabulary.Fault;

/** New probabilities are kept only where they fit answered figures no worse than the present ones. */
class LearnCommandTest {
    private static final Example RIGHT =
            new Example("answered", List.of("period: stated"), true, EnumSet.allOf(Slot.class));
    private static final Example OF_ANOTHER =
            new Example("labelled", List.of("period: stated"), true, EnumSet.allOf(Slot.class));

    @Test
    void probabilitiesThatDoWorseOnAnsweredTextsAreRefusedWithBothFigures() {
        assertThatThrownBy(() -> LearnCommand.requireNoWorse(heldBack("0.000", "1.000"), List.of(RIGHT), Judge.load()))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageMatching(
                        "Cannot keep the new probabilities.*present probabilities 0\\.\\d{3}, of the new ones 1\\.000.*");
    }

    @Test
    void probabilitiesThatDoBetterThereAreKeptHoweverTheyDoElsewhere() {
        assertThatCode(() -> LearnCommand.requireNoWorse(heldBack("1.000", "0.000"), List.of(RIGHT), Judge.load()))
                .doesNotThrowAnyException();
    }

    @Test
    void whereNothingIsAnsweredNothingIsCompared() {
        assertThatCode(() -> LearnCommand.requireNoWorse(heldBack("0.000", "0.000"), List.of(), Judge.load()))
                .doesNotThrowAnyException();
    }

    private static HeldBack heldBack(String answered, String another) {
        return new HeldBack(List.of(
                new HeldBack.Rated(RIGHT, new BigDecimal(answered)),
                new HeldBack.Rated(OF_ANOTHER, new BigDecimal(another))));
    }
}
