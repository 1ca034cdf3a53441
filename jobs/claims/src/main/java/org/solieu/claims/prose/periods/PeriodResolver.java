package org.solieu.claims.prose.periods;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Unit;

/** Dates figures: by the times of their own sentence, then by those of the text before, then by the day of publication. */
public final class PeriodResolver {
    private static final DatedPeriod UNKNOWN = new DatedPeriod(null, "none");

    private final LocalDate publishedOn;
    private final TimeFrames frames;
    private final Cues cues;
    private final Tokens tokens;
    private @Nullable TimeExpression aim;

    public PeriodResolver(LocalDate publishedOn, TimeFrames frames, Cues cues, Tokens tokens) {
        this.cues = cues;
        this.tokens = tokens;
        this.publishedOn = publishedOn;
        this.frames = frames;
    }

    /** Learns the time of the aims that a list names; null where no list of aims goes on. */
    public void aimAt(@Nullable TimeExpression time) {
        aim = time;
    }

    /** The period of a figure that a change starts from, which only a time right behind it tells: "từ 43,65% năm 2016". */
    public DatedPeriod resolveStart(Quantity quantity, List<TimeExpression> times, @Nullable Indicator indicator) {
        for (TimeExpression time : times) {
            boolean names = time.use() == Use.FRAME || time.use() == Use.COMPARISON;
            if (names && OwnTime.isRightBehind(time, quantity, cues, tokens)) {
                return dated(time, indicator, "stated");
            }
        }
        return isState(indicator) && opensYear(quantity.to()) ? yearStart() : UNKNOWN;
    }

    /** "từ mức 1,3% đầu năm", "1% hồi đầu năm". */
    private boolean opensYear(int at) {
        int opening = at;
        while (cues.isWord(Cue.BESIDE_TIME, tokens, opening)) {
            opening++;
        }
        return cues.isWord(Cue.OPENING, tokens, opening) && cues.isWord(Cue.YEAR, tokens, opening + 1);
    }

    /** The last day of the year before the one that the text reports on. */
    private DatedPeriod yearStart() {
        TimeExpression frame = frames.current();
        LocalDate day = frame == null ? publishedOn : frame.period().end();
        return new DatedPeriod(Period.atDate(day.withDayOfYear(1).minusDays(1)), "context");
    }

    /** The period of a figure. */
    public DatedPeriod resolve(
            Figure figure, Scenario scenario, List<TimeExpression> times, @Nullable Indicator indicator) {
        boolean planned = scenario != Scenario.ACTUAL;
        OwnTime own = new OwnTime(figure, planned, times, cues, tokens);
        DatedPeriod dated = resolve(own, planned, figure, times, indicator);
        TimeExpression time = own.time();
        boolean named = time != null && time.use() == Use.PLAN;
        boolean ofYear = scenario == Scenario.PLAN || (scenario == Scenario.TARGET && isDay(time));
        boolean ofFlow = ofYear && !isState(indicator);
        return !named && (ofFlow || (planned && isGrowthAim(figure, indicator, time, dated)))
                ? wholeYear(dated)
                : dated;
    }

    /** "đặt mục tiêu tăng trưởng tín dụng 14%": a growth of what stands on a day is aimed at for a year that goes on. */
    private boolean isGrowthAim(
            Figure figure, @Nullable Indicator indicator, @Nullable TimeExpression time, DatedPeriod dated) {
        boolean growth = figure.quantity().is(Unit.Kind.RATIO)
                && figure.clause().relation().changes();
        return growth && isState(indicator) && (time == null || isDay(time)) && !endsAhead(dated);
    }

    /** "Đầu tháng 12, tỉnh giao phấn đấu thu …": the day on which an aim was set, not the one it is for. */
    private static boolean isDay(@Nullable TimeExpression time) {
        return time != null && !time.until() && time.period().kind() == PeriodKind.DAY;
    }

    private DatedPeriod resolve(
            OwnTime own, boolean planned, Figure figure, List<TimeExpression> times, @Nullable Indicator indicator) {
        TimeExpression time = own.time();
        if (own.isOneOfTwo(time)) {
            return UNKNOWN;
        }
        if (time != null) {
            return time.use() == Use.YEARS && !isState(indicator) ? years(own) : dated(time, indicator, "stated");
        }
        if (aim != null) {
            return dated(aim, indicator, "context");
        }
        TimeExpression day = indicator == null || isState(indicator) || isCount(indicator) ? own.day() : null;
        if (day != null) {
            return dated(day, indicator, "stated");
        }
        boolean expected = planned || isExpected(figure);
        TimeExpression frame = frame(own.weak(publishedOn), expected, indicator);
        if (expected && !planned && (frame == null || !frame.period().end().isAfter(publishedOn))) {
            return UNKNOWN;
        }
        return frame == null
                ? inferred(indicator, itemDay(figure.quantity(), times))
                : dated(frame, indicator, times.contains(frame) ? "stated" : "context");
    }

    /** The time that the text before names, unless it is not of the year that the sentence names for a plan or a term. */
    private @Nullable TimeExpression frame(
            @Nullable TimeExpression named, boolean planned, @Nullable Indicator indicator) {
        boolean plans = named != null && named.use() == Use.PLAN && !planned && isState(indicator);
        TimeExpression weak = plans ? null : named;
        TimeExpression frame = planned ? frames.planned() : frames.current();
        boolean flowNow = frame != null && frame.use() == Use.NOW && indicator != null && !isState(indicator);
        if (frame == null || flowNow || isToCome(frame, planned, indicator)) {
            return weak;
        }
        boolean agree = weak == null
                || frame.period().end().getYear() == weak.period().end().getYear();
        return agree ? frame : weak;
    }

    /** "tỷ lệ nợ xấu sẽ ở mức 2%". */
    private boolean isExpected(Figure figure) {
        for (int i = figure.clause().own(); i < figure.quantity().from(); i++) {
            if (cues.isWord(Cue.PROMISE, tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** A plan named beside months is that of their year. */
    private static DatedPeriod wholeYear(DatedPeriod dated) {
        Period period = dated.period();
        boolean part =
                period != null && period.start().getYear() == period.end().getYear();
        return part && period != null ? new DatedPeriod(period.yearOfEnd(), dated.basis()) : dated;
    }

    /** The day behind a headline in a list of articles, on which that article was published. */
    private static @Nullable LocalDate itemDay(Quantity quantity, List<TimeExpression> times) {
        for (TimeExpression time : times) {
            boolean follows = time.from() >= quantity.to() && time.from() - quantity.to() <= 1;
            if (follows && time.use() == Use.EVENT) {
                return time.period().end();
            }
        }
        return null;
    }

    private DatedPeriod dated(TimeExpression time, @Nullable Indicator indicator, String basis) {
        return switch (time.use()) {
            case UNREAD -> UNKNOWN;
            case YEARS -> time.until() ? new DatedPeriod(time.asState(), basis) : now(indicator);
            case MONTH -> month(indicator);
            case NOW -> now(indicator);
            case LATELY -> lately(indicator);
            case FRAME, ASIDE, COMPARISON, EVENT, TERM, PLAN ->
                new DatedPeriod(isState(indicator) ? time.asState() : time.asFlow(), basis);
        };
    }

    /** "Đến nay" means the cut-off named before, or else the day of publication. */
    private DatedPeriod now(@Nullable Indicator indicator) {
        LocalDate cutOff = frames.cutOff();
        LocalDate day = cutOff == null ? frames.eventOn() : cutOff;
        boolean state = indicator == null || isState(indicator);
        return new DatedPeriod(
                state ? Period.atDate(day) : Period.yearToDate(day), cutOff == null ? "inferred" : "context");
    }

    /** "Trong tháng": the month with which the time named before ends. */
    private DatedPeriod month(@Nullable Indicator indicator) {
        TimeExpression frame = frames.current();
        LocalDate end = frame == null ? publishedOn : frame.period().end();
        boolean told = frame != null && frame.use() == Use.FRAME && !end.isAfter(publishedOn.plusMonths(1));
        if (!told) {
            return UNKNOWN;
        }
        Period month = Period.month(end.getYear(), end.getMonthValue());
        return new DatedPeriod(isState(indicator) ? Period.atDate(month.end()) : month, "context");
    }

    /** "Trong nhiệm kỳ": the years that the text has named before, if it has. */
    private DatedPeriod years(OwnTime own) {
        TimeExpression term = own.weak(publishedOn);
        if (term != null && term.use() == Use.TERM) {
            return new DatedPeriod(term.period(), "stated");
        }
        TimeExpression frame = frames.current();
        boolean years = frame != null
                && frame.use() == Use.FRAME
                && frame.period().start().getYear() < frame.period().end().getYear();
        return years && frame != null ? new DatedPeriod(frame.period(), "context") : UNKNOWN;
    }

    /** What was counted "of late" was counted in the year of publication. */
    private DatedPeriod lately(@Nullable Indicator indicator) {
        return isCount(indicator)
                ? new DatedPeriod(Period.year(publishedOn.getYear()), "inferred")
                : inferred(indicator, null);
    }

    /** A state of a day long after publication is not known yet; at a year's end it is told some days before. */
    private boolean isToCome(TimeExpression time, boolean planned, @Nullable Indicator indicator) {
        return !planned && isState(indicator) && time.period().end().isAfter(publishedOn.plusMonths(1));
    }

    /** Whether a period ends after the day of publication. */
    public boolean endsAhead(DatedPeriod dated) {
        Period period = dated.period();
        return period != null && period.end().isAfter(publishedOn);
    }

    /** Whether what happens over a period can only be planned, since it begins after the day of publication. */
    public boolean beginsAhead(DatedPeriod dated, @Nullable Indicator indicator) {
        Period period = dated.period();
        return indicator != null
                && period != null
                && !isState(indicator)
                && period.kind() != PeriodKind.DAY
                && period.start().isAfter(publishedOn);
    }

    private static boolean isState(@Nullable Indicator indicator) {
        return indicator != null && indicator.isStock();
    }

    private static boolean isCount(@Nullable Indicator indicator) {
        return indicator != null && indicator.kind() == IndicatorKind.COUNT;
    }

    private DatedPeriod inferred(@Nullable Indicator indicator, @Nullable LocalDate itemDay) {
        LocalDate day = itemDay == null ? publishedOn : itemDay;
        if (isState(indicator) || indicator == null) {
            return new DatedPeriod(Period.atDate(itemDay == null ? frames.eventOn() : itemDay), "inferred");
        }
        boolean counted = isCount(indicator) || indicator.kind() == IndicatorKind.RATIO;
        LocalDate lastMonth = day.withDayOfMonth(1).minusDays(1);
        return new DatedPeriod(counted ? Period.year(day.getYear()) : Period.yearToDate(lastMonth), "inferred");
    }
}
