package org.solieu.vocabulary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class VocabularyTest {
    private static final Vocabulary VOCABULARY = Vocabulary.load(Project.VOCABULARY);

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvFileSource(resources = "/broken_files.csv", numLinesToSkip = 1)
    void aWrongValueIsNamedWithItsFileAndTheRemedy(
            String file, String right, String wrong, String named, String remedy, @TempDir Path copy)
            throws IOException {
        Project.copyVocabulary(copy);
        Path spoilt = copy.resolve(file);
        String text = Files.readString(spoilt);
        assertThat(text).contains(right.replace("\\n", "\n"));
        Files.writeString(spoilt, text.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n")));
        assertThatThrownBy(() -> Vocabulary.load(copy))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining(named)
                .hasMessageContaining(remedy);
    }

    @Test
    void aFolderThatIsNoneIsNamed(@TempDir Path empty) {
        assertThatThrownBy(() -> Vocabulary.load(empty.resolve("nowhere")))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("schemas/vocabulary");
    }

    @Test
    void theFingerprintChangesWithAWordAndWithNothingElse(@TempDir Path copy) throws IOException {
        Project.copyVocabulary(copy);
        assertThat(Vocabulary.load(copy).fingerprint()).isEqualTo(VOCABULARY.fingerprint());
        Path file = copy.resolve("units/percent.yaml");
        Files.writeString(file, Files.readString(file) + "# a remark\n");
        assertThat(Vocabulary.load(copy).fingerprint()).isNotEqualTo(VOCABULARY.fingerprint());
    }

    @Test
    void survivesTheWayToAnotherMachine() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(VOCABULARY);
        ObjectInputStream back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(back.readObject()).isEqualTo(VOCABULARY);
    }

    @Test
    void everyRejectionHasItsTextInBothLanguages() {
        assertThat(VOCABULARY.rejections()).containsOnlyKeys(RejectionRule.values());
    }

    @Test
    void noPhraseNamesTwoIndicators() {
        Map<String, String> owners = new HashMap<>();
        for (Indicator indicator : VOCABULARY.indicators().values()) {
            for (String phrase : indicator.phrases()) {
                String owner = owners.put(Words.comparable(phrase), indicator.code());
                assertThat(owner).as("'%s' of %s", phrase, indicator.code()).isIn(null, indicator.code());
            }
        }
    }

    @Test
    void everyIndicatorOfASubjectHasItsOwnPlaceInTheOrder() {
        Set<String> seen = new HashSet<>();
        for (Indicator indicator : VOCABULARY.indicators().values()) {
            assertThat(seen.add(indicator.subject() + indicator.order()))
                    .as("order of %s", indicator.code())
                    .isTrue();
        }
    }

    @Test
    void aRatioOfTwoIndicatorsDividesOneUnitByItself() {
        List<Indicator.Ratio> ratios = VOCABULARY.indicators().values().stream()
                .map(Indicator::ratio)
                .filter(Objects::nonNull)
                .toList();
        assertThat(ratios)
                .isNotEmpty()
                .allSatisfy(ratio -> assertThat(unitOf(ratio.numerator())).isEqualTo(unitOf(ratio.denominator())));
    }

    private static String unitOf(String indicator) {
        return requireNonNull(VOCABULARY.indicators().get(indicator)).unit();
    }

    @Test
    void aProportionLiesBetween0And100AndACountIsNotNegative() {
        assertThat(VOCABULARY.indicators().values()).allSatisfy(indicator -> {
            if (indicator.kind() == IndicatorKind.COUNT || indicator.kind() == IndicatorKind.STOCK) {
                assertThat(indicator.minimum()).as(indicator.code()).isNotNull().isNotNegative();
            }
            if (indicator.ratio() != null) {
                assertThat(indicator.maximum()).as(indicator.code()).isEqualByComparingTo("100");
            }
        });
    }

    @Test
    void theViewOfASubjectShowsAtLeastOneIndicator() {
        assertThat(VOCABULARY.subjects().keySet())
                .allSatisfy(subject -> assertThat(VOCABULARY.indicators().values())
                        .anyMatch(indicator -> indicator.subject().equals(subject)));
    }

    @Test
    void everyNounThatIsAUnitIsCountedByAnIndicator() {
        Set<String> used = new HashSet<>();
        VOCABULARY.indicators().values().forEach(indicator -> used.add(indicator.unit()));
        assertThat(VOCABULARY.units().values())
                .filteredOn(unit -> unit.kind() == Unit.Kind.COUNT)
                .allSatisfy(unit -> assertThat(used).contains(unit.code()));
    }

    @Test
    void samplesYieldToEveryRealSourceAndGeneratedFiguresToSamples() {
        int samples = requireNonNull(VOCABULARY.sources().get("samples")).rank();
        Source generated = requireNonNull(VOCABULARY.sources().get("generated"));
        assertThat(generated.rank()).isLessThan(samples);
        assertThat(VOCABULARY.sources().values())
                .filteredOn(source -> !source.code().startsWith("samples") && !source.equals(generated))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.rank()).isGreaterThan(samples));
    }
}
