package org.solieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PeriodTest {
    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvFileSource(resources = "/periods.csv", numLinesToSkip = 1, quoteCharacter = '\'')
    void readsWhatTheTableSaysAndNothingElse(
            String text, String start, @Nullable LocalDate end, @Nullable String kind) {
        if (start.equals("!")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Period.parse(text))
                    .withMessageStartingWith("Invalid period: '%s'", text);
        } else {
            Period period = Period.parse(text);
            assertThat(period.start()).isEqualTo(start);
            assertThat(period.end()).isEqualTo(end);
            assertThat(period.kind().code()).isEqualTo(kind);
            assertThat(period).hasToString(text);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/periods_before.csv", numLinesToSkip = 1)
    void theYearBeforeHasTheSameShapeAndCutOff(String period, String yearBefore) {
        assertThat(Period.parse(period).yearBefore()).isEqualTo(Period.parse(yearBefore));
    }

    @Property
    void readsWhatItPrints(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void liesInTheYearOfItsEnd(@ForAll("periods") Period period) {
        assertThat(period.yearOfEnd().end()).isAfterOrEqualTo(period.end());
        assertThat(period.yearOfEnd().start()).isBeforeOrEqualTo(period.end());
    }

    @Property
    void theYearBeforeEndsInTheCalendarYearBefore(@ForAll("periods") Period period) {
        assertThat(period.yearBefore().end().getYear()).isEqualTo(period.end().getYear() - 1);
        assertThat(period.yearBefore().kind()).isEqualTo(period.kind());
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Arbitraries.oneOf(
                days.map(day -> Period.year(day.getYear())),
                days.map(day -> Period.half(day.getYear(), day.getMonthValue() > 6 ? 2 : 1)),
                days.map(day -> Period.quarter(day.getYear(), (day.getMonthValue() + 2) / 3)),
                days.map(day -> Period.month(day.getYear(), day.getMonthValue())),
                days.map(Period::day),
                days.map(Period::atDate),
                days.map(Period::yearToDate),
                days.flatMap(start -> Arbitraries.longs().between(0, 2000).map(length -> {
                    return Period.between(start, start.plusDays(length));
                })));
    }
}
