package org.solieu.claims.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Condition;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.numbers.Separators;
import org.solieu.vocabulary.Decoding;
import org.solieu.vocabulary.Locator;

class ProseReaderPropertyTest {
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern PART = Pattern.compile("\\d\\s*/\\s*\\d|gấp[\\s\\u00ad]+\\p{L}|rưỡi");

    @Provide
    Arbitrary<String> clauses() throws IOException {
        return Arbitraries.of(
                GoldenClauses.all(PressText.PROJECT.resolve("jobs/claims/src/test/resources/claims")).stream()
                        .map(GoldenClauses.Clause::text)
                        .filter(text -> !text.contains("\n\n"))
                        .toList());
    }

    @Provide
    Arbitrary<String> scraps() {
        Arbitrary<String> word = Arbitraries.of(
                "từ",
                "đến",
                "-",
                "5%",
                "9.300",
                "tỷ đồng",
                ",",
                ";",
                "(",
                ")",
                "/",
                "2023",
                "31/12",
                "năm",
                "và",
                "lần lượt",
                "đạt",
                "giảm",
                "thu nội địa",
                "dư nợ",
                "\n",
                "\n\n",
                "-\n",
                "lần",
                "gấp",
                "hơn",
                "%",
                "1.2.3",
                "0912",
                "trở lên",
                "chi bộ",
                "89/148",
                "e\u0309",
                "\u00ad",
                "😀",
                "tháng",
                "13/2023",
                "quý IV",
                "so với");
        return word.list().ofMaxSize(40).map(words -> String.join(" ", words));
    }

    static void everySliceStandsInTheText(String text) {
        for (Item item : PressText.read(text)) {
            String slice = ((Locator.Characters) item.locator()).span().slice(text);
            switch (item) {
                case Statement statement -> {
                    assertThat(slice).isEqualTo(statement.quote());
                    assertThat(statement.number()).is(meantBy(slice));
                }
                case Refusal refusal -> {
                    assertThat(slice).isEqualTo(refusal.raw());
                    assertThat(refusal.detail()).isNotBlank();
                }
            }
        }
    }

    /** The numbers that a slice may mean; any number where it has no digits, as "gấp đôi". */
    private static Condition<BigDecimal> meantBy(String slice) {
        List<BigDecimal> meant = new ArrayList<>();
        Matcher digits = DIGITS.matcher(slice);
        while (digits.find()) {
            for (Separators separators : List.of(Separators.COMMA_DECIMAL, Separators.POINT_DECIMAL)) {
                BigDecimal number = separators.parse(digits.group());
                if (number != null) {
                    meant.add(number);
                }
            }
        }
        boolean worded = meant.isEmpty()
                || PART.matcher(Normalizer.normalize(slice, Normalizer.Form.NFC))
                        .find();
        return new Condition<>(
                number -> worded || meant.stream().anyMatch(one -> one.compareTo(number) == 0),
                "a number that '%s' means",
                slice);
    }

    @Property(tries = 2000)
    void anyTextIsRead(@ForAll String text) {
        everySliceStandsInTheText(text);
    }

    @Property(tries = 3000)
    void scrapsOfProseAreRead(@ForAll("scraps") String text) {
        everySliceStandsInTheText(text);
    }

    @Property(tries = 2000)
    void aClauseCutAnywhereIsRead(@ForAll("clauses") String clause, @ForAll Random random) {
        int from = random.nextInt(clause.length());
        everySliceStandsInTheText(clause.substring(from, from + random.nextInt(clause.length() - from) + 1));
    }

    @Property(tries = 2000)
    void aClauseWithItsWordsShuffledIsRead(@ForAll("clauses") String clause, @ForAll Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(clause.split(" ", -1)));
        Collections.shuffle(words, random);
        everySliceStandsInTheText(String.join(" ", words));
    }

    @Property(tries = 2000)
    void spacesAndLineBreaksInsideAClauseChangeOffsetsOnly(@ForAll("clauses") String clause, @ForAll Random random) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < clause.length(); i++) {
            char c = clause.charAt(i);
            spaced.append(
                    c == ' ' ? List.of(" ", "  ", "\n", " \n", "\r\n", "\u00a0").get(random.nextInt(6)) : c);
        }
        assertThat(facts(spaced.toString())).isEqualTo(facts(clause));
    }

    @Property(tries = 500)
    void windows1258ChangesOffsetsOnly(@ForAll("clauses") String clause) throws CharacterCodingException {
        String spelled = spelledInWindows1258(clause);
        Assume.that(WINDOWS_1258.newEncoder().canEncode(spelled));
        String archived = Decoding.decode(spelled.getBytes(WINDOWS_1258));

        assertThat(archived).isEqualTo(spelled);
        assertThat(facts(archived)).isEqualTo(facts(clause));
        everySliceStandsInTheText(archived);
    }

    /** Windows-1258 has letters such as ă and ê, and the five tones as marks behind them. */
    private static String spelledInWindows1258(String text) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String parts = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            String letter = TONE.matcher(parts).replaceAll("");
            spelled.append(Normalizer.normalize(letter, Normalizer.Form.NFC))
                    .append(parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", ""));
        }
        return spelled.toString();
    }

    @Property(tries = 500)
    void decomposedLettersChangeOffsetsOnly(@ForAll("clauses") String clause) {
        assertThat(facts(Normalizer.normalize(clause, Normalizer.Form.NFD))).isEqualTo(facts(clause));
    }

    /** All that statements say, but for where they stand and how their words are spaced. */
    private static List<String> facts(String text) {
        List<String> facts = new ArrayList<>();
        for (Item item : PressText.read(text)) {
            if (item instanceof Statement s) {
                facts.add(List.of(
                                String.valueOf(s.indicator()),
                                s.breakdown(),
                                s.measure(),
                                s.scenario(),
                                s.value(),
                                String.valueOf(s.valueMax()),
                                s.unit(),
                                s.qualifier(),
                                String.valueOf(s.place()),
                                String.valueOf(s.period()),
                                s.rule())
                        .toString());
            }
        }
        return facts;
    }
}
