package org.solieu.workflow.score;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.Stack;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.ClaimJson;
import org.solieu.claims.prose.ProseReader;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.claims.prose.score.Curve;
import org.solieu.claims.prose.score.Pair;
import org.solieu.claims.prose.score.Score;
import org.solieu.claims.prose.score.Scorer;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores what is read from texts against labelled figures. */
@Command(name = "score")
public final class ScoreCommand implements Runnable {
    private final Call call;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--verbose", descriptionKey = "verbose")
    private boolean verbose;

    @Option(
            names = "--curve",
            arity = "0..1",
            paramLabel = "FILE.svg",
            descriptionKey = "curve",
            parameterConsumer = Picture.class)
    private @Nullable Path curve;

    @Option(names = "--subjects", split = ",", paramLabel = "SUBJECT", descriptionKey = "subjects")
    private Set<String> subjects = new TreeSet<>();

    @Parameters(index = "0", paramLabel = "GOLD", descriptionKey = "gold")
    private @Nullable Path gold;

    @Parameters(index = "1", paramLabel = "TEXTS", descriptionKey = "texts")
    private @Nullable Path texts;

    @Spec
    private @Nullable CommandSpec spec;

    private final Score total = new Score();
    private final List<Pair> pairs = new ArrayList<>();

    public ScoreCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        if (gold == null || texts == null) {
            throw new Fault.OfSource("Cannot score: give the folder of labels and the folder of texts");
        }
        Vocabulary vocabulary = Vocabulary.load(call.settings().schemas().resolve("vocabulary"));
        ProseReader reader = ProseReader.of(vocabulary, Judge.of(call.settings().judge()));
        try {
            for (LabelledTexts.Labelled labelled : new LabelledTexts(gold, texts).read(vocabulary)) {
                score(labelled, reader, vocabulary);
            }
            print();
            if (curve != null) {
                show(Curve.of(pairs, total.count("known")), curve);
            }
        } catch (IOException e) {
            throw new Fault.OfSource("Cannot score '%s': %s".formatted(gold, Reason.of(e)));
        }
    }

    private void score(LabelledTexts.Labelled labelled, ProseReader reader, Vocabulary vocabulary) {
        List<JsonNode> claims = new ArrayList<>();
        ClaimJson.of(reader.read(labelled.document()), vocabulary).forEach(claims::add);
        Scorer scorer = new Scorer(labelled.text(), labelled.labels(), subjects, Scorer.ratios(vocabulary));
        Score score = scorer.score(claims);
        total.add(score);
        pairs.addAll(scorer.pairs(claims));
        report(labelled.document().name(), score, verbose ? scorer.misses(claims) : List.of());
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

    private void print() throws IOException {
        if (json) {
            System.out.println(Json.MAPPER.writeValueAsString(total.figures()));
        } else {
            total.figures().forEach((figure, value) -> System.out.println(figure + ": " + value));
        }
    }

    private void show(Curve drawn, Path picture) {
        if (drawn.rated().isEmpty()) {
            throw new Fault.OfSource("Cannot draw a curve: no figure was read with a probability");
        }
        ResourceBundle words = requireNonNull(requireNonNull(spec).resourceBundle());
        new CurveTable(words).print(drawn, json ? System.err : System.out);
        if (!picture.equals(Picture.NONE)) {
            write(picture, CurvePicture.svg(drawn));
        }
    }

    private static void write(Path picture, String svg) {
        try {
            Files.writeString(picture, svg);
        } catch (IOException e) {
            throw new Fault.OfSource("Cannot write '%s': %s".formatted(picture, Reason.of(e)));
        }
    }

    /** Takes a file only where it is named: the folder of labels may follow the option too. */
    private static final class Picture implements IParameterConsumer {
        static final Path NONE = Path.of("");

        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            boolean named = !arguments.isEmpty() && arguments.peek().endsWith(".svg");
            option.setValue(named ? Path.of(arguments.pop()) : NONE);
        }
    }

    /** Made when a score is asked for: every command makes this one, and a mapper takes its time. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }
}
