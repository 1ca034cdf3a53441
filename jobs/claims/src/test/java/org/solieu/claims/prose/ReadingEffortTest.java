package org.solieu.claims.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.text.Effort;
import org.solieu.claims.prose.text.NormalText;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Lexicon;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Vocabulary;

/** Whatever a text repeats, reading it takes processor time in proportion to its length, and never more than one file may. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadingEffortTest {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final String GOOD = "Trong năm 2021, thu nội địa của tỉnh Thái Bình là 8.700 tỷ đồng.";
    private static final String SIGNS = ",;:./-–%()+*\"'…!?|=<>[]{}@#&_~1x Xđ\u00a0\t\n\u0301\u202e😀";
    /** Ten times what it takes on a small machine; what compared all with all took minutes. */
    private static final Duration FOR_A_SENTENCE = Duration.ofSeconds(1);

    private static final Duration FOR_A_LONG_TEXT = Duration.ofSeconds(3);
    private static final Duration FOR_A_FILE = Duration.ofSeconds(10);

    /** The words of the rules, the names of the indicators, and signs. */
    private static List<String> words() {
        Set<String> words = new LinkedHashSet<>();
        addAll(Cues.file(), words);
        for (Indicator indicator : Vocabulary.load(PressText.PROJECT.resolve("schemas/vocabulary"))
                .indicators()
                .values()) {
            words.add(indicator.names().vi());
        }
        SIGNS.codePoints().forEach(sign -> words.add(Character.toString(sign)));
        return List.copyOf(words);
    }

    private static void addAll(JsonNode node, Set<String> words) {
        node.properties().forEach(field -> words.add(field.getKey()));
        node.forEach(child -> addAll(child, words));
        if (node.isTextual()) {
            words.add(node.asText());
        }
    }

    /** Each word with one of some figures, in turn. */
    @Test
    void aSentenceOfAnyWordOverAndOver() {
        List<String> figures = List.of("82% ", "", "5 chi bộ ", "1/2 ");
        List<String> words = words();
        for (int i = 0; i < words.size(); i++) {
            String unit = words.get(i) + " " + figures.get(i % figures.size());
            assertThat(timeOf(sentence(unit))).as(unit).isLessThan(FOR_A_SENTENCE);
        }
    }

    @Test
    void aSentenceOfAnyTwoWordsOverAndOver() {
        Random random = new Random(1);
        List<String> words = words();
        for (int pair = 0; pair < 200; pair++) {
            String unit =
                    words.get(random.nextInt(words.size())) + " 1/2 " + words.get(random.nextInt(words.size())) + " ";
            assertThat(timeOf(sentence(unit))).as(unit).isLessThan(FOR_A_SENTENCE);
        }
    }

    /** As many of a unit as a sentence may hold that is read. */
    private static String sentence(String unit) {
        int tokens = Math.max(1, new Lexicon().tokenize(NormalText.of(unit)).size());
        return unit.repeat(Math.min((Effort.MOST_TOKENS - 2) / tokens, (Effort.MOST_CHARACTERS - 2) / unit.length()));
    }

    static List<String> longTexts() {
        List<String> texts = new ArrayList<>();
        for (String end : List.of("", ". ", ".\n", ".\n\n")) {
            for (String unit : List.of(
                    "82% ",
                    "1/",
                    "1",
                    "từ ngày 1/1/2023 đến ngày 2/1/2023 ",
                    "và bằng cùng kỳ năm trước ",
                    "chi bộ ",
                    "Xã An Thái đạt 5% ",
                    "Đảng bộ cấp trên cơ sở 82% ",
                    "Mục tiêu năm 2025: ")) {
                texts.add(unit + end);
            }
        }
        texts.addAll(
                List.of("   x", "x   y\n", "a-\n", "\u0301\u0323", " ", "\t", "\n", "(", "((\n", "-\n", "1.", "x\r"));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void aLongTextOfOneThingOverAndOver(String unit) {
        assertThat(timeOf("thu nội địa " + unit.repeat(50_000 / unit.length()))).isLessThan(FOR_A_LONG_TEXT);
    }

    @Test
    void aSentenceLongerThanAnyIsRefusedAndThoseBesideItAreRead() {
        String text =
                GOOD + "\n\n" + "Thu nội địa đạt " + "82% ".repeat(2_500) + ".\n\n" + GOOD.replace("2021", "2022");

        List<Item> items = PressText.read(text);

        assertThat(items).hasSize(3);
        assertThat(items).filteredOn(Statement.class::isInstance).hasSize(2);
        assertThat(items.get(1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(RejectionRule.LIMIT_PASSED);
            assertThat(refusal.raw()).startsWith("Thu nội địa đạt 82%").hasSizeLessThan(100);
            assertThat(refusal.detail()).contains("5006 words and marks").contains("full stop");
        });
    }

    @Test
    void aTextThatTakesTooLongIsRefusedAsAWhole() {
        String text = (sentence("82% ") + ".\n\n").repeat(Limits.OF_A_FILE.characters() / 2_100);
        long begun = CLOCK.getCurrentThreadCpuTime();

        List<Item> items = PressText.read(text);

        assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - begun)).isLessThan(FOR_A_FILE);
        assertThat(items).singleElement().isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(RejectionRule.LIMIT_PASSED);
            assertThat(refusal.locator()).isEqualTo(new Locator.WholeDocument());
            assertThat(refusal.detail()).contains("'text.txt'").contains("split it");
        });
    }

    private static Duration timeOf(String text) {
        long begun = CLOCK.getCurrentThreadCpuTime();
        assertThat(PressText.read(text)).isNotNull();
        return Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - begun);
    }
}
