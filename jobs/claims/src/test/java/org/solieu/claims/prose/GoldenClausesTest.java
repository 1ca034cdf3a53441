package org.solieu.claims.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solieu.claims.Document;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Vocabulary;

class GoldenClausesTest {
    private static final Path PROJECT = Path.of(System.getProperty("solieu.project"));
    private static final Vocabulary VOCABULARY = Vocabulary.load(PROJECT.resolve("schemas/vocabulary"));
    private static final ProseReader READER = ProseReader.of(VOCABULARY);
    private static final Path FOLDER = PROJECT.resolve("jobs/claims/src/test/resources/claims");
    private static final double HELD_BACK_RIGHT_AT_LEAST = 0.8;

    @Test
    void everyClauseIsReadAsLabelled() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (GoldenClauses.Clause clause : GoldenClauses.all(FOLDER)) {
            if (!clause.heldBack()) {
                wrong.addAll(differences(clause));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void clausesNoRuleWasMadeFromAreReadAsWellAsStated() throws IOException {
        int all = 0;
        int right = 0;
        for (GoldenClauses.Clause clause : GoldenClauses.all(FOLDER)) {
            if (clause.heldBack()) {
                all++;
                right += differences(clause).isEmpty() ? 1 : 0;
            }
        }
        System.out.printf("Clauses held back: %d of %d read right%n", right, all);
        assertThat((double) right / all).isGreaterThanOrEqualTo(HELD_BACK_RIGHT_AT_LEAST);
    }

    static List<String> differences(GoldenClauses.Clause clause) {
        List<JsonNode> claims = new ArrayList<>();
        ClaimJson.of(READER.read(document(clause)), VOCABULARY).forEach(claims::add);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < Math.max(claims.size(), clause.figures().size()); i++) {
            JsonNode claim = i < claims.size() ? claims.get(i) : null;
            GoldenClauses.Figure figure =
                    i < clause.figures().size() ? clause.figures().get(i) : null;
            if (claim == null || figure == null || !same(claim, figure)) {
                wrong.add("%s: %s%n   labelled %s%n   read     %s"
                        .formatted(clause.file(), clause.text(), figure, claim));
            }
        }
        return wrong;
    }

    private static Document document(GoldenClauses.Clause clause) {
        return new Document(
                "0",
                clause.file(),
                "press",
                clause.day(),
                PublishedOnBasis.DECLARED,
                clause.place(),
                null,
                clause.text());
    }

    private static boolean same(JsonNode claim, GoldenClauses.Figure figure) {
        String qualifier = figure.field(3).isEmpty() ? "exact" : figure.field(3);
        return claim.path("quote").asText().toLowerCase(java.util.Locale.ROOT).contains(figure.number())
                && claim.path("indicator").asText("-").replace("null", "-").equals(figure.field(0))
                && claim.path("measure").asText().equals(figure.field(1))
                && new BigDecimal(claim.path("value").asText()).compareTo(new BigDecimal(figure.field(2))) == 0
                && claim.path("qualifier").asText().equals(qualifier)
                && samePeriod(claim.path("period"), figure.field(4))
                && samePlace(claim.path("place"), figure.field(5))
                && sameBreakdown(claim.path("breakdown"), figure.field(6))
                && (figure.field(7).isEmpty() || claim.path("unit").asText().equals(figure.field(7)))
                && (figure.field(8).isEmpty()
                        || claim.path("status").asText("-").equals(figure.field(8)));
    }

    private static boolean samePlace(JsonNode place, String labelled) {
        return labelled.isEmpty() || place.asText().equals(labelled);
    }

    /** "term=short; sector=agriculture"; a dash for a figure of the whole. */
    private static boolean sameBreakdown(JsonNode breakdown, String labelled) {
        List<String> members = new ArrayList<>();
        breakdown
                .properties()
                .forEach(member ->
                        members.add(member.getKey() + "=" + member.getValue().asText()));
        return labelled.isEmpty() || String.join("; ", members).equals(labelled.equals("-") ? "" : labelled);
    }

    private static boolean samePeriod(JsonNode period, String labelled) {
        if (labelled.isEmpty() || labelled.equals("-")) {
            return true;
        }
        String read = period.has("as_of")
                ? period.path("as_of").asText()
                : period.path("start").asText("none") + "/" + period.path("end").asText("none");
        return read.replace("none/none", "none").equals(labelled);
    }
}
