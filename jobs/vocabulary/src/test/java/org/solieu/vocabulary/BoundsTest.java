package org.solieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BoundsTest {
    @ParameterizedTest(name = "{0}: {5}")
    @CsvFileSource(resources = "/bounds.csv", numLinesToSkip = 1)
    void areTheIntervalThatTheWordsStandFor(
            String words,
            String qualifier,
            BigDecimal value,
            @Nullable BigDecimal maximum,
            BigDecimal rounding,
            String bounds) {
        assertThat(print(Bounds.of(Qualifier.parse(qualifier), value, maximum, rounding)))
                .as(words)
                .isEqualTo(bounds);
    }

    @Test
    void aLevelAndItsPercentageOfThePlanImplyThePlan() {
        Bounds level = Bounds.of(Qualifier.OVER, new BigDecimal("9300"), null, new BigDecimal("100"));
        Bounds share = Bounds.of(Qualifier.EXACT, new BigDecimal("82"), null, BigDecimal.ONE)
                .times(new BigDecimal("0.01"));
        Bounds plan = level.dividedBy(share);
        assertThat(plan.lowerClosed()).isFalse();
        assertThat(plan.upperClosed()).isFalse();
        assertThat(plan.lower()).isNotNull();
        assertThat(plan.upper()).isNotNull();
        assertThat(print(rounded(plan))).isEqualTo("(11272.7, 11533.8)");
        assertThat(new BigDecimal("9300").divide(new BigDecimal("0.82"), 1, RoundingMode.HALF_UP))
                .isEqualTo("11341.5");
    }

    /** Outwards at the lower end, so that nothing possible is lost; the design prints it to one decimal. */
    private static Bounds rounded(Bounds bounds) {
        BigDecimal lower = bounds.lower() == null ? null : bounds.lower().setScale(1, RoundingMode.FLOOR);
        BigDecimal upper = bounds.upper() == null ? null : bounds.upper().setScale(1, RoundingMode.CEILING);
        return new Bounds(lower, bounds.lowerClosed(), upper, bounds.upperClosed());
    }

    @Test
    void intervalsThatShareOnlyAnOpenEndDoNotMeet() {
        Bounds below = new Bounds(BigDecimal.ZERO, true, BigDecimal.TEN, false);
        Bounds above = new Bounds(BigDecimal.TEN, true, null, false);
        assertThat(below.meets(above)).isFalse();
        assertThat(above.meets(below)).isFalse();
        assertThat(new Bounds(BigDecimal.ZERO, true, BigDecimal.TEN, true).meets(above))
                .isTrue();
    }

    @Test
    void refuseToStandOnTheirHead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bounds(BigDecimal.TEN, true, BigDecimal.ONE, true))
                .withMessageContaining("10")
                .withMessageContaining("1");
    }

    @Test
    void refuseADenominatorThatMayBeZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.point(BigDecimal.ONE)
                        .dividedBy(new Bounds(BigDecimal.ZERO, false, BigDecimal.TEN, true)));
    }

    @Property
    void holdTheValueTheyAreMadeOf(
            @ForAll Qualifier qualifier,
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal value,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal rounding) {
        Bounds bounds = Bounds.of(qualifier, value, value, rounding);
        assertThat(bounds.meets(Bounds.point(value))).isTrue();
    }

    @Property
    void meetingIsMutual(@ForAll int a, @ForAll int b, @ForAll int c, @ForAll int d) {
        Bounds one = new Bounds(BigDecimal.valueOf(Math.min(a, b)), true, BigDecimal.valueOf(Math.max(a, b)), false);
        Bounds other = new Bounds(BigDecimal.valueOf(Math.min(c, d)), false, BigDecimal.valueOf(Math.max(c, d)), true);
        assertThat(one.meets(other)).isEqualTo(other.meets(one));
    }

    @Property
    void aQuotientTimesItsDenominatorMeetsTheNumerator(
            @ForAll @BigRange(min = "0", max = "100000") @Scale(2) BigDecimal numerator,
            @ForAll @BigRange(min = "0.01", max = "100000") @Scale(2) BigDecimal denominator) {
        Assume.that(denominator.signum() > 0);
        Bounds quotient = Bounds.of(Qualifier.EXACT, numerator.add(BigDecimal.ONE), null, BigDecimal.ONE)
                .dividedBy(Bounds.of(Qualifier.EXACT, denominator.add(BigDecimal.ONE), null, BigDecimal.ONE));
        BigDecimal point =
                numerator.add(BigDecimal.ONE).divide(denominator.add(BigDecimal.ONE), 40, RoundingMode.HALF_EVEN);
        assertThat(quotient.meets(Bounds.point(point))).isTrue();
    }

    private static String print(Bounds bounds) {
        return "%s%s, %s%s"
                .formatted(
                        bounds.lowerClosed() ? "[" : "(",
                        print(bounds.lower()),
                        print(bounds.upper()),
                        bounds.upperClosed() ? "]" : ")");
    }

    private static String print(@Nullable BigDecimal end) {
        return end == null ? "…" : end.stripTrailingZeros().toPlainString();
    }
}
