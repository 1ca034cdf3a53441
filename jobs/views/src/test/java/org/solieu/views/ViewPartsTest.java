package org.solieu.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Vocabulary;

class ViewPartsTest {
    private static final ViewParts PARTS = new ViewParts(Project.SCHEMAS.resolve("views/parts"));

    @Test
    void aPartThatNamesOthersIsFilledToTheLast() {
        assertThat(PARTS.fill("SELECT * FROM (${told_figures})"))
                .contains("current_user IN ('party', 'solieu')", "${places.level}")
                .doesNotContain("${told_figures}", "${sees_all}");
    }

    @Test
    void aPartThatIsNotThereIsTold() {
        assertThatThrownBy(() -> PARTS.fill("SELECT * FROM ${secrets}"))
                .isInstanceOf(Fault.OfOurs.class)
                .hasMessageContainingAll("${secrets}", "secrets.sql");
    }

    @Test
    void aSubjectThatIsNotForEverybodyIsKnownByItsWordsWithOrWithoutAccents() {
        VocabularyViews views = new VocabularyViews(Vocabulary.load(Project.SCHEMAS.resolve("vocabulary")));
        String pattern = views.fill(List.of(new ViewDefinition("views.test", "${subjects.words}", "?", List.of())))
                .getFirst()
                .query();
        assertThat(pattern).contains("\"party_building\":\"(?<!", "|chi[\\\\s_.-]+bộ|", "|chi[\\\\s_.-]+bo|");
    }
}
