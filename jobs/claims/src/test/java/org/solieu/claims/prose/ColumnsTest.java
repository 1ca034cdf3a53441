package org.solieu.claims.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.solieu.claims.Item;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.blocks.Gutters;
import org.solieu.vocabulary.Locator;

class ColumnsTest {
    private static final Predicate<String> LONG_WORD =
            Pattern.compile("\\S{30}").asPredicate();
    private static final String PAGE = """
            KINH TẾ 9 THÁNG

            Theo Cục Thuế tỉnh, 9 tháng năm 2023 thu      Đến 30/9/2023, tổng dư nợ cho vay trên địa
            nội địa ước đạt 12.876 tỷ đồng, bằng 81,5%    bàn đạt 178.900 tỷ đồng, tăng 9,8% so với
            dự toán và giảm 9,2% so với cùng kỳ năm       đầu năm.
            trước. Trong đó, thu tiền sử dụng đất đạt
            2.150 tỷ đồng, bằng 65% dự toán. Thu từ xổ    Tỷ lệ nợ xấu ở mức 0,74%, giảm 0,12 điểm
            số kiến thiết đạt 42 tỷ đồng, vượt 5% dự      phần trăm so với cuối năm 2022. Nguồn vốn
            toán.                                         huy động đạt 92.450 tỷ đồng, tăng 11,3%.

            Ngoài ra, chi thường xuyên đạt 9.000 tỷ đồng.
            """;
    private static final String TABLE = """
            Khoản thu                       Thực hiện           So với dự toán
            Thu nội địa trên địa bàn        12.876 tỷ đồng      đạt 81,5%
            Thu tiền sử dụng đất            2.150 tỷ đồng       đạt 65%
            Thu từ xổ số kiến thiết         42 tỷ đồng          đạt 105%
            Thu từ hoạt động xuất nhập khẩu 986 tỷ đồng         đạt 62%
            Lệ phí môn bài của tỉnh         31 tỷ đồng          đạt 98%
            """;

    private static List<String> facts(String text) {
        List<String> facts = new ArrayList<>();
        for (Item item : PressText.read(text)) {
            if (item instanceof Statement s) {
                facts.add(List.of(String.valueOf(s.indicator()), s.measure(), s.value(), String.valueOf(s.period()))
                        .toString());
            }
        }
        return facts;
    }

    @Test
    void figuresOfOneColumnAreNotThoseOfTheOther() {
        assertThat(PressText.read(PAGE))
                .extracting(item -> item instanceof Statement s ? s.indicator() + " " + s.value() : item.toString())
                .containsExactly(
                        "domestic_revenue 12876000000000",
                        "domestic_revenue 81.5",
                        "outstanding_loans 178900000000000",
                        "outstanding_loans 9.8",
                        "domestic_revenue -9.2",
                        "land_use_revenue 2150000000000",
                        "land_use_revenue 65",
                        "bad_debt_ratio 0.74",
                        "bad_debt_ratio -0.12",
                        "lottery_revenue 42000000000",
                        "lottery_revenue 105",
                        "mobilised_capital 92450000000000",
                        "mobilised_capital 11.3",
                        "recurrent_expenditure 9000000000000");
    }

    @Test
    void aSliceStaysInItsLine() {
        assertThat(PressText.read(PAGE)).allSatisfy(item -> {
            String slice = ((Locator.Characters) item.locator()).span().slice(PAGE);
            assertThat(slice).doesNotContain("   ").doesNotContain("\n");
            assertThat(item instanceof Statement s ? s.quote() : "").isEqualTo(slice);
        });
    }

    @Test
    void aTableIsReadLineByLine() {
        assertThat(Gutters.find(TABLE)).isEmpty();
        assertThat(facts(TABLE))
                .contains(facts("Thu tiền sử dụng đất 2.150 tỷ đồng").getFirst())
                .contains(facts("Lệ phí môn bài của tỉnh 31 tỷ đồng").getFirst());
    }

    @Provide
    Arbitrary<List<String>> texts() throws IOException {
        return Arbitraries.of(
                        GoldenClauses.all(PressText.PROJECT.resolve("jobs/claims/src/test/resources/claims")).stream()
                                .map(clause -> clause.text().replaceAll("\\s+", " "))
                                .filter(text -> text.endsWith(".") && !LONG_WORD.test(text))
                                .toList())
                .list()
                .ofMinSize(5)
                .ofMaxSize(9);
    }

    @Property(tries = 1000)
    void columnsSayWhatTheirTextsSayOneAfterAnother(
            @ForAll("texts") List<String> left,
            @ForAll("texts") List<String> right,
            @ForAll @IntRange(min = 40, max = 70) int width,
            @ForAll @IntRange(min = 3, max = 6) int gap) {
        List<String> first = wrapped(String.join(" ", left), width);
        List<String> second = wrapped(String.join(" ", right), width);
        String page = sideBySide(first, second, width + gap);
        Assume.that(!Gutters.find(page).isEmpty());
        List<String> expected = facts(String.join("\n", first) + "\n\n" + String.join("\n", second));
        List<String> read = facts(page);

        long refused = PressText.read(page).stream()
                .filter(item -> !(item instanceof Statement))
                .count();
        assertThat(expected).containsAll(read);
        assertThat(expected.size()).isLessThanOrEqualTo((int) (read.size() + refused));
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String sideBySide(List<String> left, List<String> right, int column) {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "";
            String other = i < right.size() ? right.get(i) : "";
            page.append(other.isEmpty() ? one : one + " ".repeat(column - one.length()) + other)
                    .append('\n');
        }
        return page.toString();
    }
}
