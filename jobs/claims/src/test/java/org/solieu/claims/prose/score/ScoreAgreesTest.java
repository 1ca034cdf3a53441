package org.solieu.claims.prose.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.claims.Document;
import org.solieu.claims.prose.ClaimJson;
import org.solieu.claims.prose.ProseReader;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Vocabulary;

/** Runs the labels' own scorer beside ours, where the labelled texts lie beside the project. */
class ScoreAgreesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROJECT = Path.of(System.getProperty("solieu.project"));
    private static final Path SHARED = PROJECT.resolveSibling("shared");
    private static final Path GOLD = SHARED.resolve("gold/dev");
    private static final Path TEXTS = SHARED.resolve("sources");
    private static final Path SCRIPT = SHARED.resolve("gold/score.py");

    @TempDir
    private Path claims;

    @Test
    void bothScorersGiveTheSameFigures() throws Exception {
        requireLabelsAndPython();
        Score read = score(false);
        assertThat(JSON.writeValueAsString(read.figures())).isEqualTo(byPython());
        assertThat(read.count("bad_span")).isZero();
        assertThat(read.count("trapped")).isZero();
        assertThat(read.count("fully_right")).isGreaterThanOrEqualTo((int) Math.ceil(0.97 * read.count("gold")));
    }

    @Test
    void bothScorersGiveTheSameFiguresForClaimsThatAreWrong() throws Exception {
        requireLabelsAndPython();
        assertThat(JSON.writeValueAsString(score(true).figures())).isEqualTo(byPython());
    }

    private static void requireLabelsAndPython() {
        boolean there = Files.isDirectory(GOLD) && Files.isRegularFile(SCRIPT) && pythonRuns();
        if (!there) {
            System.out.printf("Skipped: needs python3 and the labelled texts in %s%n", SHARED);
        }
        assumeTrue(there, "needs python3 and the labelled texts in " + SHARED);
    }

    private static boolean pythonRuns() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Our score; the claims are left where the script finds them. */
    private Score score(boolean spoiled) throws IOException {
        Vocabulary vocabulary = Vocabulary.load(PROJECT.resolve("schemas/vocabulary"));
        ProseReader reader = ProseReader.of(vocabulary);
        Score total = new Score();
        for (Path label : labels()) {
            String name = label.getFileName().toString().replaceFirst("\\.json$", "");
            String text = Files.readString(TEXTS.resolve(name));
            ArrayNode read = ClaimJson.of(reader.read(document(name, text)), vocabulary);
            if (spoiled) {
                spoil(read);
            }
            JSON.writeValue(claims.resolve(name + ".json").toFile(), read);
            List<JsonNode> list = new ArrayList<>();
            read.forEach(list::add);
            total.add(new Scorer(text, JSON.readTree(label.toFile()), Set.of()).score(list));
        }
        return total;
    }

    private static List<Path> labels() throws IOException {
        try (Stream<Path> files = Files.list(GOLD)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Document document(String name, String text) throws IOException {
        JsonNode sideCar =
                new YAMLMapper().readTree(TEXTS.resolve(name + ".meta.yaml").toFile());
        return new Document(
                "0",
                name,
                "press",
                LocalDate.parse(sideCar.path("published_on").asText()),
                PublishedOnBasis.DECLARED,
                sideCar.path("place").asText(),
                null,
                text);
    }

    /** Claims wrong in every way: of another value, measure, place or time, with another quote, left out, invented. */
    private static void spoil(ArrayNode claims) {
        for (int i = claims.size() - 1; i >= 0; i--) {
            ObjectNode claim = (ObjectNode) claims.get(i);
            switch (i % 9) {
                case 1 -> claim.put("value", "1");
                case 2 -> claim.put("measure", "level");
                case 3 -> claim.put("place", "Nơi khác");
                case 4 -> claim.putNull("period");
                case 5 -> claims.remove(i);
                case 6 -> claim.put("quote", "9");
                case 7 -> claim.put("qualifier", "over");
                case 8 ->
                    claims.addObject()
                            .put("start", i * 7)
                            .put("end", i * 7 + 40)
                            .put("quote", "");
                default -> claim.put("unit", "count:person");
            }
        }
    }

    private String byPython() throws IOException, InterruptedException {
        Process python = new ProcessBuilder(
                        "python3",
                        SCRIPT.toString(),
                        "--json",
                        GOLD.toString(),
                        TEXTS.toString(),
                        "--from",
                        claims.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return JSON.readTree(answer).toString();
    }
}
