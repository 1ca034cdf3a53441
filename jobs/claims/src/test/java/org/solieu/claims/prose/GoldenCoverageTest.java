package org.solieu.claims.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.solieu.claims.prose.text.Folding;
import org.solieu.claims.prose.text.NormalText;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Lexicon;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.Vocabulary;

/** The golden clauses leave no word, measure, form or indicator out that the reader claims to know. */
class GoldenCoverageTest {
    private static final Path PROJECT = Path.of(System.getProperty("solieu.project"));
    private static final Path TESTS = PROJECT.resolve("jobs/claims/src/test/resources");
    private static final Set<String> NAMES =
            Set.of("persons", "central_cities", "family_names", "province_spellings", "regions");
    private static final Set<Measure> SIGNED =
            Set.of(Measure.GROWTH_YOY, Measure.GROWTH_YTD, Measure.GROWTH_PREV_PERIOD, Measure.CHANGE_ABS);
    private static final Set<Measure> AROUND_HUNDRED = Set.of(Measure.PERCENT_OF_PLAN, Measure.PERCENT_OF_SAME_PERIOD);
    /** Prose says "tăng 0,29%" where tables have an index of 100.29. */
    private static final EnumSet<Measure> OF_TABLES =
            EnumSet.of(Measure.PERCENT_OF_PREV_PERIOD, Measure.PERCENT_OF_DECEMBER, Measure.PERCENT_OF_BASE);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Lexicon LEXICON = new Lexicon();
    private static final JsonNode CUES = Cues.file();
    private static final Map<GoldenClauses.Clause, String> CLAUSES = new LinkedHashMap<>();

    @BeforeAll
    static void spellClauses() throws IOException {
        for (GoldenClauses.Clause clause : GoldenClauses.all(TESTS.resolve("claims"))) {
            CLAUSES.put(clause, spelled(clause.text()));
        }
    }

    /** The words of a text as the reader compares them, a space around each. */
    private static String spelled(String text) {
        Tokens tokens = LEXICON.tokenize(NormalText.of(text));
        StringBuilder words = new StringBuilder(" ");
        for (int i = 0; i < tokens.size(); i++) {
            words.append(Folding.fold(tokens.normal().text(), tokens.from(i), tokens.to(i)))
                    .append(' ');
        }
        return words.toString();
    }

    private static boolean inSome(String phrase, Predicate<GoldenClauses.Clause> wanted) {
        String words = spelled(phrase);
        return CLAUSES.entrySet().stream()
                .anyMatch(clause -> clause.getValue().contains(words) && wanted.test(clause.getKey()));
    }

    /** Every phrase of the reader's general words, by the role it plays. */
    private static Map<String, List<String>> phrases() {
        Map<String, List<String>> phrases = new TreeMap<>();
        CUES.properties().forEach(role -> {
            if (!NAMES.contains(role.getKey())) {
                collect(role.getValue(), phrases.computeIfAbsent(role.getKey(), key -> new ArrayList<>()));
            }
        });
        return phrases;
    }

    private static void collect(JsonNode node, List<String> phrases) {
        if (node.isArray()) {
            node.forEach(phrase -> phrases.add(phrase.asText()));
        }
        node.properties().forEach(entry -> {
            if (entry.getValue().isArray()) {
                collect(entry.getValue(), phrases);
            } else {
                phrases.add(entry.getKey());
            }
        });
    }

    private static List<String> missing(Cue role, Predicate<GoldenClauses.Clause> wanted) {
        return Stream.of(CUES.path(role.key()))
                .flatMap(phrases -> phrases.valueStream().map(JsonNode::asText))
                .filter(phrase -> !inSome(phrase, wanted))
                .map(phrase -> role.key() + ": " + phrase)
                .toList();
    }

    @Test
    void everyWordThatTellsWhatANumberMeansStandsInAClause() {
        List<String> missing = new ArrayList<>();
        phrases()
                .forEach((role, phrases) -> phrases.stream()
                        .filter(phrase -> !inSome(phrase, clause -> true))
                        .forEach(phrase -> missing.add(role + ": " + phrase)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyWordOfExactnessStandsBesideAFigureOfItsKind() {
        Map<Cue, Qualifier> kinds = Map.of(
                Cue.OVER, Qualifier.OVER,
                Cue.UNDER, Qualifier.UNDER,
                Cue.APPROX_BELOW, Qualifier.APPROX_BELOW,
                Cue.APPROX, Qualifier.APPROX,
                Cue.AT_LEAST, Qualifier.AT_LEAST,
                Cue.AT_MOST, Qualifier.AT_MOST,
                Cue.AT_LEAST_AFTER, Qualifier.AT_LEAST,
                Cue.AT_MOST_AFTER, Qualifier.AT_MOST);
        List<String> missing = new ArrayList<>();
        kinds.forEach((role, kind) ->
                missing.addAll(missing(role, hasFigure(figure -> figure.field(3).equals(code(kind))))));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyWordOfAChangeStandsBesideAFigureOfItsDirection() {
        List<String> missing = new ArrayList<>();
        for (Cue role : List.of(Cue.RISE, Cue.EXCEED)) {
            missing.addAll(missing(role, hasFigure(figure -> direction(figure) > 0)));
        }
        for (Cue role : List.of(Cue.FALL, Cue.MISS)) {
            missing.addAll(missing(role, hasFigure(figure -> direction(figure) < 0)));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMeasureIsLabelledAndThoseThatRiseAndFallBothWays() {
        Set<String> labelled = new TreeSet<>();
        CLAUSES.keySet()
                .forEach(clause -> clause.figures()
                        .forEach(figure -> labelled.add(figure.field(1) + Integer.signum(direction(figure)))));
        List<String> wanted = new ArrayList<>(List.of("target0"));
        for (Measure measure : EnumSet.complementOf(OF_TABLES)) {
            boolean bothWays = SIGNED.contains(measure) || AROUND_HUNDRED.contains(measure);
            (bothWays ? List.of("1", "-1") : List.of("0")).forEach(sign -> wanted.add(code(measure) + sign));
        }
        assertThat(labelled).containsAll(wanted);
    }

    @Test
    void everyIndicatorIsLabelled() {
        Set<String> labelled = CLAUSES.keySet().stream()
                .flatMap(clause -> clause.figures().stream())
                .map(figure -> figure.field(0))
                .collect(Collectors.toSet());
        assertThat(labelled)
                .containsAll(Vocabulary.load(PROJECT.resolve("schemas/vocabulary"))
                        .indicators()
                        .keySet());
    }

    @Test
    void everyFormOfANumberAndOfAPeriodIsWritten() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String line :
                Files.readAllLines(TESTS.resolve("forms.csv")).stream().skip(1).toList()) {
            String[] form = line.split(",", 2);
            Predicate<String> written = Pattern.compile(form[1]).asPredicate();
            if (CLAUSES.keySet().stream().map(GoldenClauses.Clause::text).noneMatch(written)) {
                missing.add(form[0]);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aThirdOfTheClausesIsHeldBack() {
        long heldBack =
                CLAUSES.keySet().stream().filter(GoldenClauses.Clause::heldBack).count();
        assertThat((double) heldBack / CLAUSES.size()).isBetween(0.3, 0.4);
    }

    private static Predicate<GoldenClauses.Clause> hasFigure(Predicate<GoldenClauses.Figure> wanted) {
        return clause -> clause.figures().stream().anyMatch(wanted);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Above or below what a figure is measured against; 0 where it is measured against nothing. */
    private static int direction(GoldenClauses.Figure figure) {
        BigDecimal value = new BigDecimal(figure.field(2));
        boolean signed = SIGNED.stream().anyMatch(measure -> code(measure).equals(figure.field(1)));
        boolean around =
                AROUND_HUNDRED.stream().anyMatch(measure -> code(measure).equals(figure.field(1)));
        return signed ? value.signum() : around ? value.compareTo(HUNDRED) : 0;
    }
}
