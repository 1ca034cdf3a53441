package org.solieu.claims.prose.rating;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.solieu.vocabulary.Fault;

/** Learns weights from readings of labelled texts: the same readings, in any order, give the same weights. */
public final class Learner {
    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";
    private static final double SMOOTHING = 5.0;
    private static final int DIGITS = 3;
    /** Odds of about 50 to 1 where no example is known of the contrary. */
    private static final double UNANIMOUS = 4;

    private Learner() {}

    /**
     * Learns the weights of each slot by maximum entropy with a Gaussian prior.
     *
     * @param letIn the threshold that the weights are given
     */
    public static Weights learn(List<Example> examples, BigDecimal letIn) {
        Map<Slot, SortedMap<String, BigDecimal>> weights = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            weights.put(slot, learn(slot, examples));
        }
        return new Weights(letIn, weights);
    }

    private static SortedMap<String, BigDecimal> learn(Slot slot, List<Example> examples) {
        List<Event> events = examples.stream()
                .filter(example -> example.teaches(slot))
                .map(example -> event(example, slot))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        SortedMap<String, BigDecimal> weights = new TreeMap<>();
        model(events).forEach((evidence, odds) -> {
            BigDecimal weight = BigDecimal.valueOf(odds).setScale(DIGITS, RoundingMode.HALF_EVEN);
            if (weight.signum() != 0) {
                weights.put(evidence, weight);
            }
        });
        return weights;
    }

    private static Event event(Example example, Slot slot) {
        List<String> evidence =
                new ArrayList<>(example.evidence().stream().distinct().sorted().toList());
        evidence.add(Weights.ALWAYS);
        return new Event(example.right().contains(slot) ? RIGHT : WRONG, evidence.toArray(String[]::new));
    }

    /** Odds by evidence; where all examples agree, they are even whatever the evidence. */
    private static Map<String, Double> model(List<Event> events) {
        long right = events.stream()
                .filter(event -> event.getOutcome().equals(RIGHT))
                .count();
        return right == 0 || right == events.size()
                ? Map.of(Weights.ALWAYS, right == 0 ? -UNANIMOUS : UNANIMOUS)
                : trained(events);
    }

    private static Map<String, Double> trained(List<Event> events) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put("Algorithm", QNTrainer.MAXENT_QN_VALUE);
        parameters.put("Iterations", 300);
        parameters.put("Cutoff", 2);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, SMOOTHING);
        try {
            DataIndexer indexer = new OnePassDataIndexer();
            indexer.init(parameters, new HashMap<>());
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            QNTrainer trainer = new QNTrainer();
            trainer.init(parameters, new HashMap<>());
            return odds(trainer.train(indexer));
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot learn weights: %s".formatted(e.getMessage()), e);
        }
    }

    /** What each piece of evidence adds to the logarithm of the odds of being right. */
    private static Map<String, Double> odds(MaxentModel model) {
        Object[] structures = ((AbstractModel) model).getDataStructures();
        @SuppressWarnings("unchecked")
        Map<String, Context> contexts = (Map<String, Context>) structures[1];
        Map<String, Double> odds = new HashMap<>();
        contexts.forEach((evidence, context) -> {
            double sum = 0;
            int[] outcomes = context.getOutcomes();
            for (int i = 0; i < outcomes.length; i++) {
                double parameter = context.getParameters()[i];
                sum += model.getOutcome(outcomes[i]).equals(RIGHT) ? parameter : -parameter;
            }
            odds.put(evidence, sum);
        });
        return odds;
    }
}
