package org.solieu.claims.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.solieu.claims.tables.cells.NumberLocale;
import org.solieu.claims.tables.cells.Unreadable;

class NumberLocaleTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "numbers.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void readsANumberAsItsSourceWritesItOrNotAtAll(String numbers, String written, String value) {
        NumberLocale locale = NumberLocale.valueOf(numbers.toUpperCase(Locale.ROOT));
        if (value.equals("!")) {
            assertThatThrownBy(() -> locale.read(written))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("Invalid number: '" + written + "'")
                    .hasMessageContaining("must be like");
        } else {
            assertThat(locale.read(written)).isEqualTo(new BigDecimal(value));
        }
    }
}
