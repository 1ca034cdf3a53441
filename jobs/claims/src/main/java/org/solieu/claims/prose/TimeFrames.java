package org.solieu.claims.prose;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.TimeExpression.Use;
import org.solieu.vocabulary.PeriodKind;

/** The times that the text before a sentence has named for what comes after them. */
final class TimeFrames {
    private static final int NEWS_DAYS = 10;

    private final LocalDate publishedOn;
    private final LocalDate eventOn;
    private @Nullable TimeExpression current;
    private @Nullable TimeExpression planned;
    private @Nullable LocalDate cutOff;
    private int cutOffParagraph;
    private int paragraph;

    /**
     * No time yet.
     *
     * @param times those of each sentence of the document
     */
    TimeFrames(LocalDate publishedOn, List<List<TimeExpression>> times) {
        this.publishedOn = publishedOn;
        this.eventOn = newsDay(times);
    }

    /** The day shortly before publication on which the text says something took place; that of publication if it says none. */
    private LocalDate newsDay(List<List<TimeExpression>> times) {
        return times.stream()
                .flatMap(List::stream)
                .filter(time -> time.use() == Use.EVENT)
                .map(time -> time.period().end())
                .filter(day -> day.isBefore(publishedOn) && day.isAfter(publishedOn.minusDays(NEWS_DAYS)))
                .findFirst()
                .orElse(publishedOn);
    }

    /** Turns to the next sentence. */
    void enter(Sentence sentence) {
        paragraph = sentence.paragraph();
    }

    /** Learns the times of a sentence for the figures of later ones. */
    void pass(List<TimeExpression> times) {
        for (TimeExpression time : times) {
            boolean future = time.period().start().isAfter(publishedOn);
            if ((time.use() == Use.FRAME || time.use() == Use.NOW) && !future) {
                current = time;
            }
            if (time.use() == Use.PLAN || (time.use() == Use.FRAME)) {
                planned = time;
            }
            if (time.use() == Use.FRAME && isCutOff(time)) {
                cutOff = time.period().end();
                cutOffParagraph = paragraph;
            }
        }
    }

    private boolean isCutOff(TimeExpression time) {
        LocalDate end = time.period().end();
        boolean part = time.until() || time.period().kind() != PeriodKind.YEAR;
        return part && !end.isAfter(publishedOn) && end.isAfter(publishedOn.minusMonths(6));
    }

    /** When the figures hold that no time of their own sentence dates. */
    @Nullable
    TimeExpression current() {
        return current;
    }

    /** The time that the plans hold for. */
    @Nullable
    TimeExpression planned() {
        return planned;
    }

    /** The cut-off named in this paragraph or in the one before; null if there is none. */
    @Nullable
    LocalDate cutOff() {
        return paragraph - cutOffParagraph <= 1 ? cutOff : null;
    }

    /** The day of which the news tell. */
    LocalDate eventOn() {
        return eventOn;
    }
}
