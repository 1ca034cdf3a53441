package org.solieu.claims.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.vocabulary.RejectionRule;

class UnseenSignTest {
    private static final String TEXT = "Năm 2021, thu nội địa của tỉnh Thái Bình là %s tỷ đồng.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9\u202e.300",
                "9.3\u200b00",
                "9.\u206030\u00ad0",
                "\u202e9.300",
                "\u20679.300\u2069",
                "9.300\u202e"
            })
    void aNumberThatLooksLikeAnotherIsRefusedAndTheSignNamed(String number) {
        assertThat(PressText.read(TEXT.formatted(number)))
                .singleElement()
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(RejectionRule.NUMBER_AMBIGUOUS);
                    assertThat(refusal.detail()).containsPattern("unseen sign U\\+(202E|200B|2060|2067)");
                });
    }

    @Test
    void signsBesideNumbersThatChangeNothingAreReadOver() {
        for (String number : new String[] {"\u200b9.300", "\u202a9.300\u202c", "\u202ex\u202c 9.300", "9.300\u200b"}) {
            assertThat(PressText.read(TEXT.formatted(number))).as(number).hasOnlyElementsOfType(Statement.class);
        }
    }
}
