package org.solieu.claims.prose.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure as people labelled it.
 *
 * @param json the label, in the form that the labels' README describes
 * @param ratio whether its indicator is a ratio, whose level and share are one answer
 */
public record Label(JsonNode json, boolean ratio) {
    /** The answers that are right for a field: what the label says, and what it allows beside. */
    List<JsonNode> answers(String field) {
        List<JsonNode> answers = new ArrayList<>();
        answers.add(filled(json.path(field)));
        json.path(field + "_alt").forEach(other -> answers.add(filled(other)));
        return answers;
    }

    /** The fields in which a claim agrees with it. */
    Set<Agreement> agreeing(JsonNode claim) {
        return Stream.of(Agreement.values())
                .filter(field -> field.holds(claim, this))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the vocabulary knows what it is a figure of. */
    boolean isKnown() {
        return !filled(json.path("indicator")).isMissingNode();
    }

    /** Whether it may be read as the whole. */
    boolean mayBeWhole() {
        return answers("breakdown").stream().anyMatch(JsonNode::isMissingNode);
    }

    /** Whether it may be read as a part. */
    boolean mayBePart() {
        return answers("breakdown").stream().anyMatch(breakdown -> !breakdown.isMissingNode());
    }

    /** Nothing, null, an empty text and an empty object are one. */
    static JsonNode filled(JsonNode node) {
        boolean empty = (node.isContainerNode() && node.isEmpty())
                || (node.isTextual() && node.textValue().isEmpty());
        return node.isNull() || empty ? MissingNode.getInstance() : node;
    }
}
