package org.solieu.claims.prose.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LowerBoundTest {
    private static final double RISK = 0.05;

    /** Readings of which the first are right, spread evenly over documents or, if together, laid out one after another. */
    private static List<Example> readings(int number, int right, int documents, boolean together) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Example(
                        "text " + (together ? i * documents / number : i % documents),
                        List.of(),
                        true,
                        i < right ? EnumSet.allOf(Slot.class) : Set.of()))
                .toList();
    }

    @Test
    void readingsOfADocumentEachAreBoundAsClopperAndPearsonDo() {
        // all of n right: risk^(1/n); 15 of 20: the 95 % one-sided bound of the tables
        assertThat(LowerBound.of(readings(59, 59, 59, false)).share(RISK))
                .isCloseTo(Math.pow(RISK, 1 / 59.0), within(1e-6));
        assertThat(LowerBound.of(readings(20, 15, 20, false)).share(RISK)).isCloseTo(0.5444, within(1e-4));
    }

    @Test
    void errorsThatComeTogetherBindLess() {
        LowerBound spread = LowerBound.of(readings(100, 90, 10, false));
        LowerBound together = LowerBound.of(readings(100, 90, 10, true));
        assertThat(spread.effect()).isEqualTo(1);
        assertThat(together.effect()).isCloseTo(10, within(1e-9));
        assertThat(together.share(RISK)).isLessThan(spread.share(RISK)).isPositive();
    }

    @Test
    void withFewErrorsADocumentCountsAsOneReading() {
        assertThat(LowerBound.of(readings(100, 98, 10, false)).share(RISK))
                .isLessThan(LowerBound.of(readings(100, 97, 10, false)).share(RISK));
        assertThat(LowerBound.of(readings(100, 100, 10, false)).effect()).isCloseTo(10, within(1e-9));
    }

    @Test
    void whereNothingIsRightNothingIsReached() {
        assertThat(LowerBound.of(readings(10, 0, 10, false)).share(RISK)).isZero();
        assertThat(LowerBound.of(List.of()).share(RISK)).isZero();
    }
}
