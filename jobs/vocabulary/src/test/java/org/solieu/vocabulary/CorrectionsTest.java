package org.solieu.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Corrections are files that say the same when they are read as when they were written. */
class CorrectionsTest {
    static final List<Correction.Action> ACTIONS = List.of(
            new Correction.Action.Drop(),
            new Correction.Action.Replace(new BigDecimal("9312000000000.5")),
            new Correction.Action.Rescale(new BigDecimal("1000")),
            new Correction.Action.Reassign(Map.of("place", "34")),
            new Correction.Action.Accept(Map.of("place", "34", "breakdown", "", "period", "2023")),
            new Correction.Action.Mend(Map.of("place", "Thái Bình", "period", "2023-12-29")),
            new Correction.Action.NotAFigure(),
            new Correction.Action.AsItIs());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("ACTIONS")
    void whatIsWrittenIsRead(Correction.Action action) {
        Correction correction = correction(action, "claim");

        write(correction);

        assertThat(Corrections.in(folder).inForce()).singleElement().satisfies(read -> {
            assertThat(read)
                    .usingRecursiveComparison()
                    .ignoringFields("fingerprint")
                    .isEqualTo(correction);
            assertThat(read.fingerprint()).hasSize(64);
        });
    }

    @Test
    void aWithdrawalAppliesToEveryClaimOfItsDocumentAndACorrectionToItsOwn() {
        write(correction(new Correction.Action.Drop(), null));

        Corrections corrections = Corrections.in(folder);

        assertThat(corrections.byClaim().of("document", "any")).hasSize(1).allMatch(Correction::isWithdrawal);
        assertThat(corrections.byClaim().of("another", "any")).isEmpty();
    }

    @Test
    void ofSeveralCorrectionsOfOneFigureTheLastIsInForce() {
        Correction first = correction("1", new Correction.Action.Replace(BigDecimal.ONE), "claim");
        Correction last = correction("2", new Correction.Action.Replace(BigDecimal.TEN), "claim");
        Correction ofAnother = correction("0", new Correction.Action.Drop(), "another");
        Stream.of(last, first, ofAnother).forEach(this::write);

        Corrections corrections = Corrections.in(folder);

        assertThat(corrections.inForce()).extracting(Correction::id).containsExactly("0", "2");
        assertThat(corrections.superseded()).extracting(Correction::id).containsExactly("1");
        assertThat(corrections.byClaim().of("document", "claim"))
                .extracting(Correction::id)
                .containsExactly("2");
        assertThat(corrections.standing(first)).map(Correction::id).contains("2");
    }

    @Test
    void aFolderThatDoesNotExistHoldsNone() {
        assertThat(Corrections.in(folder.resolve("none"))).isEqualTo(Corrections.NONE);
    }

    @Test
    void aWholeDocumentCanOnlyBeDropped() throws IOException {
        Path file = write(correction(new Correction.Action.Drop(), null));
        Files.writeString(file, Files.readString(file).replace("drop", "rescale"));

        assertThatThrownBy(() -> Corrections.in(folder))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("action is 'rescale', of a whole document it must be drop");
    }

    @Test
    void aDayThatIsNoneIsToldInPlainWords() throws IOException {
        Path file = write(correction(new Correction.Action.Drop(), null));
        Files.writeString(file, Files.readString(file).replaceAll("made_on: .*", "made_on: 2024-13-01"));

        assertThatThrownBy(() -> Corrections.in(folder))
                .hasMessageContaining("made_on is '2024-13-01', must be a date such as 2024-11-06");
    }

    private Path write(Correction correction) {
        try {
            return Files.writeString(folder.resolve(CorrectionFile.name(correction)), CorrectionFile.text(correction));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Correction correction(Correction.Action action, @Nullable String claim) {
        return correction("one", action, claim);
    }

    private static Correction correction(String id, Correction.Action action, @Nullable String claim) {
        Correction.Locate locate = new Correction.Locate("document", "a.txt", LocalDate.of(2024, 1, 2), claim);
        Correction.@Nullable Expect expect =
                claim == null ? null : new Correction.Expect(new BigDecimal("9300"), "hơn 9.300: tỷ đồng");
        return new Correction(id, "", locate, action, expect, "in nhầm", "Lan", LocalDate.of(2024, 2, 3));
    }
}
