package org.solieu.workflow.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Explained;
import org.solieu.observations.ReviewedFigure;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Unit;
import org.solieu.vocabulary.Vocabulary;

/** A figure of a document as the page shows it. */
record FigureJson(
        Vocabulary vocabulary, ReviewWords words, Doubts doubts, Map<String, Explained> readings, Answers answers) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    ObjectNode json(ReviewedFigure figure) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("id", figure.id())
                .put("quote", figure.quote())
                .put("value", figure.value().stripTrailingZeros().toPlainString())
                .put("unit", unit(figure.unit()))
                .put("qualifier", words.of("qualifiers", figure.qualifier()))
                .put("state", state(figure))
                .put("probability", figure.probability());
        if (Locator.parse(figure.locator()) instanceof Locator.Characters characters) {
            json.put("start", characters.span().start())
                    .put("end", characters.span().end());
        }
        if (figure.valueMax() != null) {
            json.put("valueMax", figure.valueMax().stripTrailingZeros().toPlainString());
        }
        if (figure.refusal() != null) {
            json.put("refusal", words.problem(vocabulary, figure.refusal()))
                    .put("held", figure.refusal() == RejectionRule.HELD_SLIP_OF_UNIT);
        }
        ObjectNode reading = json.putObject("reading");
        figure.reading().forEach(reading::put);
        json.set("doubts", doubts(readings.get(figure.id())));
        json.set("answer", answer(answers.of(figure)));
        return json;
    }

    private String unit(String code) {
        @Nullable Unit unit = vocabulary.units().get(code);
        return unit == null || unit.kind() == Unit.Kind.MONEY ? code : words.of(unit.names());
    }

    private static String state(ReviewedFigure figure) {
        if (figure.isWaiting()) {
            return "waiting";
        }
        return figure.refusal() == null ? "in" : "refused";
    }

    private ObjectNode doubts(@Nullable Explained reading) {
        ObjectNode json = MAPPER.createObjectNode();
        if (reading != null && !reading.evidence().isEmpty()) {
            doubts.of(reading).forEach((slot, doubt) -> {
                ObjectNode one = json.putObject(slot.key()).put("probability", doubt.probability());
                ArrayNode against = one.putArray("against");
                doubt.against()
                        .forEach(effect -> against.addObject()
                                .put("evidence", effect.evidence())
                                .put("change", hundredths(effect.change())));
            });
        }
        return json;
    }

    private static BigDecimal hundredths(double change) {
        return BigDecimal.valueOf(change).setScale(2, RoundingMode.HALF_UP);
    }

    static JsonNode answer(Optional<Correction> given) {
        if (given.isEmpty()) {
            return MAPPER.nullNode();
        }
        Correction answer = given.get();
        ObjectNode json = MAPPER.createObjectNode()
                .put("action", answer.action().word())
                .put("who", answer.who())
                .put("on", answer.madeOn().toString());
        ObjectNode fields = json.putObject("fields");
        answer.action().fields().forEach(fields::put);
        return json;
    }
}
