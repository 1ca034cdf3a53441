package org.solieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RoundingTest {
    @ParameterizedTest(name = "{3} {0} × {1} ({2}): {4}")
    @CsvFileSource(resources = "/rounding.csv", numLinesToSkip = 1)
    void isTheLastDigitThatSaysSomething(
            String asWritten, BigDecimal factor, String kind, String qualifier, BigDecimal rounding) {
        assertThat(Rounding.unit(new BigDecimal(asWritten), factor, Unit.Kind.parse(kind), Qualifier.parse(qualifier)))
                .isEqualByComparingTo(rounding);
    }
}
