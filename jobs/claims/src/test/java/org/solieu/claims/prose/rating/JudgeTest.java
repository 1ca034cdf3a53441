package org.solieu.claims.prose.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solieu.vocabulary.Fault;

/** Which probabilities an installation rates by. */
class JudgeTest {
    @TempDir
    private Path home;

    @Test
    void whatWasLearnedIsReadAgainAsItWasWritten() throws IOException {
        Path learned = home.resolve("judge.txt");
        Files.write(learned, Judge.load().lettingIn(new BigDecimal("0.700")).lines());
        assertThat(Judge.of(learned)).isEqualTo(Judge.load().lettingIn(new BigDecimal("0.700")));
    }

    @Test
    void whereNothingWasLearnedTheBuildsOwnHolds() {
        assertThat(Judge.of(home.resolve("judge.txt"))).isEqualTo(Judge.load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "let in from",
                "let in from much\n\n",
                "let in from 0.850\nplace: none\n",
                "let in from 0.850\n\nwhat 1"
            })
    void aFileThatCannotBeReadIsNamedWithWhatToDo(String content) throws IOException {
        Path learned = Files.writeString(home.resolve("judge.txt"), content);
        assertThatThrownBy(() -> Judge.of(learned))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining(learned.toString())
                .hasMessageContaining("learn again, or remove the file");
    }
}
