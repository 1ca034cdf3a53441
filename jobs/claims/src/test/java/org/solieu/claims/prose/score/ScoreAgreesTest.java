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
    private static final Path SCRIPT = SHARED.resolve("gold/scorer.py");
    private static final Texts FIVE = new Texts(SHARED.resolve("gold/dev"), SHARED.resolve("sources"));
    private static final Texts PRESS = new Texts(SHARED.resolve("gold/press"), SHARED.resolve("gold/press"));

    @TempDir
    private Path claims;

    /** Labels, and the texts they are of. */
    private record Texts(Path labels, Path folder) {
        List<Path> list() throws IOException {
            try (Stream<Path> files = Files.list(labels)) {
                return files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .toList();
            }
        }

        /** The text of some labels: NAME.txt.json and NAME.json are both of NAME.txt. */
        String name(Path label) {
            return label.getFileName().toString().replaceFirst("(\\.txt)?\\.json$", ".txt");
        }
    }

    @Test
    void bothScorersGiveTheSameFiguresForTheFiveTexts() throws Exception {
        Score read = assertThatBothAgreeOn(FIVE);
        assertThat(read.count("bad_span")).isZero();
        assertThat(read.count("trapped")).isZero();
        assertThat(read.count("fully_right")).isGreaterThanOrEqualTo((int) Math.ceil(0.97 * read.count("gold")));
    }

    @Test
    void bothScorersGiveTheSameFiguresForThePress() throws Exception {
        Score read = assertThatBothAgreeOn(PRESS);
        assertThat(read.count("bad_span")).isZero();
    }

    /** Scores what is read as it is, and spoiled in every way. */
    private Score assertThatBothAgreeOn(Texts texts) throws IOException, InterruptedException {
        requireLabelsAndPython(texts);
        Vocabulary vocabulary = Vocabulary.load(PROJECT.resolve("schemas/vocabulary"));
        ProseReader reader = ProseReader.of(vocabulary);
        Score read = new Score();
        Score spoiled = new Score();
        for (Path label : texts.list()) {
            String name = texts.name(label);
            String text = Files.readString(texts.folder().resolve(name));
            ArrayNode found = ClaimJson.of(reader.read(document(texts, name, text)), vocabulary);
            Scorer scorer = new Scorer(text, JSON.readTree(label.toFile()), Set.of(), Scorer.ratios(vocabulary));
            read.add(score(scorer, found, "read", name));
            spoil(found);
            spoiled.add(score(scorer, found, "spoiled", name));
        }
        assertThat(JSON.writeValueAsString(read.figures())).isEqualTo(byPython(texts, "read"));
        assertThat(JSON.writeValueAsString(spoiled.figures())).isEqualTo(byPython(texts, "spoiled"));
        return read;
    }

    /** Our score; the claims are left where the script finds them. */
    private Score score(Scorer scorer, ArrayNode found, String folder, String name) throws IOException {
        Path file = claims.resolve(folder).resolve(name + ".json");
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), found);
        List<JsonNode> list = new ArrayList<>();
        found.forEach(list::add);
        return scorer.score(list);
    }

    private static void requireLabelsAndPython(Texts texts) {
        boolean there = Files.isDirectory(texts.labels()) && Files.isRegularFile(SCRIPT) && pythonRuns();
        if (!there) {
            System.out.printf("Skipped: needs python3 and the labelled texts in %s%n", texts.labels());
        }
        assumeTrue(there, "needs python3 and the labelled texts in " + texts.labels());
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

    private static Document document(Texts texts, String name, String text) throws IOException {
        JsonNode sideCar = new YAMLMapper()
                .readTree(texts.folder().resolve(name + ".meta.yaml").toFile());
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
            switch (i % 14) {
                case 1 -> claim.put("value", "1");
                case 2 -> claim.put("measure", "level");
                case 3 -> claim.put("place", "Nơi khác; Nơi này");
                case 4 -> claim.putNull("period");
                case 5 -> claims.remove(i);
                case 6 -> claim.put("quote", "9");
                case 7 -> claim.put("qualifier", "over");
                case 8 ->
                    claims.addObject()
                            .put("start", i * 7)
                            .put("end", i * 7 + 40)
                            .put("quote", "");
                case 9 -> claim.put("accepted", i % 4 == 1);
                case 10 -> claim.putObject("breakdown").put("bank", "another");
                case 11 -> claim.putObject("breakdown");
                case 12 -> claim.put("unit", "ratio").put("measure", "percent_of_plan");
                case 13 -> claim.putNull("value");
                default -> claim.put("unit", "count:person");
            }
        }
    }

    private String byPython(Texts texts, String folder) throws IOException, InterruptedException {
        Process python = new ProcessBuilder(
                        "python3",
                        SCRIPT.toString(),
                        "--json",
                        texts.labels().toString(),
                        texts.folder().toString(),
                        "--from",
                        claims.resolve(folder).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return JSON.readTree(answer).toString();
    }
}
