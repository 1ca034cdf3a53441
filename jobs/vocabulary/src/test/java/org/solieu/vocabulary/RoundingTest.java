package org.solieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RoundingTest {
    @ParameterizedTest(name = "{3} {0} × {1} ({2}): {4}")
    @CsvFileSource(resources = "/rounding.csv", numLinesToSkip = 1)
    void isTheLastDigitThatSaysSomething(
            String asWritten, BigDecimal factor, String kind, String qualifier, BigDecimal rounding) {
        Unit unit = new Unit("any", Unit.Kind.parse(kind), new Names("bất kỳ", "any"), List.of());
        assertThat(Rounding.unit(new BigDecimal(asWritten), factor, unit, Qualifier.parse(qualifier)))
                .isEqualByComparingTo(rounding);
    }
}
