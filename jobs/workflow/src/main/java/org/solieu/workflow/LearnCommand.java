package org.solieu.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.solieu.archive.ProseFile;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.ClaimJson;
import org.solieu.claims.prose.Explained;
import org.solieu.claims.prose.ProseReader;
import org.solieu.claims.prose.rating.Example;
import org.solieu.claims.prose.rating.HeldBack;
import org.solieu.claims.prose.rating.Learner;
import org.solieu.claims.prose.rating.Slot;
import org.solieu.claims.prose.score.Pair;
import org.solieu.claims.prose.score.Scorer;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns from labelled texts how sure a reading is, and says how well that holds on texts held back. */
@Command(name = "learn")
final class LearnCommand implements Runnable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Solieu solieu;

    @Option(names = "--into", paramLabel = "FILE", descriptionKey = "into")
    private Path into = Path.of("weights.txt");

    @Option(names = "--let-in", paramLabel = "PROBABILITY", descriptionKey = "let-in")
    private BigDecimal letIn = new BigDecimal("0.700");

    @Parameters(arity = "2..*", paramLabel = "GOLD TEXTS", descriptionKey = "labelled")
    private List<Path> folders = new ArrayList<>();

    LearnCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        if (folders.size() % 2 != 0) {
            throw new Fault.OfSource("Cannot learn: give pairs of folders, each of labels and of their texts");
        }
        Vocabulary vocabulary = Vocabulary.load(solieu.settings().schemas().resolve("vocabulary"));
        ProseReader reader = ProseReader.of(vocabulary);
        List<Example> examples = new ArrayList<>();
        try {
            for (int i = 0; i < folders.size(); i += 2) {
                for (Path label : labels(folders.get(i))) {
                    examples.addAll(examples(label, folders.get(i + 1), reader, vocabulary));
                }
            }
            HeldBack.of(examples, letIn).forEach(line -> System.out.println(told(line)));
            Files.write(into, Learner.learn(examples, letIn).lines());
        } catch (IOException e) {
            throw new Fault.OfSource("Cannot learn from '%s': %s".formatted(folders, e), e);
        }
    }

    private static String told(HeldBack.Line line) {
        return "probability >= %s: let in %d, of them right %s; of all that is right %s"
                .formatted(line.from(), line.letIn(), percent(line.precision()), percent(line.recall()));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_UP) + " %";
    }

    private static List<Path> labels(Path gold) throws IOException {
        try (Stream<Path> files = Files.list(gold)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("indicators.json"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Example> examples(Path label, Path texts, ProseReader reader, Vocabulary vocabulary)
            throws IOException {
        String name = label.getFileName().toString().replaceFirst("\\.json$", "");
        String text = name.endsWith(".txt") ? name : name + ".txt";
        ProseFile file = ProseFile.read(texts.resolve(text), prose(vocabulary));
        if (file.publishedOn() == null) {
            throw new Fault.OfSource("Cannot learn from '%s': write 'published_on: YYYY-MM-DD' into '%s.meta.yaml'"
                    .formatted(text, text));
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
        List<Explained> read = reader.explain(document).stream()
                .filter(one -> one.item() instanceof Statement)
                .toList();
        List<JsonNode> claims = new ArrayList<>();
        ClaimJson.of(items(read), vocabulary).forEach(claims::add);
        Scorer scorer = new Scorer(file.text(), MAPPER.readTree(label.toFile()), Set.of(), Scorer.ratios(vocabulary));
        List<Example> examples = new ArrayList<>();
        for (Pair pair : scorer.pairs(claims)) {
            Explained one = read.get(claims.indexOf(pair.claim()));
            if (!pair.isNeutral() && !one.evidence().isEmpty()) {
                examples.add(new Example(text, one.evidence(), pair.label() != null, right(pair)));
            }
        }
        return examples;
    }

    private static List<Item> items(List<Explained> read) {
        List<Item> items = new ArrayList<>();
        for (Explained one : read) {
            if (one.item() != null) {
                items.add(one.item());
            }
        }
        return items;
    }

    private static Set<Slot> right(Pair pair) {
        Set<Slot> right = EnumSet.noneOf(Slot.class);
        for (Slot slot : Slot.values()) {
            if (pair.isRight(slot)) {
                right.add(slot);
            }
        }
        return right;
    }

    private static Source prose(Vocabulary vocabulary) {
        return vocabulary.sources().values().stream()
                .filter(source -> source.format() == Source.Format.PROSE)
                .findFirst()
                .orElseThrow(() -> new Fault.OfSource("Cannot learn: the vocabulary declares no source of prose"));
    }
}
