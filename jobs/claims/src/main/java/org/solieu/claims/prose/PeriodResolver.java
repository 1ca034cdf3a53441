package org.solieu.claims.prose;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Period;

/** Dates figures: by the times of their own sentence, then by those of the text before, then by the day of publication. */
final class PeriodResolver {
    private static final int NEWS_DAYS = 10;

    private final LocalDate publishedOn;
    private LocalDate eventOn;
    private @Nullable TimeExpression frame;
    private @Nullable TimeExpression aim;

    PeriodResolver(LocalDate publishedOn) {
        this.publishedOn = publishedOn;
        this.eventOn = publishedOn;
    }

    /** Learns the time of the aims that a list names; null where no list of aims goes on. */
    void aimAt(@Nullable TimeExpression time) {
        aim = time;
    }

    /** Learns the times of a sentence for the figures of later ones. */
    void pass(List<TimeExpression> times) {
        for (TimeExpression time : times) {
            boolean frames = time.use() == TimeExpression.Use.FRAME || time.use() == TimeExpression.Use.NOW;
            if (frames && !isFuture(time)) {
                frame = time;
            }
        }
    }

    /** Learns the days on which the text says something took place. */
    void learnEvents(List<TimeExpression> times) {
        for (TimeExpression time : times) {
            LocalDate day = time.period().end();
            boolean recent = !day.isAfter(publishedOn) && day.isAfter(publishedOn.minusDays(NEWS_DAYS));
            if (time.use() == TimeExpression.Use.EVENT && recent && eventOn.equals(publishedOn)) {
                eventOn = day;
            }
        }
    }

    private boolean isFuture(TimeExpression time) {
        return time.period().start().isAfter(publishedOn);
    }

    /** The period of a figure that a change starts from, which only a time right behind it tells: "từ 43,65% năm 2016". */
    DatedPeriod resolveStart(Quantity quantity, List<TimeExpression> times, @Nullable Indicator indicator) {
        for (TimeExpression time : times) {
            if (time.use() == TimeExpression.Use.FRAME && time.from() == quantity.to()) {
                return dated(time, indicator, "stated");
            }
        }
        return new DatedPeriod(null, "none");
    }

    /** The period of a figure. */
    DatedPeriod resolve(Quantity quantity, Clause clause, List<TimeExpression> times, @Nullable Indicator indicator) {
        TimeExpression own = own(quantity, clause, times);
        if (own != null) {
            return dated(own, indicator, "stated");
        }
        if (aim != null) {
            return dated(aim, indicator, "context");
        }
        if (frame != null && frame.use() != TimeExpression.Use.NOW && !isToCome(frame, indicator)) {
            return dated(frame, indicator, "context");
        }
        return inferred(indicator, itemDay(quantity, times));
    }

    /** The day behind a headline in a list of articles, on which that article was published. */
    private @Nullable LocalDate itemDay(Quantity quantity, List<TimeExpression> times) {
        for (TimeExpression time : times) {
            boolean follows = time.from() >= quantity.to() && time.from() - quantity.to() <= 1;
            if (follows && time.use() == TimeExpression.Use.EVENT) {
                return time.period().end();
            }
        }
        return null;
    }

    private @Nullable TimeExpression own(Quantity quantity, Clause clause, List<TimeExpression> times) {
        TimeExpression before = null;
        for (TimeExpression time : times) {
            boolean frames = time.use() == TimeExpression.Use.FRAME || time.use() == TimeExpression.Use.NOW;
            if (frames && time.from() == quantity.to()) {
                return time;
            }
            if (frames && time.to() <= quantity.from()) {
                before = time;
            }
            boolean behind = frames && time.from() >= quantity.to() && time.to() <= clause.end();
            if (behind && before == null) {
                return time;
            }
        }
        return before;
    }

    private DatedPeriod dated(TimeExpression time, @Nullable Indicator indicator, String basis) {
        if (time.use() == TimeExpression.Use.NOW) {
            return inferred(indicator, null);
        }
        return new DatedPeriod(isState(indicator) ? time.asState() : time.asFlow(), basis);
    }

    /** A state of a day long after publication is not known yet; at a year's end it is told some days before. */
    private boolean isToCome(TimeExpression time, @Nullable Indicator indicator) {
        return isState(indicator) && time.period().end().isAfter(publishedOn.plusMonths(1));
    }

    private static boolean isState(@Nullable Indicator indicator) {
        return indicator != null && indicator.isStock();
    }

    private DatedPeriod inferred(@Nullable Indicator indicator, @Nullable LocalDate itemDay) {
        boolean count = indicator != null && indicator.kind() == IndicatorKind.COUNT;
        if (isState(indicator) && !count) {
            return new DatedPeriod(Period.atDate(itemDay == null ? eventOn : itemDay), "inferred");
        }
        LocalDate day = itemDay == null ? publishedOn : itemDay;
        boolean counted =
                indicator == null || indicator.kind() == IndicatorKind.COUNT || indicator.kind() == IndicatorKind.RATIO;
        LocalDate lastMonth = day.withDayOfMonth(1).minusDays(1);
        return new DatedPeriod(counted ? Period.year(day.getYear()) : Period.yearToDate(lastMonth), "inferred");
    }
}
