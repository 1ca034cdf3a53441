package org.solieu.claims.prose.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores the claims of one document against its labels, by the rules of the labels' README. */
public final class Scorer {
    private final int[] text;
    private final Set<String> subjects;
    private final List<JsonNode> counted = new ArrayList<>();
    private final List<JsonNode> free = new ArrayList<>();
    private final List<JsonNode> traps = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();

    /**
     * A scorer for one document.
     *
     * @param text its text as it stands
     * @param gold its labels
     * @param subjects the subjects that count; empty for all
     */
    public Scorer(String text, JsonNode gold, Set<String> subjects) {
        this.text = text.codePoints().toArray();
        this.subjects = Set.copyOf(subjects);
        gold.path("claims").forEach(label -> (isFree(label) ? free : counted).add(label));
        gold.path("ignore_spans").forEach(free::add);
        gold.path("trap_spans").forEach(traps::add);
    }

    private boolean isFree(JsonNode label) {
        boolean other =
                !subjects.isEmpty() && !subjects.contains(label.path("subject").asText());
        return label.path("borderline").asBoolean() || other;
    }

    /** What was missed, wrong, extra or trapped, one line each. */
    public List<String> misses() {
        return misses;
    }

    /** Scores claims as {@code read --json} prints them. */
    public Score score(List<JsonNode> claims) {
        Score score = new Score();
        Set<Integer> used = new HashSet<>();
        claims.forEach(claim ->
                score.add("bad_span", slice(claim).equals(claim.path("quote").asText()) ? 0 : 1));
        score.add("gold", counted.size());
        for (JsonNode label : counted) {
            Integer best = best(label, claims, used);
            if (best == null) {
                misses.add("missed | " + slice(label) + " | " + label);
            } else {
                used.add(best);
                compare(claims.get(best), label, score);
            }
        }
        score.add("claims", used.size());
        addExtras(claims, used, score);
        return score;
    }

    private @Nullable Integer best(JsonNode label, List<JsonNode> claims, Set<Integer> used) {
        Set<Integer> marks = marks(label);
        Integer best = null;
        long most = -1;
        for (int i = 0; i < claims.size(); i++) {
            if (!used.contains(i) && meet(marks(claims.get(i)), marks)) {
                JsonNode claim = claims.get(i);
                long same = agreeing(claim, label).size();
                best = same > most ? Integer.valueOf(i) : best;
                most = Math.max(same, most);
            }
        }
        return best;
    }

    private static Set<Agreement> agreeing(JsonNode claim, JsonNode label) {
        return List.of(Agreement.values()).stream()
                .filter(field -> field.holds(claim, label))
                .collect(Collectors.toSet());
    }

    private void compare(JsonNode claim, JsonNode label, Score score) {
        Set<Agreement> same = agreeing(claim, label);
        score.add("found", 1);
        score.add("right", same.containsAll(Agreement.RIGHT) ? 1 : 0);
        score.add("fully_right", same.containsAll(Agreement.FULLY_RIGHT) ? 1 : 0);
        same.forEach(field -> score.add("field_" + field.key(), 1));
        if (same.size() < Agreement.values().length) {
            String wrong = List.of(Agreement.values()).stream()
                    .filter(field -> !same.contains(field))
                    .map(Agreement::key)
                    .collect(Collectors.joining(","));
            misses.add("wrong " + wrong + " | " + slice(label) + " | " + label + " | " + claim);
        }
    }

    private void addExtras(List<JsonNode> claims, Set<Integer> used, Score score) {
        Set<Integer> neutral = marks(free);
        Set<Integer> known = marks(counted);
        Set<Integer> trap = marks(traps);
        for (int i = 0; i < claims.size(); i++) {
            Set<Integer> at = marks(claims.get(i));
            if (!used.contains(i) && !meet(at, neutral)) {
                boolean trapped = meet(at, trap) && !meet(at, known);
                score.add("claims", 1);
                score.add("trapped", trapped ? 1 : 0);
                misses.add((trapped ? "trapped | " : "extra | ") + claims.get(i));
            }
        }
    }

    private static boolean meet(Set<Integer> one, Set<Integer> other) {
        return one.stream().anyMatch(other::contains);
    }

    private Set<Integer> marks(List<JsonNode> spans) {
        return spans.stream().flatMap(span -> marks(span).stream()).collect(Collectors.toSet());
    }

    /** The places that identify a number: its digits, or all its letters where it is written in words. */
    private Set<Integer> marks(JsonNode span) {
        Set<Integer> digits = new HashSet<>();
        Set<Integer> letters = new HashSet<>();
        int end = Math.min(span.path("end").asInt(), text.length);
        for (int i = Math.max(span.path("start").asInt(), 0); i < end; i++) {
            if (Character.isDigit(text[i])) {
                digits.add(i);
            }
            if (!Character.isWhitespace(text[i]) && !Character.isSpaceChar(text[i])) {
                letters.add(i);
            }
        }
        return digits.isEmpty() ? letters : digits;
    }

    private String slice(JsonNode span) {
        int start = Math.clamp(span.path("start").asInt(), 0, text.length);
        int end = Math.clamp(span.path("end").asInt(), start, text.length);
        return new String(text, start, end - start);
    }
}
