package org.solieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void readsEveryFileOfTheProject() {
        assertThat(Vocabulary.load(Project.VOCABULARY).rejections()).hasSize(RejectionRule.values().length);
    }
}
