package org.solieu.claims.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;

/**
 * Of every bad table each figure is stated or refused by its rule, within 512 MB. The build gives this class
 * a process of its own whose heap ends there.
 */
class BadTablesTest {
    private static final Comparator<String> STATED_LAST =
            Comparator.<String, Boolean>comparing("stated"::equals).thenComparing(Comparator.naturalOrder());

    @BeforeAll
    static void theHeapEndsAtWhatTheLimitAllows() {
        assertThat(Tables.VOCABULARY.indicators()).isNotEmpty();
        System.gc();
        long idle = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(idle + (512L << 20));
    }

    static List<BadTables.Case> cases() {
        return Stream.of(BadTables.all(), BadOpenData.all())
                .flatMap(List::stream)
                .toList();
    }

    @Timeout(60)
    @ParameterizedTest
    @MethodSource("cases")
    void everyFigureIsStatedOrRefused(BadTables.Case bad) {
        byte[] bytes = bad.bytes().make();
        Map<String, Long> outcomes = new TreeMap<>(STATED_LAST);

        Tables.read(bad.reader(), bytes, item -> outcomes.merge(outcome(item), 1L, Long::sum));

        assertThat(outcomes.entrySet().stream()
                        .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(bad.outcome());
    }

    /** What becomes of a figure: stated, or the rule that refuses it, with what is wrong in few words. */
    private static String outcome(Item item) {
        return switch (item) {
            case Statement statement -> "stated";
            case Refusal refusal -> {
                assertThat(refusal.detail()).isNotBlank().hasSizeLessThan(700);
                assertThat(refusal.raw()).hasSizeLessThan(300);
                yield refusal.rule().code();
            }
        };
    }
}
