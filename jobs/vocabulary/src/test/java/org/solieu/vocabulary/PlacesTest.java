package org.solieu.vocabulary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PlacesTest {
    private static final Vocabulary VOCABULARY = Vocabulary.load(Project.VOCABULARY);
    private static final Places PLACES = Places.of(VOCABULARY);

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvFileSource(resources = "/places/words.csv", numLinesToSkip = 1, emptyValue = "")
    void findsThePlaceThatWordsMeanOnADay(String words, LocalDate day, String match) {
        assertThat(print(PLACES.find(words == null ? "" : words, day))).isEqualTo(match.strip());
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvFileSource(resources = "/places/words.csv", numLinesToSkip = 1, emptyValue = "")
    void readsDecomposedLettersAsComposedOnes(String words, LocalDate day) {
        String written = words == null ? "" : words;
        String decomposed = Normalizer.normalize(written, Normalizer.Form.NFD);
        assertThat(print(PLACES.find(decomposed, day)).split(" ", -1)[0])
                .isEqualTo(print(PLACES.find(written, day)).split(" ", -1)[0]);
    }

    private static String print(Places.Match match) {
        return switch (match) {
            case Places.Found found -> "Found " + found.place().code();
            case Places.Below below ->
                "Below %s: %s".formatted(below.place().code(), String.join(", ", below.inside()));
            case Places.Ambiguous ambiguous -> "Ambiguous " + codes(ambiguous.places());
            case Places.Unknown unknown -> "Unknown %s [%s]".formatted(unknown.word(), codes(unknown.candidates()));
        };
    }

    private static String codes(List<Place> places) {
        return places.stream().map(Place::code).collect(Collectors.joining(", "));
    }

    @Test
    void everyPlaceIsFoundByItsOwnNameInsideItsLargerOnes() {
        assertThat(VOCABULARY.places().values()).allSatisfy(place -> {
            LocalDate day = place.validTo() != null ? place.validTo() : LocalDate.of(2026, 1, 1);
            assertThat(PLACES.find(fullName(place), day)).isEqualTo(new Places.Found(place));
            assertThat(PLACES.find(place.code(), day)).isEqualTo(new Places.Found(place));
        });
    }

    @Test
    void whatANameMeansOnADayDoesNotDependOnTheDaysThatWereAskedForBefore() {
        List<LocalDate> days = VOCABULARY.places().values().stream()
                .flatMap(place -> Stream.of(place.validFrom(), place.validTo()))
                .filter(Objects::nonNull)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .distinct()
                .sorted()
                .toList();
        Places forwards = Places.of(VOCABULARY);
        Places backwards = Places.of(VOCABULARY);
        for (String name :
                List.of("Thái Bình", "Hưng Yên", "Thái Bình, Hưng Yên", "Hưng Yên (cũ)", "Vũ Thư, Thái Bình")) {
            List<Places.Match> inOrder =
                    days.stream().map(day -> forwards.find(name, day)).toList();
            List<Places.Match> inReverse = days.reversed().stream()
                    .map(day -> backwards.find(name, day))
                    .toList()
                    .reversed();
            assertThat(inOrder).as(name).isEqualTo(inReverse);
        }
    }

    private static String fullName(Place place) {
        String name = place.names().vi();
        return place.parent() == null ? name : name + ", " + fullName(place(place.parent()));
    }

    private static Place place(String code) {
        return requireNonNull(VOCABULARY.places().get(code), code);
    }

    @Test
    void everyPlaceThatEndedInTheReformOf2025HasASuccessorThatExistsFromTheNextDay() {
        LocalDate reform = LocalDate.of(2025, 7, 1);
        assertThat(VOCABULARY.places().values())
                .filteredOn(place -> reform.minusDays(1).equals(place.validTo()))
                .hasSizeGreaterThan(400)
                .allSatisfy(place -> assertThat(place.successors()).isNotEmpty().allSatisfy(successor -> {
                    assertThat(successor.on()).isEqualTo(reform);
                    assertThat(place(successor.place()).existedOn(reform)).isTrue();
                }));
    }

    @Test
    void aCommuneOfTodayBearsTheCodeOfOneThatJoinedInIt() {
        assertThat(VOCABULARY.places().values())
                .filteredOn(place -> "33-2025".equals(place.parent()))
                .hasSize(104)
                .allSatisfy(today -> assertThat(VOCABULARY.places().values())
                        .anyMatch(before -> before.officialCode().equals(today.officialCode())
                                && before.successors().stream()
                                        .anyMatch(successor -> successor.place().equals(today.code()))));
    }

    @Test
    void everyDayHasTheNumberOfPlacesTheLawGaveIt() {
        assertThat(count(Place.Level.PROVINCE, "", "2025-06-30")).isEqualTo(63);
        assertThat(count(Place.Level.PROVINCE, "", "2025-07-01")).isEqualTo(34);
        assertThat(count(Place.Level.DISTRICT, "34", "2023-12-31")).isEqualTo(8);
        assertThat(count(Place.Level.COMMUNE, "34", "2024-10-31")).isEqualTo(260);
        assertThat(count(Place.Level.COMMUNE, "34", "2024-11-01")).isEqualTo(242);
        assertThat(count(Place.Level.COMMUNE, "33", "2024-11-30")).isEqualTo(161);
        assertThat(count(Place.Level.COMMUNE, "33", "2024-12-01")).isEqualTo(139);
        assertThat(count(Place.Level.COMMUNE, "33-2025", "2025-07-01")).isEqualTo(104);
        assertThat(count(Place.Level.DISTRICT, "33-2025", "2025-07-01")).isZero();
    }

    private static long count(Place.Level level, String province, String day) {
        return VOCABULARY.places().values().stream()
                .filter(place -> place.level() == level && place.existedOn(LocalDate.parse(day)))
                .filter(place -> province.isEmpty() || provinceOf(place).equals(province))
                .count();
    }

    private static String provinceOf(Place place) {
        return place.parent() == null ? place.code() : provinceOf(place(place.parent()));
    }
}
