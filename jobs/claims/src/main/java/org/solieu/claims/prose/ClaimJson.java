package org.solieu.claims.prose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Confidence;
import org.solieu.claims.Item;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.places.PlaceMention;
import org.solieu.claims.prose.topics.MemberReader;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Vocabulary;

/** Writes statements the way labelled figures are written, so that both can be compared. */
public final class ClaimJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ClaimJson() {}

    /** The statements among some items; refusals are left out. */
    public static ArrayNode of(List<Item> items, Vocabulary vocabulary) {
        ArrayNode claims = NODES.arrayNode();
        for (Item item : items) {
            if (item instanceof Statement statement) {
                claims.add(of(statement, printed(statement, vocabulary)));
            }
        }
        return claims;
    }

    /** A ratio's level is printed as the share it is, unless its vocabulary knows what it is a ratio of, or no share. */
    private static Measure printed(Statement statement, Vocabulary vocabulary) {
        Indicator indicator =
                statement.indicator() == null ? null : vocabulary.indicators().get(statement.indicator());
        boolean share = indicator != null
                && indicator.kind() == IndicatorKind.RATIO
                && indicator.ratio() == null
                && indicator.measures().contains(Measure.SHARE)
                && statement.measure() == Measure.LEVEL;
        return share ? Measure.SHARE : statement.measure();
    }

    private static ObjectNode of(Statement statement, Measure measure) {
        ObjectNode claim = NODES.objectNode();
        if (statement.locator() instanceof Locator.Characters characters) {
            claim.put("start", characters.span().start());
            claim.put("end", characters.span().end());
        }
        boolean actual = statement.scenario() == Scenario.ACTUAL;
        boolean level = actual || measure != Measure.PERCENT_OF_PLAN;
        claim.put("quote", statement.quote());
        claim.put("part", statement.part());
        claim.put("indicator", statement.indicator());
        claim.put("words", statement.words());
        ObjectNode breakdown = claim.putObject("breakdown");
        statement.breakdown().members().forEach(breakdown::put);
        claim.put("measure", actual || !level ? measure.code() : "target");
        if (!actual) {
            claim.put("target_of", measure.code());
        }
        claim.put("scenario", statement.scenario().code());
        claim.put("value", plain(statement.value()));
        claim.put("value_max", plain(statement.valueMax()));
        claim.put("unit", statement.unit());
        claim.put("qualifier", statement.qualifier().code());
        String place = statement.place();
        boolean former = place != null && place.endsWith(PlaceMention.FORMER);
        claim.put("place", place == null ? null : PlaceMention.bare(place));
        if (former) {
            claim.put("former_place", true);
        }
        claim.set("period", period(statement.period()));
        claim.put("period_basis", statement.periodBasis());
        claim.put("compared_with", statement.comparedWith());
        claim.put("against", statement.against().code());
        claim.put(
                "status", statement.status() == null ? null : statement.status().code());
        claim.put("rule", statement.rule());
        Confidence confidence = statement.confidence();
        claim.put("probability", confidence == null ? null : plain(confidence.probability()));
        claim.put("accepted", isLetIn(statement));
        return claim;
    }

    /** Whether all is known that the warehouse asks for, surely enough. */
    private static boolean isLetIn(Statement statement) {
        Confidence confidence = statement.confidence();
        return statement.indicator() != null
                && statement.period() != null
                && statement.place() != null
                && !statement.breakdown().members().containsValue(MemberReader.UNNAMED)
                && (confidence == null || confidence.certain());
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null
                ? null
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static @Nullable ObjectNode period(@Nullable Period period) {
        if (period == null) {
            return null;
        }
        ObjectNode dates = NODES.objectNode();
        if (period.kind() == PeriodKind.AT_DATE) {
            dates.put("as_of", period.end().toString());
        } else {
            dates.put("start", period.start().toString());
            dates.put("end", period.end().toString());
        }
        return dates;
    }
}
