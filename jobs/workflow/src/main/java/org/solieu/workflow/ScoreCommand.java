package org.solieu.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.archive.ProseFile;
import org.solieu.claims.Document;
import org.solieu.claims.prose.ClaimJson;
import org.solieu.claims.prose.ProseReader;
import org.solieu.claims.prose.score.Score;
import org.solieu.claims.prose.score.Scorer;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Reason;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores what is read from texts against labelled figures. */
@Command(name = "score")
final class ScoreCommand implements Runnable {
    private final Solieu solieu;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--verbose", descriptionKey = "verbose")
    private boolean verbose;

    @Option(names = "--subjects", split = ",", paramLabel = "SUBJECT", descriptionKey = "subjects")
    private Set<String> subjects = new TreeSet<>();

    @Parameters(index = "0", paramLabel = "GOLD", descriptionKey = "gold")
    private @Nullable Path gold;

    @Parameters(index = "1", paramLabel = "TEXTS", descriptionKey = "texts")
    private @Nullable Path texts;

    ScoreCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        if (gold == null || texts == null) {
            throw new Fault.OfSource("Cannot score: give the folder of labels and the folder of texts");
        }
        Vocabulary vocabulary = Vocabulary.load(solieu.settings().schemas().resolve("vocabulary"));
        ProseReader reader = ProseReader.of(vocabulary);
        Score total = new Score();
        try {
            for (Path label : labels(gold)) {
                total.add(score(label, texts, reader, vocabulary));
            }
            print(total);
        } catch (IOException e) {
            throw new Fault.OfSource("Cannot score '%s': %s".formatted(gold, Reason.of(e)));
        }
    }

    private static List<Path> labels(Path gold) throws IOException {
        try (Stream<Path> files = Files.list(gold)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".meta.json"))
                    .filter(file -> !file.endsWith("indicators.json"))
                    .sorted()
                    .toList();
        }
    }

    private Score score(Path label, Path folder, ProseReader reader, Vocabulary vocabulary) throws IOException {
        String name = label.getFileName().toString().replaceFirst("\\.json$", "");
        String text = name.endsWith(".txt") ? name : name + ".txt";
        ProseFile file = ProseFile.read(folder.resolve(text), prose(vocabulary));
        if (file.publishedOn() == null) {
            throw new Fault.OfSource(
                    "Cannot score '%s': write 'published_on: YYYY-MM-DD' into '%s.meta.yaml'".formatted(text, text));
        }
        Document document = new Document(
                "",
                text,
                "",
                file.publishedOn(),
                PublishedOnBasis.DECLARED,
                file.place(),
                file.publisher(),
                file.text());
        List<JsonNode> claims = new ArrayList<>();
        ClaimJson.of(reader.read(document), vocabulary).forEach(claims::add);
        Scorer scorer =
                new Scorer(file.text(), Json.MAPPER.readTree(label.toFile()), subjects, Scorer.ratios(vocabulary));
        Score score = scorer.score(claims);
        report(text, score, verbose ? scorer.misses(claims) : List.of());
        return score;
    }

    private static void report(String text, Score score, List<String> misses) {
        System.err.printf(
                "%s: gold %d claims %d found %d right %d fully %d accepted %d of them right %d trapped %d bad spans %d%n",
                text,
                score.count("gold"),
                score.count("claims"),
                score.count("found"),
                score.count("right"),
                score.count("fully_right"),
                score.count("accepted"),
                score.count("accepted_right"),
                score.count("trapped"),
                score.count("bad_span"));
        misses.forEach(miss -> System.err.println("   " + miss));
    }

    private static Source prose(Vocabulary vocabulary) {
        return vocabulary.sources().values().stream()
                .filter(source -> source.format() == Source.Format.PROSE)
                .findFirst()
                .orElseThrow(() -> new Fault.OfSource("Cannot score: the vocabulary declares no source of prose"));
    }

    private void print(Score total) throws IOException {
        if (json) {
            System.out.println(Json.MAPPER.writeValueAsString(total.figures()));
        } else {
            total.figures().forEach((figure, value) -> System.out.println(figure + ": " + value));
        }
    }

    /** Made when a score is asked for: every command makes this one, and a mapper takes its time. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
