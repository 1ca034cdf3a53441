package org.solieu.workflow.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.rating.Example;
import org.solieu.claims.prose.rating.Slot;
import org.solieu.claims.prose.text.Explained;
import org.solieu.observations.ReviewedDocument;
import org.solieu.observations.ReviewedFigure;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Places;
import org.solieu.vocabulary.Vocabulary;

/** What the answers of reviews teach: which parts of today's readings people hold to be right. */
public final class AnsweredFigures {
    private final Vocabulary vocabulary;
    private final Places places;
    private final Doubts doubts;
    private final Answers answers;

    /** Of the answers of a house, as its texts are read today. */
    public AnsweredFigures(Vocabulary vocabulary, Doubts doubts, Answers answers) {
        this.vocabulary = vocabulary;
        this.places = Places.of(vocabulary);
        this.doubts = doubts;
        this.answers = answers;
    }

    /** One example for each answered figure of a document that is still read, under the document's id. */
    public List<Example> examples(ReviewedDocument document) {
        Map<String, Explained> readings = doubts.readings(document);
        List<Example> examples = new ArrayList<>();
        for (ReviewedFigure figure : document.figures()) {
            Optional<Correction> answer = answers.of(figure);
            @Nullable Explained reading = readings.get(figure.id());
            if (answer.isPresent()
                    && reading != null
                    && reading.item() instanceof Statement statement
                    && !reading.evidence().isEmpty()) {
                boolean isFigure = !(answer.get().action() instanceof Correction.Action.NotAFigure);
                Set<Slot> right =
                        isFigure ? right(statement, answer.get(), document.publishedOn()) : EnumSet.noneOf(Slot.class);
                examples.add(new Example(document.id(), reading.evidence(), isFigure, right));
            }
        }
        return examples;
    }

    private Set<Slot> right(Statement statement, Correction answer, LocalDate publishedOn) {
        Map<String, String> fields = answer.action().fields();
        Set<Slot> right = EnumSet.noneOf(Slot.class);
        for (Slot slot : Slot.values()) {
            boolean agrees = switch (slot) {
                case INDICATOR -> fields.getOrDefault("indicator", "").equals(statement.indicator());
                case PART ->
                    fields.getOrDefault("breakdown", "")
                            .equals(statement.breakdown().toString());
                case PLACE -> isSamePlace(statement, fields.get("place"), publishedOn);
                case PERIOD -> isSamePeriod(statement, fields.get("period"));
                case MEASURE -> isSameMeasure(statement, answer);
            };
            if (agrees) {
                right.add(slot);
            }
        }
        return right;
    }

    /** A person chooses a place by its code, where a text has words for it. */
    private boolean isSamePlace(Statement statement, @Nullable String answered, LocalDate publishedOn) {
        @Nullable String read = statement.place();
        return read != null
                && answered != null
                && (read.equals(answered) || places.find(read, publishedOn).equals(places.find(answered, publishedOn)));
    }

    /** Of a state only the day matters on which it holds. */
    private boolean isSamePeriod(Statement statement, @Nullable String answered) {
        @Nullable Period read = statement.period();
        if (read == null || answered == null) {
            return false;
        }
        Period period = Period.parse(answered);
        @Nullable Indicator indicator = vocabulary.indicators().get(String.valueOf(statement.indicator()));
        return period.equals(read)
                || (indicator != null && indicator.isStock() && period.end().equals(read.end()));
    }

    private static boolean isSameMeasure(Statement statement, Correction answer) {
        Map<String, String> fields = answer.action().fields();
        Correction.@Nullable Expect expected = answer.expect();
        return statement.measure().code().equals(fields.get("measure"))
                && statement.scenario().code().equals(fields.get("scenario"))
                && (expected == null || expected.value().compareTo(statement.value()) == 0);
    }
}
