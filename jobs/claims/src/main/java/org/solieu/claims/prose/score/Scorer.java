package org.solieu.claims.prose.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Vocabulary;

/** Scores the claims of one document against its labels, by the rules of the labels' README. */
public final class Scorer {
    private final LabelledText text;
    private final Set<String> subjects;
    private final List<Label> counted = new ArrayList<>();
    private final List<JsonNode> free = new ArrayList<>();
    private final List<JsonNode> traps = new ArrayList<>();

    /**
     * A scorer for one document.
     *
     * @param text its text as it stands
     * @param gold its labels
     * @param subjects the subjects that count; empty for all
     * @param ratios the indicators that are ratios
     */
    public Scorer(String text, JsonNode gold, Set<String> subjects, Set<String> ratios) {
        this.text = new LabelledText(text);
        this.subjects = Set.copyOf(subjects);
        for (JsonNode label : gold.path("claims")) {
            String indicator = label.path("indicator").asText();
            if (isFree(label)) {
                free.add(label);
            } else {
                counted.add(new Label(label, indicator.endsWith("ratio") || ratios.contains(indicator)));
            }
        }
        gold.path("ignore_spans").forEach(free::add);
        gold.path("trap_spans").forEach(traps::add);
    }

    /** The indicators that are ratios by the vocabulary. */
    public static Set<String> ratios(Vocabulary vocabulary) {
        return vocabulary.indicators().values().stream()
                .filter(indicator -> indicator.kind() == IndicatorKind.RATIO)
                .map(Indicator::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isFree(JsonNode label) {
        boolean other =
                !subjects.isEmpty() && !subjects.contains(label.path("subject").asText());
        return label.path("borderline").asBoolean() || other;
    }

    /** Each claim beside what it states, in the order of the claims. */
    public List<Pair> pairs(List<JsonNode> claims) {
        return matching(claims).pairs();
    }

    /** Scores claims as {@code read --json} prints them. */
    public Score score(List<JsonNode> claims) {
        Score score = new Score();
        score.add("gold", counted.size());
        counted.forEach(label -> score.add("known", label.isKnown()));
        for (Pair pair : pairs(claims)) {
            score.add(
                    "bad_span",
                    !text.slice(pair.claim()).equals(pair.claim().path("quote").asText()));
            if (!pair.isNeutral()) {
                count(pair, score);
            }
        }
        return score;
    }

    private static void count(Pair pair, Score score) {
        boolean accepted = pair.isAccepted();
        score.add("claims", 1);
        score.add("found", pair.kind() == Pair.Kind.FIGURE);
        score.add("trapped", pair.kind() == Pair.Kind.TRAP);
        score.add("right", pair.agreeing().containsAll(Agreement.RIGHT));
        score.add("fully_right", pair.agreeing().containsAll(Agreement.FULLY_RIGHT));
        score.add("accepted", accepted);
        score.add("accepted_right", accepted && pair.isRight());
        score.add("part_as_whole", accepted && pair.isPartAsWhole());
        pair.agreeing().forEach(field -> score.add("field_" + field.key(), 1));
    }

    /** What was missed, wrong, trapped or of nothing that is labelled, one line each. */
    public List<String> misses(List<JsonNode> claims) {
        Matching matching = matching(claims);
        List<String> misses = new ArrayList<>();
        matching.missed().forEach(label -> misses.add("missed | " + text.slice(label.json()) + " | " + label.json()));
        for (Pair pair : matching.pairs()) {
            String what = miss(pair);
            if (!what.isEmpty()) {
                misses.add(what + " | " + text.slice(pair.claim()) + " | "
                        + (pair.label() == null ? "" : pair.label().json() + " | ") + pair.claim());
            }
        }
        return misses;
    }

    private static String miss(Pair pair) {
        String wrong = Stream.of(Agreement.values())
                .filter(field -> !pair.agreeing().contains(field))
                .map(Agreement::key)
                .collect(Collectors.joining(","));
        return switch (pair.kind()) {
            case FIGURE -> wrong.isEmpty() ? "" : "wrong " + wrong;
            case NEUTRAL -> "";
            case TRAP -> "trapped";
            case NOTHING -> "extra";
        };
    }

    /** The claims beside what they state, and the labels that none states. */
    private record Matching(List<Pair> pairs, List<Label> missed) {}

    /** A claim, where it was read, and its pair once it has one. */
    private static final class Reading {
        private final JsonNode claim;
        private final Set<Integer> marks;
        private @Nullable Pair pair;

        Reading(JsonNode claim, Set<Integer> marks) {
            this.claim = claim;
            this.marks = marks;
        }
    }

    /** Gives each label the claim that shares a digit with it and agrees in most fields; a claim is given once. */
    private Matching matching(List<JsonNode> claims) {
        List<Reading> readings = claims.stream()
                .map(claim -> new Reading(claim, text.marks(claim)))
                .toList();
        List<Label> missed = new ArrayList<>();
        for (Label label : counted) {
            best(label, readings)
                    .ifPresentOrElse(best -> best.pair = Pair.of(best.claim, label), () -> missed.add(label));
        }
        return new Matching(pairs(readings), missed);
    }

    private Optional<Reading> best(Label label, List<Reading> readings) {
        Set<Integer> marks = text.marks(label.json());
        Reading best = null;
        int most = -1;
        for (Reading reading : readings) {
            boolean meets = reading.pair == null && meet(reading.marks, marks);
            int agreeing = meets ? label.agreeing(reading.claim).size() : -1;
            best = agreeing > most ? reading : best;
            most = Math.max(agreeing, most);
        }
        return Optional.ofNullable(best);
    }

    /** The pairs, with those claims that no label has got. */
    private List<Pair> pairs(Collection<Reading> readings) {
        Set<Integer> neutral = text.marks(free);
        Set<Integer> known = text.marks(counted.stream().map(Label::json).toList());
        Set<Integer> trap = text.marks(traps);
        List<Pair> pairs = new ArrayList<>();
        for (Reading reading : readings) {
            boolean trapped = meet(reading.marks, trap) && !meet(reading.marks, known);
            Pair.Kind other = trapped ? Pair.Kind.TRAP : Pair.Kind.NOTHING;
            Pair.Kind kind = meet(reading.marks, neutral) ? Pair.Kind.NEUTRAL : other;
            Pair pair = reading.pair;
            pairs.add(pair == null ? new Pair(reading.claim, kind, null, Set.of()) : pair);
        }
        return List.copyOf(pairs);
    }

    private static boolean meet(Set<Integer> one, Set<Integer> other) {
        return one.stream().anyMatch(other::contains);
    }
}
