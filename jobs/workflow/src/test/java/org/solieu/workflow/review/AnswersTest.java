package org.solieu.workflow.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solieu.observations.ReviewedDocument;
import org.solieu.observations.ReviewedFigure;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.RejectionRule;

/** What people answer lies in one private file for each figure, and is read back as it was given. */
class AnswersTest {
    private static final Map<String, String> READING =
            Map.of("indicator", "revenue", "breakdown", "", "measure", "level", "place", "Thái Bình", "period", "2023");

    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve("reviews");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hơn 9.300 tỷ đồng", "tăng\n9,8%", "- 12 %", "# 5: 'x' \"y\"", "9.300 ty\u0309 đồng"})
    void anAnswerIsReadBackAsItWasGiven(String quote) {
        ReviewedFigure figure = figure("claim-of-a-figure", quote);

        new Answers(folder()).keep(sign(figure, new Correction.Action.Accept(READING)));

        Correction read = new Answers(folder()).of(figure).orElseThrow();
        assertThat(read.action()).isEqualTo(new Correction.Action.Accept(READING));
        assertThat(read.who()).isEqualTo("Lan");
        assertThat(read.locate())
                .isEqualTo(new Correction.Locate("document", "a.txt", LocalDate.of(2024, 1, 2), "claim-of-a-figure"));
        assertThat(read.expect()).isNotNull();
    }

    @Test
    void aFileIsItsOwnersAlone() throws IOException {
        new Answers(folder()).keep(sign(figure("claim", "82%"), new Correction.Action.NotAFigure()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    @Test
    void theLastAnswerTakesThePlaceOfTheOneBefore() throws IOException {
        ReviewedFigure figure = figure("claim", "82%");
        Answers answers = new Answers(folder());
        answers.keep(sign(figure, new Correction.Action.Accept(READING)));
        answers.keep(sign(figure, new Correction.Action.NotAFigure()));

        assertThat(files()).hasSize(1);
        assertThat(Corrections.in(folder()).inForce())
                .extracting(Correction::action)
                .containsExactly(new Correction.Action.NotAFigure());
    }

    @Test
    void anAnswerThatIsTakenBackIsGone() throws IOException {
        ReviewedFigure figure = figure("claim", "82%");
        Answers answers = new Answers(folder());
        answers.keep(sign(figure, new Correction.Action.NotAFigure()));

        answers.takeBack(figure);

        assertThat(files()).isEmpty();
        assertThat(answers.of(figure)).isEmpty();
        assertThat(answers.documents()).isEmpty();
    }

    @Test
    void anAnswerToOtherWordsIsNoneAndItsFileIsTold() throws IOException {
        Answers answers = new Answers(folder());
        answers.keep(sign(figure("claim", "82%"), new Correction.Action.Accept(READING)));
        ReviewedFigure changed = figure("claim", "hơn 82%");

        assertThat(answers.of(changed)).isEmpty();
        assertThat(answers.stale(List.of(changed)))
                .containsExactly(files().getFirst().getFileName().toString());
        assertThat(answers.stale(List.of(figure("claim", "82%")))).isEmpty();
    }

    @Test
    void whatIsMendedTellsWhatItWasReadAs() {
        Correction mended = sign(
                figure("claim", "82%"),
                new Correction.Action.Mend(
                        Map.of("breakdown", "sector=fdi", "place", "Thái Bình", "period", "2022", "scenario", "plan")));

        assertThat(mended.reason()).isEqualTo("it was read as {breakdown=the whole, period=2023, scenario=nothing}");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    private static Correction sign(ReviewedFigure figure, Correction.Action.Answer action) {
        return Answers.sign(document(figure), figure, action, "Lan");
    }

    private static ReviewedDocument document(ReviewedFigure figure) {
        return new ReviewedDocument(
                "document",
                "a.txt",
                "press",
                LocalDate.of(2024, 1, 2),
                LocalDate.of(2024, 1, 1),
                null,
                null,
                figure.quote(),
                List.of(figure),
                answer -> Optional.empty());
    }

    private static ReviewedFigure figure(String claim, String quote) {
        return new ReviewedFigure(
                claim,
                "characters 0-3",
                0,
                quote,
                new BigDecimal("82"),
                null,
                "percent",
                "exact",
                READING,
                new BigDecimal("0.412"),
                RejectionRule.READING_DOUBTFUL);
    }
}
