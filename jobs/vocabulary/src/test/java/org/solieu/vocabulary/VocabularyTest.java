package org.solieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Path VOCABULARY = Path.of(System.getProperty("solieu.project"), "schemas", "vocabulary");

    @Test
    void readsEveryFileOfTheProject() {
        assertThat(Vocabulary.load(VOCABULARY).rejections()).hasSize(RejectionRule.values().length);
    }
}
