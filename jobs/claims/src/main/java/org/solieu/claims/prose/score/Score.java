package org.solieu.claims.prose.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How many figures were labelled, claimed, found, right and fully right; of one document or of many. */
public final class Score {
    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String count, boolean counts) {
        add(count, counts ? 1 : 0);
    }

    void add(String count, int number) {
        counts.merge(count, number, Integer::sum);
    }

    /** Adds another score to this one. */
    public void add(Score other) {
        other.counts.forEach(this::add);
    }

    /** A count, such as {@code gold}, {@code found} or {@code fully_right}. */
    public int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    /** The figures as the labels' {@code scorer.py} prints them, in its order. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("gold", count("gold"));
        figures.put("claims", count("claims"));
        figures.put("found_recall", share("found", "gold"));
        figures.put("right_recall", share("right", "gold"));
        figures.put("right_precision", share("right", "claims"));
        figures.put("fully_recall", share("fully_right", "gold"));
        figures.put("fully_precision", share("fully_right", "claims"));
        figures.put("accepted", count("accepted"));
        figures.put("accepted_precision", share("accepted_right", "accepted"));
        figures.put("accepted_recall", share("accepted_right", "known"));
        figures.put("part_as_whole", count("part_as_whole"));
        figures.put("trapped", count("trapped"));
        figures.put("bad_spans", count("bad_span"));
        for (Agreement field : Agreement.values()) {
            figures.put("field_" + field.key(), share("field_" + field.key(), "found"));
        }
        return figures;
    }

    /** A share of four decimals, of the same binary quotient that the script rounds, so that both agree in every digit. */
    private BigDecimal share(String part, String whole) {
        double quotient = count(whole) == 0 ? 0 : (double) count(part) / count(whole);
        BigDecimal share =
                new BigDecimal(quotient).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return share.scale() < 1 ? share.setScale(1) : share;
    }
}
