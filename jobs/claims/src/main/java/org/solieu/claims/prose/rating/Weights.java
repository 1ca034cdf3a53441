package org.solieu.claims.prose.rating;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.solieu.vocabulary.Fault;

/**
 * How much each piece of evidence speaks for a reading's being right, for each slot: a log-linear model. The probability of
 * a slot is 1 / (1 + exp(-sum of its weights)), that of a reading the product over its slots.
 *
 * @param letIn the least probability with which a reading is let into the warehouse unreviewed
 * @param weights by slot and evidence, natural logarithms of odds
 */
public record Weights(BigDecimal letIn, Map<Slot, SortedMap<String, BigDecimal>> weights) implements Serializable {
    /** Evidence that every reading has. */
    static final String ALWAYS = "always";

    private static final String FILE = "weights.txt";
    private static final String LET_IN = "let in from ";

    /** The weights that this build brings along. */
    public static Weights load() {
        try (InputStream file = Weights.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new Fault.OfOurs("Cannot rate readings: %s is missing from the build".formatted(FILE));
            }
            return parse(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot read %s: %s".formatted(FILE, e.getMessage()), e);
        }
    }

    /** Reads lines of a slot, a weight and a piece of evidence, behind one that says what is let in. */
    public static Weights parse(List<String> lines) {
        Map<Slot, SortedMap<String, BigDecimal>> weights = new EnumMap<>(Slot.class);
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(" ", 3);
            weights.computeIfAbsent(Slot.parse(parts[0]), slot -> new TreeMap<>())
                    .put(parts[2], new BigDecimal(parts[1]));
        }
        return new Weights(new BigDecimal(lines.getFirst().substring(LET_IN.length())), weights);
    }

    /** The lines that {@link #parse} reads, sorted, so that two files can be compared. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(LET_IN + letIn.toPlainString()));
        weights.forEach((slot, of) -> of.forEach(
                (evidence, weight) -> lines.add("%s %s %s".formatted(slot.key(), weight.toPlainString(), evidence))));
        return lines;
    }

    /** The same weights, with another threshold. */
    public Weights lettingIn(BigDecimal from) {
        return new Weights(from, weights);
    }

    /** How probable it is that a reading is right as a whole, with three decimals. */
    public BigDecimal probability(Collection<String> evidence) {
        double product = 1;
        for (Slot slot : Slot.values()) {
            product *= probability(slot, evidence);
        }
        return BigDecimal.valueOf(product).setScale(3, RoundingMode.HALF_UP);
    }

    /** How probable it is that one slot is right. */
    public double probability(Slot slot, Collection<String> evidence) {
        Map<String, BigDecimal> of = weights.getOrDefault(slot, new TreeMap<>());
        double sum = of.getOrDefault(ALWAYS, BigDecimal.ZERO).doubleValue();
        for (String piece : evidence) {
            sum += of.getOrDefault(piece, BigDecimal.ZERO).doubleValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Whether a reading of some probability is let in unreviewed. */
    public boolean letsIn(BigDecimal probability) {
        return probability.compareTo(letIn) >= 0;
    }
}
