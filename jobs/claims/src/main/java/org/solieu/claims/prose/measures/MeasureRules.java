package org.solieu.claims.prose.measures;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Basis;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.clauses.Relation;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.periods.DatedPeriod;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;
import org.solieu.vocabulary.Unit;

/** Tells what a figure measures from its unit, its verb and what it is measured against. */
public final class MeasureRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private MeasureRules() {}

    /**
     * Reads a figure.
     *
     * @param indicator null where the vocabulary lacks it
     * @param multiple whether the figure says how many times as much
     * @param dated the period of the figure, if it is known
     */
    public static Reading read(Figure figure, @Nullable Indicator indicator, boolean multiple, DatedPeriod dated) {
        Quantity quantity = figure.quantity();
        Relation relation = figure.clause().relation();
        Basis basis = figure.basis();
        boolean ranked = indicator != null && indicator.measures().equals(Set.of(Measure.RANK));
        if (ranked || quantity.form() == Quantity.Form.RANK) {
            return plain(Measure.RANK, quantity, "rank");
        }
        if (!quantity.is(Unit.Kind.RATIO)) {
            return amount(quantity, relation, basis);
        }
        boolean earlier = isEarlier(basis, dated);
        if (multiple) {
            return multiple(quantity, earlier ? null : basis);
        }
        if (isPoints(quantity)) {
            return points(quantity, relation);
        }
        Topic.Nature nature = figure.topic().nature();
        boolean ratio = indicator != null ? indicator.kind() == IndicatorKind.RATIO : nature != Topic.Nature.THING;
        boolean plan = basis != null && basis.kind() == Basis.Kind.PLAN;
        if (ratio && !plan) {
            return ofRatio(quantity, relation, nature);
        }
        if (earlier) {
            return againstEarlier(quantity, relation);
        }
        if (isPrevious(basis, dated)) {
            return change(Measure.GROWTH_PREV_PERIOD, quantity, relation, "growth on the period before");
        }
        return basis == null
                ? withoutBasis(quantity, relation, indicator)
                : against(quantity, relation, basis, indicator);
    }

    /** Whether a figure is measured against a year further back than the last: "tăng 45% so với năm 2015". */
    private static boolean isEarlier(@Nullable Basis basis, DatedPeriod dated) {
        Period period = dated.period();
        int lastYear = dated.isStated() ? 1 : 2;
        TimeExpression date = basis == null ? null : basis.date();
        return basis != null
                && basis.kind() != Basis.Kind.YEAR_START
                && date != null
                && period != null
                && period.end().getYear() - date.period().end().getYear() > lastYear;
    }

    private static Reading againstEarlier(Quantity quantity, Relation relation) {
        Reading ofPlan = ofPlan(quantity, relation, "percent of an earlier year");
        return new Reading(Measure.RATIO, ofPlan.value(), ofPlan.maximum(), ofPlan.rule());
    }

    /** "gấp 1,5 lần cùng kỳ". */
    private static Reading multiple(Quantity quantity, @Nullable Basis basis) {
        if (basis == null) {
            return plain(Measure.RATIO, quantity, "multiple");
        }
        return switch (basis.kind()) {
            case WHOLE, PREVIOUS, YEAR_START, FIRST_ESTIMATE -> plain(Measure.RATIO, quantity, "multiple");
            case PLAN ->
                plain(Measure.PERCENT_OF_PLAN, quantity, "multiple of the plan").inPercent();
            case SAME_PERIOD, YEAR_BEFORE, DATE ->
                plain(Measure.PERCENT_OF_SAME_PERIOD, quantity, "multiple of the same period")
                        .inPercent();
        };
    }

    private static Reading amount(Quantity quantity, Relation relation, @Nullable Basis basis) {
        boolean beyondPlan = (relation == Relation.EXCEED || relation == Relation.MISS)
                && (basis != null || (quantity.is(Unit.Kind.MONEY) && relation == Relation.MISS));
        boolean change = relation == Relation.RISE || relation == Relation.FALL || beyondPlan;
        return change
                ? signed(Measure.CHANGE_ABS, quantity, relation, "amount of a change")
                : plain(Measure.LEVEL, quantity, "level");
    }

    private static boolean isPoints(Quantity quantity) {
        return quantity.unit() != null && quantity.unit().code().equals(Reading.POINTS);
    }

    /** "giảm 0,15 điểm phần trăm", "đóng góp 3,2 điểm phần trăm vào mức tăng". */
    private static Reading points(Quantity quantity, Relation relation) {
        return switch (relation) {
            case RISE, FALL, EXCEED, MISS -> signed(Measure.CHANGE_ABS, quantity, relation, "change in points");
            case SHARE -> plain(Measure.CONTRIBUTION_TO_GROWTH, quantity, "points of the growth of its whole");
            case REACH, NONE -> plain(Measure.LEVEL, quantity, "level in points");
        };
    }

    private static Reading ofRatio(Quantity quantity, Relation relation, Topic.Nature nature) {
        if (!relation.changes()) {
            return nature == Topic.Nature.PROPORTION
                    ? plain(Measure.SHARE, quantity, "share")
                    : plain(Measure.LEVEL, quantity, "level of a ratio");
        }
        return signed(Measure.CHANGE_ABS, quantity, relation, "change of a ratio")
                .inPoints();
    }

    private static Reading withoutBasis(Quantity quantity, Relation relation, @Nullable Indicator indicator) {
        return switch (relation) {
            case RISE, FALL ->
                signed(
                        indicator != null && indicator.isStock() ? Measure.GROWTH_YTD : Measure.GROWTH_YOY,
                        quantity,
                        relation,
                        "growth, basis understood");
            case EXCEED, MISS -> ofPlan(quantity, relation, "percent beyond the plan, understood");
            case SHARE -> plain(Measure.SHARE, quantity, "share");
            case REACH, NONE ->
                quantity.value().compareTo(HUNDRED) > 0
                                || (relation == Relation.REACH
                                        && indicator != null
                                        && indicator.kind() == IndicatorKind.FLOW)
                        ? plain(Measure.PERCENT_OF_PLAN, quantity, "percent of plan, understood")
                        : plain(Measure.SHARE, quantity, "share");
        };
    }

    private static Reading against(Quantity quantity, Relation relation, Basis basis, @Nullable Indicator indicator) {
        return switch (basis.kind()) {
            case PLAN -> ofPlan(quantity, relation, "percent of plan");
            case WHOLE -> plain(Measure.SHARE, quantity, "share of a whole");
            case PREVIOUS -> change(Measure.GROWTH_PREV_PERIOD, quantity, relation, "growth on the period before");
            case YEAR_START -> change(Measure.GROWTH_YTD, quantity, relation, "growth since the year's start");
            case SAME_PERIOD, YEAR_BEFORE -> ofSamePeriod(quantity, relation);
            case DATE -> ofDate(quantity, relation, basis, indicator);
            case FIRST_ESTIMATE -> againstEarlier(quantity, relation);
        };
    }

    /** Whether a figure of a month or a quarter is measured against the one before: "tháng 9 giảm 0,2% so với tháng 8". */
    private static boolean isPrevious(@Nullable Basis basis, DatedPeriod dated) {
        Period period = dated.period();
        TimeExpression date = basis == null ? null : basis.date();
        return date != null
                && period != null
                && date.period().kind() == period.kind()
                && (period.kind() == PeriodKind.MONTH || period.kind() == PeriodKind.QUARTER)
                && date.period().end().plusDays(1).equals(period.start());
    }

    private static Reading ofDate(Quantity quantity, Relation relation, Basis basis, @Nullable Indicator indicator) {
        TimeExpression date = basis.date();
        boolean yearEnd = date != null
                && date.period().end().getMonth() == Month.DECEMBER
                && date.period().end().getDayOfMonth() == 31;
        boolean oneDay = date != null && date.period().start().getMonth() == Month.DECEMBER;
        boolean sinceYearEnd = yearEnd && (oneDay || (indicator != null && indicator.isStock()));
        return sinceYearEnd && relation.changes()
                ? signed(Measure.GROWTH_YTD, quantity, relation, "growth since the year's end")
                : ofSamePeriod(quantity, relation);
    }

    private static Reading ofSamePeriod(Quantity quantity, Relation relation) {
        return relation.changes()
                ? signed(Measure.GROWTH_YOY, quantity, relation, "growth on the year before")
                : plain(Measure.PERCENT_OF_SAME_PERIOD, quantity, "percent of the same period");
    }

    private static Reading change(Measure measure, Quantity quantity, Relation relation, String rule) {
        if (relation.changes()) {
            return signed(measure, quantity, relation, rule);
        }
        BigDecimal maximum = quantity.maximum();
        return new Reading(
                measure, quantity.value().subtract(HUNDRED), maximum == null ? null : maximum.subtract(HUNDRED), rule);
    }

    private static Reading ofPlan(Quantity quantity, Relation relation, String rule) {
        if (!relation.changes()) {
            return plain(Measure.PERCENT_OF_PLAN, quantity, rule);
        }
        Reading change = signed(Measure.PERCENT_OF_PLAN, quantity, relation, rule);
        BigDecimal maximum = change.maximum();
        return new Reading(
                change.measure(), change.value().add(HUNDRED), maximum == null ? null : maximum.add(HUNDRED), rule);
    }

    private static Reading plain(Measure measure, Quantity quantity, String rule) {
        return new Reading(measure, quantity.value(), quantity.maximum(), rule);
    }

    private static Reading signed(Measure measure, Quantity quantity, Relation relation, String rule) {
        BigDecimal maximum = quantity.maximum();
        if (!relation.lowers()) {
            return new Reading(measure, quantity.value(), maximum, rule);
        }
        return maximum == null
                ? new Reading(measure, quantity.value().negate(), null, rule)
                : new Reading(measure, maximum.negate(), quantity.value().negate(), rule);
    }
}
