package org.solieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tables hold as text is read back as it was. */
class RoundTripTest {
    @Property
    void aBreakdownReadsWhatItPrints(
            @ForAll @Size(max = 4) Map<@AlphaChars @NotEmpty String, @AlphaChars @NotEmpty String> members) {
        Breakdown breakdown = Breakdown.of(members);
        assertThat(Breakdown.parse(breakdown.toString())).isEqualTo(breakdown);
    }

    @Test
    void aBreakdownSortsItsDimensionsAndTheWholeIsEmpty() {
        assertThat(Breakdown.parse("b=2;a=1")).hasToString("a=1;b=2");
        assertThat(Breakdown.WHOLE).hasToString("").isEqualTo(Breakdown.parse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"depositor", "depositor=", "=household", "a=b=c", "a=1;", ";"})
    void aBreakdownWithoutDimensionOrMemberIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Breakdown.parse(text))
                .withMessageContaining("'%s'", text);
    }

    @Property
    void aPlaceInProseReadsWhatItPrints(
            @ForAll @IntRange(max = 99_999) int start, @ForAll @IntRange(min = 1, max = 999) int length) {
        Locator locator = new Locator.Characters(new Span(start, start + length));
        assertThat(Locator.parse(locator.toString())).isEqualTo(locator);
    }

    @Property
    void aCellReadsWhatItPrints(@ForAll @NotBlank String sheet) {
        Locator locator = new Locator.Cell(sheet, "AB12");
        assertThat(Locator.parse(locator.toString())).isEqualTo(locator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"document", "line 12 column 4", "sheet 'Thu' cell C5", "characters 983-1000", "entry /a/0/b c"})
    void aLocatorReadsWhatItPrints(String text) {
        assertThat(Locator.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "page 3", "characters 5-5", "characters 9-3", "sheet 'Thu' cell 5C", "line 1"})
    void aLocatorThatNamesNoPlaceIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Locator.parse(text));
    }

    @Test
    void aCodeIsReadBackAndAnUnknownOneNamesThoseThatExist() {
        for (Measure measure : Measure.values()) {
            assertThat(Measure.parse(measure.code())).isEqualTo(measure);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenario.parse("budget"))
                .withMessage("Invalid Scenario: 'budget', must be one of actual, plan, target");
    }

    @Test
    void aSpanCountsCodePoints() {
        assertThat(new Span(1, 3).slice("𝟗tỷ đồng")).isEqualTo("tỷ");
    }
}
