package org.solieu.workflow.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Vocabulary;

class WrittenNumberTest {
    private static final Vocabulary VOCABULARY =
            Vocabulary.load(Path.of(System.getProperty("solieu.project"), "schemas", "vocabulary"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            312.900 tỷ đồng | VND     | 312900000000000
            312.900 tỷ      | VND     | 312900000000000
            9.312,5 Tỷ đồng | VND     | 9312500000000
            0.5 tỷ          | VND     | 500000000
            312 900 triệu   | VND     | 312900000000
            9312000000000   | VND     | 9312000000000
            9,312,000.5     | VND     | 9312000.5
            9.312.000       | VND     | 9312000
            -1,25           | percent | -1.25
            10,2 %          | percent | 10.2
            98.4            | percent | 98.4
            """)
    void isReadAsPeopleWriteIt(String text, String unit, BigDecimal value) {
        assertThat(WrittenNumber.parse(text).orElseThrow().in(unit, VOCABULARY.units()))
                .isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"312.900", "312,900"})
    void whatCanBeTwoSizesIsAskedBack(String text) {
        WrittenNumber number = WrittenNumber.parse(text).orElseThrow();

        assertThatThrownBy(() -> number.in("VND", VOCABULARY.units()))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContainingAll("312,900", "312.9", "VND", "tỷ đồng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.3.1", "about 9", "1.2,3.4", ""})
    void whatIsNoNumberIsNone(String text) {
        assertThat(WrittenNumber.parse(text)).isEmpty();
    }

    @Test
    void theUnitAndTheSizeAreTold() {
        assertThat(CorrectCommand.size(new BigDecimal("5640000000"), new BigDecimal("312900000000000"), "VND"))
                .isEqualTo(" (312,900,000,000,000 VND, 55,500 times what was read)");
    }
}
