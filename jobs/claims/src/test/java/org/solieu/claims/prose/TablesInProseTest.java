package org.solieu.claims.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Vocabulary;

/** A table within prose gives a claim or a refusal for each of its figures, however its rows are set. */
class TablesInProseTest {
    private static final Path FOLDER = PressText.PROJECT.resolve("jobs/claims/src/test/resources/tables");
    private static final Vocabulary VOCABULARY = Vocabulary.load(PressText.PROJECT.resolve("schemas/vocabulary"));
    private static final ProseReader READER = ProseReader.of(VOCABULARY);
    private static final int CERTAIN = 9;

    private static final List<List<String>> FORM = List.of(
            List.of("STT", "Chỉ tiêu", "Dự toán năm 2024", "Thực hiện 9 tháng", "So dự toán (%)", "So cùng kỳ (%)"),
            List.of("A", "B", "1", "2", "3=2/1", "4"),
            List.of("", "Tổng thu NSNN trên địa bàn", "22.800.000", "17.100.000", "75,0", "108,2"),
            List.of("I", "Thu nội địa", "10.200.000", "8.160.000", "80,0", "110,0"),
            List.of("II", "Thu từ hoạt động xuất nhập khẩu", "1.500.000", "1.050.000", "70,0", "95,0"));

    private static List<Item> read(String text, LocalDate day, @Nullable String place) {
        return READER.read(new Document("0", "text.txt", "press", day, PublishedOnBasis.DECLARED, place, null, text));
    }

    @Test
    void everyTableIsReadAsLabelled() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (GoldenClauses.Clause clause : tables()) {
            wrong.addAll(GoldenClausesTest.differences(clause));
            wrong.addAll(differencesInCertainty(clause));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<GoldenClauses.Clause> tables() throws IOException {
        return GoldenClauses.all(FOLDER);
    }

    private static List<String> differencesInCertainty(GoldenClauses.Clause clause) {
        List<JsonNode> claims = new ArrayList<>();
        ClaimJson.of(read(clause.text(), clause.day(), clause.place()), VOCABULARY)
                .forEach(claims::add);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < Math.min(claims.size(), clause.figures().size()); i++) {
            String labelled = clause.figures().get(i).field(CERTAIN);
            boolean certain = claims.get(i).path("accepted").asBoolean();
            if (!labelled.isEmpty() && certain != labelled.equals("certain")) {
                wrong.add("%s: %s must be %s: %s"
                        .formatted(clause.file(), clause.figures().get(i), labelled, claims.get(i)));
            }
        }
        return wrong;
    }

    @Test
    void everyCellThatCannotBeReadIsRefusedByItsRule() throws IOException {
        for (GoldenClauses.Clause clause : tables()) {
            List<String> refused = read(clause.text(), clause.day(), clause.place()).stream()
                    .filter(Refusal.class::isInstance)
                    .map(Refusal.class::cast)
                    .map(refusal -> refusal.raw() + " | " + refusal.rule().code())
                    .toList();
            assertThat(refused).as(clause.text()).isEqualTo(clause.refusals());
        }
    }

    @Test
    void oneFormSaysTheSameHoweverItIsSet() {
        List<String> said = facts(form("\t", false));
        assertThat(said).hasSize(12);
        assertThat(facts(form(" | ", false))).isEqualTo(said);
        assertThat(facts(form(" | ", false).replaceAll("(?m)^(.* \\| .*)$", "| $1 |")))
                .isEqualTo(said);
        assertThat(facts(form("   ", true))).isEqualTo(said);
        assertThat(facts(form("   ", true).replace("\n", "\r\n"))).isEqualTo(said);
    }

    /** The form with what stands between its cells, set in columns or not. */
    private static String form(String between, boolean laid) {
        StringBuilder text = new StringBuilder("Tình hình thu ngân sách 9 tháng năm 2024\nĐơn vị: triệu đồng\n\n");
        for (List<String> row : FORM) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = laid
                        ? FORM.stream()
                                .mapToInt(cell -> cell.get(column).length())
                                .max()
                                .orElse(0)
                        : 0;
                String room = " ".repeat(Math.max(0, width - row.get(i).length()));
                cells.add(i > 1 ? room + row.get(i) : row.get(i) + room);
            }
            text.append(String.join(between, cells)).append('\n');
        }
        return text.append("\nNguồn: Sở Tài chính.\n").toString();
    }

    private static List<String> facts(String text) {
        return read(text, LocalDate.of(2024, 10, 5), "Thái Bình").stream()
                .map(Statement.class::cast)
                .map(said -> "%s %s %s %s %s %s %s %s %s"
                        .formatted(
                                said.quote(),
                                said.indicator(),
                                said.measure(),
                                said.scenario(),
                                said.value().stripTrailingZeros().toPlainString(),
                                said.unit(),
                                said.place(),
                                said.period(),
                                said.confidence()))
                .toList();
    }

    @Provide
    Arbitrary<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(
                tables().stream().map(GoldenClauses.Clause::text).toList());
        texts.addAll(List.of(form(" | ", false), form("   ", true), form("\t", false)));
        return Arbitraries.of(texts);
    }

    @Property(tries = 1000)
    void aTableCutAnywhereIsRead(@ForAll("texts") String text, @ForAll Random random) {
        int from = random.nextInt(text.length());
        ProseReaderPropertyTest.everySliceStandsInTheText(
                text.substring(from, from + random.nextInt(text.length() - from) + 1));
    }

    @Property(tries = 1000)
    void aTableWithItsLinesShuffledIsRead(@ForAll("texts") String text, @ForAll Random random) {
        ProseReaderPropertyTest.everySliceStandsInTheText(shuffled(text, "\n", random));
    }

    @Property(tries = 1000)
    void aTableWithItsCellsShuffledIsRead(@ForAll("texts") String text, @ForAll Random random) {
        for (String between : List.of("\t", "|", "   ")) {
            ProseReaderPropertyTest.everySliceStandsInTheText(shuffled(text, between, random));
        }
    }

    private static String shuffled(String text, String between, Random random) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(Pattern.quote(between), -1)));
        Collections.shuffle(parts, random);
        return String.join(between, parts);
    }

    /** Whatever rows are taken away, the figures of the others are stated or refused. */
    @Property(tries = 500)
    void noFigureOfATableVanishes(@ForAll Random random) {
        List<String> lines = new ArrayList<>(form("\t", false).lines().toList());
        int body = 5;
        int figures = 0;
        for (int i = lines.size() - 1; i >= body; i--) {
            boolean row = lines.get(i).contains("\t");
            if (row && random.nextBoolean()) {
                lines.set(i, lines.get(i).replaceFirst("\\d\\t", random.nextBoolean() ? "x\t" : "?\t"));
            }
            figures += row ? 4 : 0;
        }
        assertThat(read(String.join("\n", lines), LocalDate.of(2024, 10, 5), "Thái Bình"))
                .hasSize(figures);
    }

    @Test
    void twiceTheRowsTakeAboutTwiceTheTime() {
        String rows = form("\t", false).lines().skip(5).limit(3).reduce("", (all, row) -> all + row + "\n");
        String head = form("\t", false).lines().limit(5).reduce("", (all, row) -> all + row + "\n");
        long small = Stream.of(1, 2, 3)
                .mapToLong(turn -> timeOf(head + rows.repeat(1_000)))
                .min()
                .orElseThrow();
        long large = Stream.of(1, 2, 3)
                .mapToLong(turn -> timeOf(head + rows.repeat(4_000)))
                .min()
                .orElseThrow();
        assertThat(large).isLessThan(10 * small);
    }

    private static long timeOf(String text) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        read(text, LocalDate.of(2024, 10, 5), "Thái Bình");
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
