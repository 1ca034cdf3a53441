package org.solieu.claims.prose.rating;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.solieu.vocabulary.Fault;

/**
 * Says how probable it is that a reading is right: for each slot the mean of its forest, for a reading the product over its
 * slots.
 *
 * @param letIn the least probability with which a reading is let into the warehouse unreviewed
 * @param known the evidence that the forests ask for, sorted; they name it by its place here
 * @param forests one for each slot
 */
public record Judge(BigDecimal letIn, List<String> known, Map<Slot, Forest> forests) implements Serializable {
    private static final String FILE = "judge.txt";
    private static final String LET_IN = "let in from ";
    private static final double LEAST_CHANGE = 0.01;

    /**
     * What a piece of evidence does to a probability.
     *
     * @param change how much higher the probability is than without it; below zero where it speaks against the reading
     */
    public record Effect(String evidence, double change) {}

    /** The judge that this build brings along. */
    public static Judge load() {
        try (InputStream file = Judge.class.getResourceAsStream(FILE)) {
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

    /**
     * The judge that an installation has learned, or the one that this build brings along where it has learned none.
     *
     * @throws Fault.OfSource where the file is there and cannot be read
     */
    public static Judge of(Path learned) {
        if (!Files.exists(learned)) {
            return load();
        }
        try {
            return parse(Files.readAllLines(learned));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw new Fault.OfSource(
                    "Cannot read '%s', which 'solieu learn' wrote: learn again, or remove the file to rate with what this build brings along"
                            .formatted(learned));
        }
    }

    /** Reads what is let in, the known evidence, an empty line, and the trees, each behind the name of its slot. */
    public static Judge parse(List<String> lines) {
        int end = lines.indexOf("");
        Map<Slot, List<String>> trees = new EnumMap<>(Slot.class);
        for (String line : lines.subList(end + 1, lines.size())) {
            int space = line.indexOf(' ');
            trees.computeIfAbsent(Slot.parse(line.substring(0, space)), slot -> new ArrayList<>())
                    .add(line.substring(space + 1));
        }
        Map<Slot, Forest> forests = new EnumMap<>(Slot.class);
        trees.forEach((slot, of) -> forests.put(slot, Forest.parse(of)));
        return new Judge(
                new BigDecimal(lines.getFirst().substring(LET_IN.length())),
                List.copyOf(lines.subList(1, end)),
                forests);
    }

    /** The lines that {@link #parse} reads. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(LET_IN + letIn.toPlainString()));
        lines.addAll(known);
        lines.add("");
        forests.forEach((slot, forest) -> forest.lines().forEach(tree -> lines.add(slot.key() + " " + tree)));
        return lines;
    }

    /** The same, with another threshold. */
    public Judge lettingIn(BigDecimal from) {
        return new Judge(from, known, forests);
    }

    /** How probable it is that a reading is right as a whole, with three decimals. */
    public BigDecimal probability(Collection<String> evidence) {
        BitSet present = places(known, evidence);
        double product = 1;
        for (Slot slot : Slot.values()) {
            product *= probability(slot, present);
        }
        return BigDecimal.valueOf(product).setScale(3, RoundingMode.HALF_UP);
    }

    /** How probable it is that one slot is right. */
    public double probability(Slot slot, Collection<String> evidence) {
        return probability(slot, places(known, evidence));
    }

    private double probability(Slot slot, BitSet present) {
        Forest forest = forests.get(slot);
        return forest == null ? 0 : forest.mean(present);
    }

    /** The evidence without which a slot would be clearly more or less probable, that which does most first. */
    public List<Effect> effects(Slot slot, Collection<String> evidence) {
        BitSet present = places(known, evidence);
        double probability = probability(slot, present);
        return present.stream()
                .mapToObj(piece -> {
                    BitSet others = (BitSet) present.clone();
                    others.clear(piece);
                    return new Effect(known.get(piece), probability - probability(slot, others));
                })
                .filter(effect -> Math.abs(effect.change()) > LEAST_CHANGE)
                .sorted(Comparator.comparingDouble(effect -> -Math.abs(effect.change())))
                .toList();
    }

    /** Whether a reading of some probability is let in unreviewed. */
    public boolean letsIn(BigDecimal probability) {
        return probability.compareTo(letIn) >= 0;
    }

    /** Where evidence stands among what is known; what is not known is nowhere. */
    static BitSet places(List<String> known, Collection<String> evidence) {
        BitSet places = new BitSet(known.size());
        for (String piece : evidence) {
            int place = Collections.binarySearch(known, piece);
            if (place >= 0) {
                places.set(place);
            }
        }
        return places;
    }
}
