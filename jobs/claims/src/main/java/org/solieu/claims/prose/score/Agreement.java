package org.solieu.claims.prose.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a claim and a label agree in one field. */
enum Agreement {
    INDICATOR,
    MEASURE,
    VALUE,
    UNIT,
    QUALIFIER,
    PLACE,
    PERIOD,
    BREAKDOWN;

    /** The fields that must agree for a claim to be right. */
    static final List<Agreement> RIGHT = List.of(INDICATOR, MEASURE, VALUE, UNIT);
    /** The fields that must agree for a claim to be fully right. */
    static final List<Agreement> FULLY_RIGHT = List.of(INDICATOR, MEASURE, VALUE, UNIT, QUALIFIER, PLACE, PERIOD);

    private static final Set<String> ONE_ANSWER = Set.of("level", "share", "ratio");
    private static final List<String> RUNGS =
            List.of("tỉnh ", "thành phố ", "tp. ", "tp ", "huyện ", "thị xã ", "quận ", "xã ", "phường ", "thị trấn ");

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(JsonNode claim, JsonNode label) {
        return switch (this) {
            case INDICATOR, BREAKDOWN -> filled(claim.path(key())).equals(filled(label.path(key())));
            case MEASURE -> sameMeasure(claim, label);
            case VALUE ->
                sameValue(claim.path(key()).asText(), label.path(key()).asText());
            case UNIT -> kind(claim.path(key())).equals(kind(label.path(key())));
            case QUALIFIER -> claim.path(key()).equals(label.path(key())) || isAlternative(claim, label);
            case PLACE -> samePlace(parts(claim.path(key())), parts(label.path(key())));
            case PERIOD -> samePeriod(claim.path(key()), label.path(key()));
        };
    }

    /** Nothing, an empty object and null are one. */
    private static JsonNode filled(JsonNode node) {
        boolean nothing = node.isNull() || (node.isContainerNode() && node.isEmpty());
        return nothing ? MissingNode.getInstance() : node;
    }

    private boolean isAlternative(JsonNode claim, JsonNode label) {
        for (JsonNode other : label.path(key() + "_alt")) {
            if (other.equals(claim.path(key()))) {
                return true;
            }
        }
        return false;
    }

    private boolean sameMeasure(JsonNode claim, JsonNode label) {
        boolean ratio = label.path("indicator").asText().endsWith("ratio")
                && ONE_ANSWER.contains(claim.path(key()).asText())
                && ONE_ANSWER.contains(label.path(key()).asText());
        return claim.path(key()).equals(label.path(key())) || isAlternative(claim, label) || ratio;
    }

    private static boolean sameValue(String claimed, String labelled) {
        try {
            return new BigDecimal(claimed).compareTo(new BigDecimal(labelled)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String kind(JsonNode unit) {
        return unit.asText().split(":", -1)[0];
    }

    private static List<String> parts(JsonNode place) {
        List<String> parts = new ArrayList<>();
        for (String part : (place.isNull() ? "" : place.asText()).split(",", -1)) {
            String name = part.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                parts.add(RUNGS.stream()
                        .filter(name::startsWith)
                        .findFirst()
                        .map(rung -> name.substring(rung.length()))
                        .orElse(name));
            }
        }
        return parts;
    }

    private static boolean samePlace(List<String> claimed, List<String> labelled) {
        boolean oneNames = claimed.size() == 1 || labelled.size() == 1;
        boolean both = !claimed.isEmpty() && !labelled.isEmpty();
        return claimed.equals(labelled)
                || (both && oneNames && claimed.getFirst().equals(labelled.getFirst()));
    }

    private static boolean samePeriod(JsonNode claimed, JsonNode labelled) {
        if (labelled.isNull() || labelled.isMissingNode() || labelled.isEmpty()) {
            return true;
        }
        boolean starts = labelled.path("start").asText().isEmpty()
                || claimed.path("start").asText().isEmpty()
                || claimed.path("start").equals(labelled.path("start"));
        return end(claimed).equals(end(labelled)) && starts;
    }

    private static String end(JsonNode period) {
        String end = period.path("end").asText();
        return end.isEmpty() ? period.path("as_of").asText() : end;
    }
}
