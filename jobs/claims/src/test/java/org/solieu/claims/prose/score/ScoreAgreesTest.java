package org.solieu.claims.prose.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the labels' own scorer beside ours, where the labelled texts lie beside the project. */
class ScoreAgreesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHARED =
            Path.of(System.getProperty("solieu.project")).resolveSibling("shared");
    private static final Path SCRIPT = SHARED.resolve("gold/scorer.py");

    @TempDir
    private Path claims;

    @Test
    void bothScorersGiveTheSameFiguresForTheFiveTexts() throws Exception {
        Score read = assertThatBothAgreeOn(new LabelledTexts(SHARED.resolve("gold/dev"), SHARED.resolve("sources")));
        assertThat(read.count("bad_span")).isZero();
        assertThat(read.count("trapped")).isZero();
        assertThat(read.count("fully_right")).isGreaterThanOrEqualTo((int) Math.ceil(0.97 * read.count("gold")));
    }

    @Test
    void bothScorersGiveTheSameFiguresForThePress() throws Exception {
        Score read = assertThatBothAgreeOn(LabelledTexts.in(SHARED.resolve("gold/press")));
        assertThat(read.count("bad_span")).isZero();
    }

    /** Scores what is read as it is, and spoiled in every way. */
    private Score assertThatBothAgreeOn(LabelledTexts texts) throws IOException, InterruptedException {
        requireLabelsAndPython(texts);
        Score read = new Score();
        Score spoiled = new Score();
        for (String label : texts.names()) {
            String name = LabelledTexts.text(label);
            ArrayNode found = texts.read(label);
            read.add(score(texts.scorer(label), found, "read", name));
            spoil(found);
            spoiled.add(score(texts.scorer(label), found, "spoiled", name));
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

    private static void requireLabelsAndPython(LabelledTexts texts) {
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

    private String byPython(LabelledTexts texts, String folder) throws IOException, InterruptedException {
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
