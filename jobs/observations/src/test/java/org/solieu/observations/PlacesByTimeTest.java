package org.solieu.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.ComparedWith;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Scenario;

/** A name that has gone from one place to another means the one of the period, of the words, or of its neighbours. */
class PlacesByTimeTest {
    private static final DocumentObserver OBSERVER = new DocumentObserver(ClaimExamples.VOCABULARY, Corrections.NONE);
    private static final LocalDate AFTER_THE_MERGER = LocalDate.of(2025, 8, 5);

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            beside a province that has ended   | Hưng Yên 2024; Thái Bình 2024            | 33; 34
            a month beside it                  | Hưng Yên 2025-06; Thái Bình 2025-06      | 33; 34
            after the merger                   | Hưng Yên 2025-07                         | 33-2025
            a month after it, in the old list  | Hưng Yên 2025-07; Thái Bình 2025-07      | place_ambiguous; place_unknown
            the whole year in the old list     | Hưng Yên 2025; Thái Bình 2025            | place_ambiguous; place_unknown
            another month of it                | Hưng Yên 2025-08; Thái Bình 2025-07      | 33-2025; place_unknown
            a name that went to no other place | Hà Nội 2025-07; Thái Bình 2025-07        | 01; place_unknown
            a city is no province              | Hưng Yên 2025-07; Thành phố Thái Bình 2025-07 | 33-2025; place_unknown
            in the old list, the words tell    | Hưng Yên (mới) 2025-07; Thái Bình 2025-07 | 33-2025; place_unknown
            in the old list, code of today's   | 33-2025 2025-07; Thái Bình 2025-07       | 33-2025; place_unknown
            restated, beside provinces of today | Hưng Yên 2024; Hà Nội 2024              | 33-2025; 01
            restated, in a row that goes on    | Hưng Yên 2024; Hưng Yên 2025-07          | 33-2025; 33-2025
            nothing tells                      | Hưng Yên 2024                            | place_ambiguous
            the words tell                     | Hưng Yên (cũ) 2024                       | 33
            the words tell in full             | Tỉnh Hưng Yên (trước khi hợp nhất) 2024  | 33
            the words tell that it is today's  | Hưng Yên (mới) 2024                      | 33-2025
            the code of its time               | 33 2024                                  | 33
            the code of today's                | 33-2025 2024                             | 33-2025
            the official code after the merger | 33 2025-07                               | 33-2025
            a district that has ended          | Vũ Thư 2025-05                           | 344
            a district after its end           | Huyện Vũ Thư 2025-07                     | place_unknown
            """)
    void aPlaceIsTheOneItsTimeItsWordsOrItsNeighboursTell(String story, String claims, String places) {
        List<Claim> stated = Arrays.stream(claims.split(";"))
                .map(String::strip)
                .map(PlacesByTimeTest::claim)
                .toList();

        List<String> found = OBSERVER.observe(stated).stream()
                .flatMap(PlacesByTimeTest::place)
                .toList();

        assertThat(found).containsExactlyInAnyOrder(places.split("; "));
    }

    private static Stream<String> place(Observed observed) {
        return switch (observed) {
            case Observed.Value(Observation value, int times) ->
                Stream.of(value.key().place());
            case Observed.Rejected rejected -> Stream.of(rejected.rule().code());
        };
    }

    /** A claim of words that end with their period. */
    private static Claim claim(String words) {
        int blank = words.lastIndexOf(' ');
        return new Claim(
                words,
                "document",
                "table.csv",
                "press",
                AFTER_THE_MERGER,
                PublishedOnBasis.DECLARED,
                "line %d column 1".formatted(words.hashCode() & 0xFFFF),
                "9.300",
                "domestic_revenue",
                "thu nội địa",
                Breakdown.parse(""),
                Measure.LEVEL,
                Scenario.ACTUAL,
                new BigDecimal("9300000000000"),
                null,
                "VND",
                new BigDecimal("1000000000"),
                Qualifier.EXACT,
                words.substring(0, blank),
                Period.parse(words.substring(blank + 1)),
                ComparedWith.NOTHING,
                null,
                "test",
                Trust.CELL);
    }
}
