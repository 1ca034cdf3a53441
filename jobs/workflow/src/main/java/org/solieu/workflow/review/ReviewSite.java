package org.solieu.workflow.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.solieu.observations.ReviewedDocument;
import org.solieu.observations.ReviewedFigure;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Vocabulary;

/** What the page asks for, and what it is answered, as JSON. */
public final class ReviewSite {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, ReviewedDocument> documents = new LinkedHashMap<>();
    private final Answers answers;
    private final Vocabulary vocabulary;
    private final Doubts doubts;
    private final String who;
    private final long waiting;

    /**
     * A site of documents.
     *
     * @param waiting how many documents wait, be they among these or not
     * @param who who answers
     */
    public ReviewSite(
            List<ReviewedDocument> documents,
            long waiting,
            Answers answers,
            Vocabulary vocabulary,
            Doubts doubts,
            String who) {
        documents.forEach(document -> this.documents.put(document.id(), document));
        this.waiting = waiting;
        this.answers = answers;
        this.vocabulary = vocabulary;
        this.doubts = doubts;
        this.who = who;
    }

    /** Why an answer was not taken, for the person who gave it. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message, null, false, false);
        }
    }

    /** Words, vocabulary and the documents: all that the page begins with. */
    JsonNode start(Locale language) {
        ReviewWords words = ReviewWords.in(language);
        ObjectNode start = MAPPER.createObjectNode();
        start.put("language", language.getLanguage());
        start.put("who", who);
        start.put("waiting", waiting);
        start.set("words", words.json(MAPPER));
        start.set("vocabulary", new VocabularyJson(vocabulary, words).json(MAPPER));
        ArrayNode stale = start.putArray("stale");
        answers.stale(documents.values().stream()
                        .flatMap(document -> document.figures().stream())
                        .toList())
                .forEach(stale::add);
        ArrayNode list = start.putArray("documents");
        documents.values().forEach(document -> list.add(listed(document)));
        return start;
    }

    private ObjectNode listed(ReviewedDocument document) {
        long open = document.figures().stream()
                .filter(figure -> figure.isWaiting() && answers.of(figure).isEmpty())
                .count();
        return MAPPER.createObjectNode()
                .put("id", document.id())
                .put("name", document.name())
                .put("publishedOn", document.publishedOn().toString())
                .put("place", document.place())
                .put("publisher", document.publisher())
                .put("open", open)
                .put("answered", answers.count(document.figures()));
    }

    /** A document with its figures. */
    JsonNode document(String id, Locale language) throws Refused {
        ReviewedDocument document = find(id);
        ReviewWords words = ReviewWords.in(language);
        FigureJson figures = new FigureJson(vocabulary, words, doubts, doubts.readings(document), answers);
        ObjectNode json = listed(document);
        json.put("text", document.text());
        ArrayNode list = json.putArray("figures");
        document.figures().forEach(figure -> list.add(figures.json(figure)));
        return json;
    }

    /** Keeps an answer, or takes one back. */
    JsonNode answer(JsonNode asked, Locale language) throws Refused {
        ReviewedDocument document = find(asked.path("document").asText());
        ReviewedFigure figure = document.figures().stream()
                .filter(one -> one.id().equals(asked.path("figure").asText()))
                .findFirst()
                .orElseThrow(() -> new Refused("Unknown figure"));
        if (asked.path("action").asText().equals("undo")) {
            answers.takeBack(figure);
        } else {
            Correction answer = Answers.sign(document, figure, action(asked, figure), who);
            requireNoObjection(document, answer, language);
            answers.keep(answer);
        }
        ObjectNode json = MAPPER.createObjectNode();
        json.set("listed", listed(document));
        json.set("answer", FigureJson.answer(answers.of(figure)));
        return json;
    }

    private static Correction.Action.Answer action(JsonNode asked, ReviewedFigure figure) throws Refused {
        return switch (asked.path("action").asText()) {
            case "accept" -> new Correction.Action.Accept(figure.reading());
            case "not_a_figure" -> new Correction.Action.NotAFigure();
            case "mend" -> {
                Map<String, String> fields = new LinkedHashMap<>(figure.reading());
                asked.path("fields")
                        .properties()
                        .forEach(field ->
                                fields.put(field.getKey(), field.getValue().asText()));
                yield fields.equals(figure.reading())
                        ? new Correction.Action.Accept(fields)
                        : new Correction.Action.Mend(fields);
            }
            default -> throw new Refused("Unknown action");
        };
    }

    private void requireNoObjection(ReviewedDocument document, Correction answer, Locale language) throws Refused {
        Optional<ReviewedDocument.Objection> objection;
        try {
            objection = document.trial().objection(answer);
        } catch (Fault.OfSource slip) {
            throw new Refused(String.valueOf(slip.getMessage()));
        }
        if (objection.isPresent()) {
            String problem =
                    ReviewWords.in(language).problem(vocabulary, objection.get().rule());
            throw new Refused("%s (%s)".formatted(problem, objection.get().detail()));
        }
    }

    private ReviewedDocument find(String id) throws Refused {
        ReviewedDocument document = documents.get(id);
        if (document == null) {
            throw new Refused("Unknown document");
        }
        return document;
    }
}
