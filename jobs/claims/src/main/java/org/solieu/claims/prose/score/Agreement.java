package org.solieu.claims.prose.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A field in which a claim and a label may agree. */
public enum Agreement {
    INDICATOR,
    MEASURE,
    VALUE,
    UNIT,
    QUALIFIER,
    PLACE,
    PERIOD,
    BREAKDOWN;

    /** The fields that must agree for a claim to be right. */
    public static final List<Agreement> RIGHT = List.of(INDICATOR, MEASURE, VALUE, UNIT);
    /** The fields that must agree for a claim to be fully right. */
    public static final List<Agreement> FULLY_RIGHT =
            List.of(INDICATOR, MEASURE, VALUE, UNIT, QUALIFIER, PLACE, PERIOD);

    private static final Set<String> ONE_ANSWER = Set.of("level", "share", "ratio");

    /** The field's name in claims and labels. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a claim gives one of the answers that are right. */
    boolean holds(JsonNode claim, Label label) {
        return label.answers(key()).stream().anyMatch(answer -> holds(claim, label, answer));
    }

    private boolean holds(JsonNode claim, Label label, JsonNode answer) {
        JsonNode claimed = Label.filled(claim.path(key()));
        return switch (this) {
            case INDICATOR, QUALIFIER, BREAKDOWN -> claimed.equals(answer);
            case MEASURE -> claimed.equals(answer) || sameMeasure(claimed.asText(), answer.asText(), label);
            case VALUE ->
                Amount.of(claim).sameNumber(Amount.of(answer, label.json().path("unit")));
            case UNIT -> Amount.of(claim).sameUnit(Amount.of(label.json().path("value"), answer));
            case PLACE ->
                (answer.isMissingNode() && label.json().path("place_free").asBoolean())
                        || PlaceName.parse(claimed.asText()).isSameAs(PlaceName.parse(answer.asText()));
            case PERIOD -> answer.isMissingNode() || samePeriod(claimed, answer);
        };
    }

    /** For a ratio, level, share and ratio are one; so many times something is a percentage of it as well. */
    private static boolean sameMeasure(String claimed, String labelled, Label label) {
        boolean times =
                labelled.equals("ratio") && label.json().path("unit").asText().equals("ratio");
        boolean one = label.ratio() && ONE_ANSWER.contains(claimed) && ONE_ANSWER.contains(labelled);
        return one || (times && claimed.startsWith("percent_of_"));
    }

    private static boolean samePeriod(JsonNode claimed, JsonNode labelled) {
        String start = claimed.path("start").asText();
        String wanted = labelled.path("start").asText();
        return end(claimed).equals(end(labelled)) && (start.isEmpty() || wanted.isEmpty() || start.equals(wanted));
    }

    private static String end(JsonNode period) {
        String end = period.path("end").asText();
        return end.isEmpty() ? period.path("as_of").asText() : end;
    }
}
