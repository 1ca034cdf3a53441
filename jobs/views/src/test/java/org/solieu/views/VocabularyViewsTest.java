package org.solieu.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Vocabulary;

class VocabularyViewsTest {
    private static final VocabularyViews WORDS =
            new VocabularyViews(Vocabulary.load(Project.SCHEMAS.resolve("vocabulary")));

    @Test
    void aListAndAColumnStandForAMapFromCodeToThatColumn() {
        assertThat(filled("SELECT element_at(${units.name_en}, unit), '${billion}'"))
                .startsWith("SELECT element_at(CAST(json_parse('{\"")
                .contains("\"VND\":\"Vietnamese dong\"")
                .endsWith("}') AS MAP(VARCHAR, VARCHAR)), unit), '${billion}'");
    }

    @Test
    void anApostropheInAWordDoesNotEndTheLiteral() {
        VocabularyList list = VocabularyList.ofNames("places");
        list.add("dak_oa", "Đắk Ơ'a", null);
        assertThat(list.map("name_vi")).contains("{\"dak_oa\":\"Đắk Ơ''a\"}");
        assertThat(list.map("name_en")).contains("{\"dak_oa\":null}");
    }

    @Test
    void aListOrColumnThatIsNotThereIsTold() {
        assertThatThrownBy(() -> filled("SELECT ${persons.name_vi}"))
                .isInstanceOf(Fault.OfOurs.class)
                .hasMessageContainingAll("${persons.name_vi}", "views.test", "places");
        assertThatThrownBy(() -> filled("SELECT ${places.mayor}"))
                .isInstanceOf(Fault.OfOurs.class)
                .hasMessageContainingAll("${places.mayor}", "views.test", "name_plain");
    }

    @Test
    void aPlaceThatLeftItsNameToALaterOneIsToldFromIt() {
        assertThat(filled("${places.name_vi}"))
                .contains("\"33\":\"Hưng Yên (cũ)\"", "\"33-2025\":\"Hưng Yên\"")
                .contains("\"34\":\"Thái Bình\"");
        assertThat(filled("${places.name_en}")).contains("\"33\":\"Hung Yen (former)\"");
        assertThat(filled("${places.parents_vi}")).contains("\"323\":\"Hưng Yên (cũ)\"");
        assertThat(filled("${places.below}")).contains("\"325\":\"huyện văn lâm\"");
    }

    private static String filled(String query) {
        return WORDS.fill(List.of(new ViewDefinition("views.test", query, "What is tested", List.of())))
                .getFirst()
                .query();
    }
}
