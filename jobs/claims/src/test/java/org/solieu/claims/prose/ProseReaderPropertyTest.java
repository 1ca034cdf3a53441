package org.solieu.claims.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Vocabulary;

class ProseReaderPropertyTest {
    private static final Path PROJECT = Path.of(System.getProperty("solieu.project"));
    private static final ProseReader READER = ProseReader.of(Vocabulary.load(PROJECT.resolve("schemas/vocabulary")));

    private static List<Item> read(String text) {
        return READER.read(new Document(
                "0",
                "text.txt",
                "press",
                LocalDate.of(2023, 12, 30),
                PublishedOnBasis.DECLARED,
                "Thái Bình",
                null,
                text));
    }

    @Provide
    Arbitrary<String> clauses() throws IOException {
        return Arbitraries.of(GoldenClauses.all(PROJECT.resolve("jobs/claims/src/test/resources/claims")).stream()
                .map(GoldenClauses.Clause::text)
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

    private static void everySliceStandsInTheText(String text) {
        for (Item item : read(text)) {
            String slice = ((Locator.Characters) item.locator()).span().slice(text);
            switch (item) {
                case Statement statement -> {
                    assertThat(slice).isEqualTo(statement.quote());
                    assertThat(Normalizer.normalize(slice, Normalizer.Form.NFC)).isNotBlank();
                }
                case Refusal refusal -> {
                    assertThat(slice).isEqualTo(refusal.raw());
                    assertThat(refusal.detail()).isNotBlank();
                }
            }
        }
    }

    @Property(tries = 500)
    void anyTextIsRead(@ForAll String text) {
        everySliceStandsInTheText(text);
    }

    @Property(tries = 1000)
    void scrapsOfProseAreRead(@ForAll("scraps") String text) {
        everySliceStandsInTheText(text);
    }

    @Property(tries = 500)
    void aClauseCutAnywhereIsRead(@ForAll("clauses") String clause, @ForAll Random random) {
        int from = random.nextInt(clause.length());
        everySliceStandsInTheText(clause.substring(from, from + random.nextInt(clause.length() - from) + 1));
    }

    @Property(tries = 500)
    void aClauseWithItsWordsShuffledIsRead(@ForAll("clauses") String clause, @ForAll Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(clause.split(" ", -1)));
        Collections.shuffle(words, random);
        everySliceStandsInTheText(String.join(" ", words));
    }

    @Property(tries = 500)
    void spacesAndLineBreaksInsideAClauseChangeOffsetsOnly(@ForAll("clauses") String clause, @ForAll Random random) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < clause.length(); i++) {
            char c = clause.charAt(i);
            spaced.append(
                    c == ' ' ? List.of(" ", "  ", "\n", " \n", "\r\n", "\u00a0").get(random.nextInt(6)) : c);
        }
        assertThat(facts(spaced.toString())).isEqualTo(facts(clause));
    }

    @Property(tries = 200)
    void decomposedLettersChangeOffsetsOnly(@ForAll("clauses") String clause) {
        assertThat(facts(Normalizer.normalize(clause, Normalizer.Form.NFD))).isEqualTo(facts(clause));
    }

    /** All that statements say, but for where they stand and how their words are spaced. */
    private static List<String> facts(String text) {
        List<String> facts = new ArrayList<>();
        for (Item item : read(text)) {
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
