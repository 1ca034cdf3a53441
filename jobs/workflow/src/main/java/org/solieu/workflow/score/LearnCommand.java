package org.solieu.workflow.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Item;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.ClaimJson;
import org.solieu.claims.prose.ProseReader;
import org.solieu.claims.prose.rating.Example;
import org.solieu.claims.prose.rating.HeldBack;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.claims.prose.rating.Learner;
import org.solieu.claims.prose.rating.Slot;
import org.solieu.claims.prose.score.Pair;
import org.solieu.claims.prose.score.Scorer;
import org.solieu.claims.prose.text.Explained;
import org.solieu.observations.ReviewedDocuments;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.PrivateFiles;
import org.solieu.workflow.review.AnsweredFigures;
import org.solieu.workflow.review.Answers;
import org.solieu.workflow.review.Doubts;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns from labelled texts how sure a reading is, and says how well that holds on texts held back. */
@Command(name = "learn")
public final class LearnCommand implements Runnable {
    private final Call call;

    @Option(names = "--into", paramLabel = "FILE", descriptionKey = "into")
    private @Nullable Path into;

    @Option(names = "--let-in", paramLabel = "PROBABILITY", descriptionKey = "let-in")
    private BigDecimal letIn = new BigDecimal("0.850");

    @Parameters(arity = "2..*", paramLabel = "GOLD TEXTS", descriptionKey = "labelled")
    private List<Path> folders = new ArrayList<>();

    public LearnCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        if (folders.size() % 2 != 0) {
            throw new Fault.OfSource("Cannot learn: give pairs of folders, each of labels and of their texts");
        }
        Vocabulary vocabulary = Vocabulary.load(call.settings().schemas().resolve("vocabulary"));
        Judge used = Judge.of(call.settings().judge());
        ProseReader reader = ProseReader.of(vocabulary, used);
        List<Example> examples = new ArrayList<>();
        try {
            for (int i = 0; i < folders.size(); i += 2) {
                LabelledTexts texts = new LabelledTexts(folders.get(i), folders.get(i + 1));
                texts.read(vocabulary).forEach(labelled -> examples.addAll(examples(labelled, reader, vocabulary)));
            }
            List<Example> answered = answered(vocabulary, new Doubts(reader, used));
            examples.addAll(answered);
            HeldBack heldBack = HeldBack.of(examples, letIn);
            heldBack.lines().forEach(line -> System.out.println(told(line)));
            requireNoWorse(heldBack, answered, used);
            write(Learner.learn(examples, letIn));
        } catch (IOException e) {
            throw new Fault.OfSource("Cannot learn from %s: %s".formatted(folders, Reason.of(e)));
        }
    }

    /** Later loads of this home rate with it, unless it goes to another file. */
    private void write(Judge learned) throws IOException {
        Path file = into == null ? call.settings().judge() : into;
        if (into == null) {
            PrivateFiles.newFolder(call.settings().reviews());
        }
        Files.write(file, learned.lines());
        System.out.printf("Written to %s%n", file);
    }

    /** What the answers of this home's reviews teach. */
    private List<Example> answered(Vocabulary vocabulary, Doubts doubts) {
        Answers answers = new Answers(call.settings().reviews());
        if (answers.documents().isEmpty()) {
            return List.of();
        }
        AnsweredFigures figures = new AnsweredFigures(vocabulary, doubts, answers);
        try (Work work = Work.of(call.settings(), "learn")) {
            return new ReviewedDocuments(work.warehouse(), vocabulary)
                    .of(answers.documents()).stream()
                            .flatMap(document -> figures.examples(document).stream())
                            .toList();
        }
    }

    /** Probabilities that are worse than the present ones on answered texts that they were not learned from are not kept. */
    static void requireNoWorse(HeldBack heldBack, List<Example> answered, Judge used) {
        if (answered.isEmpty()) {
            return;
        }
        HeldBack unseen =
                heldBack.among(answered.stream().map(Example::document).collect(Collectors.toSet()));
        double present = unseen.errorOf(used);
        double learned = unseen.error();
        String told =
                "%d answers of reviews, held back: mean square error of the present probabilities %.3f, of the new ones %.3f"
                        .formatted(answered.size(), present, learned);
        System.out.println(told);
        if (learned > present) {
            throw new Fault.OfSource(
                    "Cannot keep the new probabilities, they are worse than the present ones: %s; answer more figures, or give more labelled texts"
                            .formatted(told));
        }
    }

    private static String told(HeldBack.Line line) {
        return "probability >= %s: let in %d, of them right %s, with 95 %% certainty at least %s; of all that is right %s"
                .formatted(
                        line.from(),
                        line.letIn(),
                        percent(line.precision()),
                        percent(line.atLeast()),
                        percent(line.recall()));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_UP) + " %";
    }

    private static List<Example> examples(LabelledTexts.Labelled labelled, ProseReader reader, Vocabulary vocabulary) {
        List<Explained> read = reader.explain(labelled.document()).stream()
                .filter(one -> one.item() instanceof Statement)
                .toList();
        List<JsonNode> claims = new ArrayList<>();
        ClaimJson.of(items(read), vocabulary).forEach(claims::add);
        Scorer scorer = new Scorer(labelled.text(), labelled.labels(), Set.of(), Scorer.ratios(vocabulary));
        List<Example> examples = new ArrayList<>();
        for (Pair pair : scorer.pairs(claims)) {
            Explained one = read.get(claims.indexOf(pair.claim()));
            if (!pair.isNeutral() && !one.evidence().isEmpty()) {
                examples.add(
                        new Example(labelled.document().name(), one.evidence(), pair.label() != null, right(pair)));
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
}
