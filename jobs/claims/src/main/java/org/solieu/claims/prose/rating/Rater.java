package org.solieu.claims.prose.rating;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.solieu.claims.Confidence;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.text.Explained;
import org.solieu.vocabulary.Period;

/** Says of each statement of a document how probable it is that it is right, by what speaks for and against it. */
public final class Rater implements Serializable {
    private final Judge judge;

    public Rater(Judge judge) {
        this.judge = judge;
    }

    /** The same, with what the whole document tells added to the evidence, and with the probability of each statement. */
    public List<Explained> rate(List<Explained> explained, LocalDate publishedOn) {
        Map<List<Object>, Set<BigDecimal>> values = new HashMap<>();
        Map<List<Object>, Integer> times = new HashMap<>();
        for (Explained one : explained) {
            if (one.item() instanceof Statement statement && statement.indicator() != null) {
                values.computeIfAbsent(key(statement), key -> new HashSet<>())
                        .add(statement.value().stripTrailingZeros());
                times.merge(key(statement), 1, Integer::sum);
            }
        }
        List<Explained> rated = new ArrayList<>();
        for (Explained one : explained) {
            rated.add(
                    one.item() instanceof Statement statement && statement.indicator() != null
                            ? rated(one, statement, seen(statement, values, times, publishedOn))
                            : one);
        }
        return rated;
    }

    /** How sure a reading is for which nothing speaks, and against which something does. */
    public Confidence doubtful() {
        return new Confidence(judge.probability(List.of()), false);
    }

    private static List<String> seen(
            Statement statement,
            Map<List<Object>, Set<BigDecimal>> values,
            Map<List<Object>, Integer> times,
            LocalDate publishedOn) {
        List<Object> key = key(statement);
        boolean contradicted = values.getOrDefault(key, Set.of()).size() > 1;
        boolean again = times.getOrDefault(key, 0) > 1;
        Period period = statement.period();
        boolean ahead = period != null && period.end().isAfter(publishedOn);
        return List.of(
                "said: " + (contradicted ? "with other values" : again ? "again" : "once"),
                "%s, %s"
                        .formatted(
                                ahead ? "ends after publication" : "has ended",
                                statement.scenario().code()));
    }

    private Explained rated(Explained one, Statement statement, List<String> seen) {
        List<String> evidence = new ArrayList<>(one.evidence());
        evidence.addAll(seen);
        BigDecimal probability = judge.probability(evidence);
        Confidence confidence = new Confidence(probability, judge.letsIn(probability));
        return new Explained(one.span(), one.quote(), statement.with(confidence), List.copyOf(evidence), one.why());
    }

    /** What a statement is of, without its value. */
    private static List<Object> key(Statement statement) {
        return List.of(
                String.valueOf(statement.indicator()),
                statement.breakdown(),
                statement.measure(),
                statement.scenario(),
                String.valueOf(statement.place()),
                String.valueOf(statement.period()));
    }
}
