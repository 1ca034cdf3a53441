package org.solieu.claims.prose.periods;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;

/**
 * The times that the text before a sentence has named for what comes after them: "to this day" and what lies ahead hold to
 * the end of their paragraph, others until another is named.
 */
public final class TimeFrames {
    private static final int NEWS_DAYS = 10;
    private static final int HEAD = 3;
    private static final int HOPE_REACH = 8;
    private static final int CUT_OFF_MONTHS = 6;
    private static final int YEAR_REPORT_MONTHS = 3;
    private static final int LEAD_SENTENCES = 12;
    private static final int PARAGRAPHS_BEHIND_NOW = 4;
    private static final int LASTING_PARAGRAPHS = 20;

    private final Cues cues;
    private final LocalDate publishedOn;
    private final LocalDate eventOn;
    private final @Nullable TimeExpression reported;
    private @Nullable TimeExpression latest;
    private @Nullable TimeExpression lasting;
    private @Nullable TimeExpression planned;
    private @Nullable LocalDate cutOff;
    private int cutOffParagraph;
    private int lastingParagraph;
    private int nowParagraph;
    private int paragraph;
    private boolean heading;
    private @Nullable Sentence sentence;

    /**
     * No time yet.
     *
     * @param times those of each sentence of the document
     */
    public TimeFrames(Cues cues, LocalDate publishedOn, List<List<TimeExpression>> times) {
        this.cues = cues;
        this.publishedOn = publishedOn;
        this.eventOn = newsDay(times.stream().flatMap(List::stream).toList());
        this.reported = times.stream()
                .limit(LEAD_SENTENCES)
                .flatMap(List::stream)
                .filter(this::isReported)
                .findFirst()
                .orElse(null);
    }

    /** The day shortly before publication on which the text says something took place; that of publication if it says none. */
    private LocalDate newsDay(List<TimeExpression> times) {
        return times.stream()
                .filter(time -> time.use() == Use.EVENT)
                .map(time -> time.period().end())
                .filter(day -> day.isBefore(publishedOn) && day.isAfter(publishedOn.minusDays(NEWS_DAYS)))
                .findFirst()
                .orElse(publishedOn);
    }

    /** Whether a text may report on this time: a cut-off, or in its first months a year, that has ended not long before. */
    private boolean isReported(TimeExpression time) {
        LocalDate end = time.period().end();
        boolean part = time.until()
                || (time.period().kind() != PeriodKind.YEAR && time.period().kind() != PeriodKind.SPAN);
        boolean recent = end.isAfter(publishedOn.minusMonths(part ? CUT_OFF_MONTHS : YEAR_REPORT_MONTHS));
        return time.use() == Use.FRAME && isOver(time) && recent;
    }

    private boolean isOver(TimeExpression time) {
        return !time.period().end().isAfter(publishedOn.plusMonths(1));
    }

    /** Turns to the next sentence. */
    public void enter(Sentence next) {
        if (next.paragraph() != paragraph) {
            latest = null;
        }
        sentence = next;
        paragraph = next.paragraph();
        heading = next.isHeading();
    }

    /**
     * Learns the times of a sentence for the figures of later ones. Of a sentence without figures only its head counts: "Năm
     * 2020, GRDP tăng 1,4%. Sản xuất phục hồi trong quý III. Bán lẻ tăng 2,8%."
     */
    public void pass(List<TimeExpression> times, boolean figures) {
        times.stream()
                .filter(time -> figures || !isInPassing(time))
                .filter(time -> times.stream().noneMatch(head -> isLookBack(time, head)))
                .forEach(this::pass);
    }

    /** "6 tháng, GRDP tăng 6,05%, trong đó quý II tăng 7%", "năm 2020 tăng 3%, trong khi năm 2019 tăng 7%": the next sentence goes on with the first. */
    private static boolean isLookBack(TimeExpression time, TimeExpression head) {
        Period of = time.period();
        boolean within = !of.start().isBefore(head.period().start())
                && !of.end().isAfter(head.period().end());
        return head.from() < time.from()
                && head.use() == Use.FRAME
                && time.use() == Use.FRAME
                && !time.until()
                && !of.equals(head.period())
                && (within || of.end().isBefore(head.period().start()));
    }

    private boolean isInPassing(TimeExpression time) {
        return latest != null && time.use() == Use.FRAME && sentence != null && time.from() > sentence.from() + HEAD;
    }

    private void pass(TimeExpression named) {
        boolean lasted = named.use() == Use.YEARS && named.until();
        TimeExpression time = lasted ? named.as(named.period().end().equals(publishedOn) ? Use.NOW : Use.FRAME) : named;
        if (isHopedFor(time) || isJustBegun(time)) {
            planned = time;
            return;
        }
        boolean ahead = time.period().start().isAfter(publishedOn);
        if (time.use() == Use.NOW || (time.use() == Use.FRAME && !isLess(time)) || (time.use() == Use.PLAN && ahead)) {
            latest = time;
        }
        boolean years = time.period().start().getYear() < time.period().end().getYear();
        if (time.use() == Use.FRAME && !ahead && !years && !isLess(time)) {
            lasting = time;
            lastingParagraph = paragraph;
        }
        nowParagraph = time.use() == Use.NOW ? paragraph : nowParagraph;
        if (time.use() == Use.PLAN || time.use() == Use.FRAME) {
            planned = time;
        }
        if (time.use() == Use.FRAME && isCutOff(time)) {
            cutOff = time.period().end();
            cutOffParagraph = paragraph;
        }
    }

    /** A report of January on the year before names the new one for its plans: "năm 2021 phấn đấu tăng 6,5%". */
    private boolean isJustBegun(TimeExpression time) {
        return latest != null
                && time.use() == Use.FRAME
                && !time.until()
                && time.period().kind() == PeriodKind.YEAR
                && time.period().end().getYear() == publishedOn.getYear()
                && publishedOn.getMonthValue() <= YEAR_REPORT_MONTHS
                && isOver(latest);
    }

    /** "Dự kiến đến hết ngày 2/11, đại hội sẽ hoàn thành": no figure of what was reached holds then. */
    private boolean isHopedFor(TimeExpression time) {
        Sentence of = sentence;
        if (of == null || time.use() != Use.FRAME) {
            return false;
        }
        int first = Math.max(of.from(), time.from() - HOPE_REACH);
        for (int i = first; i < time.from(); i++) {
            if (cues.end(Cue.HOPED, of.tokens(), i, time.from()) > i) {
                return true;
            }
        }
        return false;
    }

    /** Whether a year that is not over is named behind the part of it that a text reports on. */
    private boolean isLess(TimeExpression time) {
        TimeExpression before = lasting;
        return before != null
                && !isOver(time)
                && isOver(before)
                && before.period().end().getYear() == time.period().end().getYear();
    }

    private boolean isCutOff(TimeExpression time) {
        LocalDate end = time.period().end();
        boolean part = time.until() || time.period().kind() != PeriodKind.YEAR;
        return part && !end.isAfter(publishedOn) && end.isAfter(publishedOn.minusMonths(CUT_OFF_MONTHS));
    }

    /** When the figures hold that no time of their own sentence dates. */
    @Nullable
    TimeExpression current() {
        int reach = nowParagraph > lastingParagraph ? PARAGRAPHS_BEHIND_NOW : LASTING_PARAGRAPHS;
        boolean lasts = paragraph - lastingParagraph <= reach;
        TimeExpression before = latest != null || !lasts ? latest : lasting;
        return before == null && heading ? reported : before;
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
