package org.solieu.claims.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.solieu.claims.Statement;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Qualifier;

class ProseReaderTest {
    private static List<Statement> read(String text) {
        return PressText.read(text).stream().map(Statement.class::cast).toList();
    }

    @Test
    void readsALevelAndItsShareOfThePlan() {
        List<Statement> read = read("Đến ngày 29/12, thu nội địa được hơn 9.300 tỷ đồng, đạt 82% dự toán.");
        assertThat(read).extracting(Statement::indicator).containsOnly("domestic_revenue");
        assertThat(read).extracting(Statement::measure).containsExactly(Measure.LEVEL, Measure.PERCENT_OF_PLAN);
        assertThat(read.getFirst().value()).isEqualByComparingTo("9300000000000");
        assertThat(read.getFirst().qualifier()).isEqualTo(Qualifier.OVER);
        assertThat(read.getFirst().period()).isEqualTo(Period.parse("2023-01-01/2023-12-29"));
    }

    @Test
    void quotesTheArchivedTextAtTheLocator() {
        String text = "Dư nợ\r\ncho vay đạt gần\u00a01.450 tỷ\nđồng.".replace("ợ", "o\u031b\u0323");
        Statement only = read(text).getFirst();
        assertThat(only.quote()).isEqualTo("gần\u00a01.450 tỷ\nđồng");
        assertThat(((Locator.Characters) only.locator()).span().slice(text)).isEqualTo(only.quote());
    }

    @Test
    void readsNothingFromNumbersThatAreNoFigures() {
        assertThat(read("Quy định số 144-QĐ/TW, ngày 9/5/2024; Điều 12; dịch Covid-19; bà 80 tuổi; lúc 08h30; QL1A."))
                .isEmpty();
    }

    @Test
    void tellsAProvinceAsItWasBeforeItWasMergedFromTheOneOfItsName() {
        for (String former : List.of("Hưng Yên cũ", "Hưng Yên (cũ)", "Hưng Yên trước khi sáp nhập")) {
            assertThat(read("Năm 2022, tỉnh %s thu nội địa 9.300 tỷ đồng.".formatted(former)))
                    .extracting(Statement::place)
                    .as(former)
                    .containsExactly("Hưng Yên (cũ)");
        }
        assertThat(read("Năm 2022, tỉnh Hưng Yên thu nội địa 9.300 tỷ đồng."))
                .extracting(Statement::place)
                .containsExactly("Hưng Yên");
    }
}
