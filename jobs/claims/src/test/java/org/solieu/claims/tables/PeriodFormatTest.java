package org.solieu.claims.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.solieu.claims.tables.contracts.PeriodFormat;
import org.solieu.vocabulary.Period;

class PeriodFormatTest {
    @ParameterizedTest
    @CsvFileSource(resources = "periods.csv", delimiter = '|', quoteCharacter = '"', numLinesToSkip = 1)
    void readsAPeriodAsItsSourceWritesItOrNotAtAll(String format, String written, String period) {
        Optional<Period> expected = period.equals("!") ? Optional.empty() : Optional.of(Period.parse(period));
        assertThat(PeriodFormat.of(format).read(written)).isEqualTo(expected);
    }
}
