package org.solieu.observations;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;
import org.solieu.vocabulary.Place;
import org.solieu.vocabulary.Places;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;

/** Turns one claim into a dated, placed, unit-normal value with bounds, or refuses it with a reason. */
final class Observer implements Serializable {
    private static final Set<Measure> ONE_ANSWER_OF_A_RATIO = Set.of(Measure.LEVEL, Measure.SHARE, Measure.RATIO);

    private final Vocabulary vocabulary;
    private final Places places;
    private final Plans plans;

    Observer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.places = Places.of(vocabulary);
        this.plans = Plans.of(vocabulary);
    }

    /** @param territory what the other claims of its document tell of its places */
    Observed observe(Claim claim, Neighbours territory) {
        try {
            return new Observed.Value(value(claim, territory), 1);
        } catch (Refused refused) {
            return new Observed.Rejected(provenance(claim), refused.rule(), refused.detail());
        }
    }

    /** What the claims of a document tell of the places they name. */
    Neighbours neighbours(List<Claim> claims) {
        return Neighbours.of(claims, places);
    }

    /** Refuses a claim that a correction takes back, or a review. */
    Observed withdrawn(Claim claim, Correction correction) {
        boolean isAnswer = correction.isAnswer();
        String detail = "%s by %s, correction %s: %s"
                .formatted(
                        isAnswer ? "Found to be no figure" : "Withdrawn",
                        correction.who(),
                        correction.id(),
                        correction.reason());
        return new Observed.Rejected(
                provenance(claim), isAnswer ? RejectionRule.NOT_A_FIGURE : RejectionRule.WITHDRAWN, detail);
    }

    private Observation value(Claim claim, Neighbours territory) throws Refused {
        Indicator indicator = indicator(claim);
        Measure measure = measure(claim, indicator);
        requireBreakdown(claim, indicator);
        requireUnit(claim, indicator, measure);
        Period period = period(claim, indicator);
        FigureKey key = new FigureKey(
                indicator.code(),
                plans.part(claim),
                place(claim, period, territory),
                period,
                claim.scenario(),
                measure,
                measure == Measure.CHANGE_ABS ? claim.against() : measure.comparedWith());
        requireCertainty(claim, key);
        return new Observation(
                key, ClaimQuantity.of(claim, indicator, measure), status(claim, period), How.STATED, provenance(claim));
    }

    /** What is told before its period has ended is a forecast, whatever its document calls it. */
    private static @Nullable FigureStatus status(Claim claim, Period period) {
        boolean ahead = claim.scenario() == Scenario.ACTUAL
                && claim.status() != FigureStatus.SUPERSEDED
                && period.end().isAfter(claim.publishedOn());
        return ahead ? FigureStatus.FORECAST : claim.status();
    }

    private Indicator indicator(Claim claim) throws Refused {
        @Nullable
        Indicator indicator =
                claim.indicator() == null ? null : vocabulary.indicators().get(claim.indicator());
        if (indicator == null) {
            throw new Refused(
                    RejectionRule.INDICATOR_UNKNOWN,
                    "No indicator is known by '%s'".formatted(claim.words() == null ? claim.quote() : claim.words()));
        }
        return indicator;
    }

    private static Measure measure(Claim claim, Indicator indicator) throws Refused {
        boolean ofARatio = indicator.kind() == IndicatorKind.RATIO && ONE_ANSWER_OF_A_RATIO.contains(claim.measure());
        if (!ofARatio && !indicator.measures().contains(claim.measure())) {
            throw new Refused(
                    RejectionRule.MEASURE_NOT_ALLOWED,
                    "Invalid measure of %s: '%s'"
                            .formatted(indicator.code(), claim.measure().code()));
        }
        return ofARatio ? Measure.RATIO : claim.measure();
    }

    private static void requireBreakdown(Claim claim, Indicator indicator) throws Refused {
        for (Map.Entry<String, String> member : claim.breakdown().members().entrySet()) {
            if (!indicator.breakdowns().getOrDefault(member.getKey(), Map.of()).containsKey(member.getValue())) {
                throw new Refused(
                        RejectionRule.BREAKDOWN_UNKNOWN,
                        "Invalid breakdown of %s: '%s'".formatted(indicator.code(), member));
            }
        }
    }

    /** What a reader of prose alone answers for is let in as its source says. */
    private void requireCertainty(Claim claim, FigureKey key) throws Refused {
        @Nullable Source source = vocabulary.sources().get(claim.source());
        Source.LetsIn letsIn = source == null ? Source.LetsIn.CERTAIN : source.letsIn();
        boolean isLetIn = !claim.trust().isTheReadersAlone()
                || letsIn == Source.LetsIn.ALL
                || (letsIn == Source.LetsIn.CERTAIN && claim.trust().certain());
        if (!isLetIn) {
            throw new Refused(
                    claim.trust().certain() ? RejectionRule.NOT_REVIEWED : RejectionRule.READING_DOUBTFUL,
                    "Cannot let '%s' in unreviewed: right with probability %s as %s; accept, mend or refuse it with 'solieu review'"
                            .formatted(claim.quote(), claim.trust().probability(), key));
        }
    }

    private static void requireUnit(Claim claim, Indicator indicator, Measure measure) throws Refused {
        Set<String> expected = units(indicator, measure);
        if (!expected.isEmpty() && !expected.contains(claim.unit())) {
            throw new Refused(
                    RejectionRule.UNIT_DIFFERS,
                    "Invalid unit of %s %s: '%s', must be %s"
                            .formatted(indicator.code(), measure.code(), claim.unit(), String.join(" or ", expected)));
        }
    }

    /** The units a measure may have; none means any. */
    private static Set<String> units(Indicator indicator, Measure measure) {
        return switch (measure) {
            case LEVEL, RATIO -> Set.of(indicator.unit());
            case CHANGE_ABS ->
                indicator.kind() == IndicatorKind.RATIO ? Set.of("percentage_point") : Set.of(indicator.unit());
            case CONTRIBUTION_TO_GROWTH -> Set.of("percentage_point");
            case RANK -> Set.of();
            case SHARE,
                    PERCENT_OF_PLAN,
                    PERCENT_OF_SAME_PERIOD,
                    PERCENT_OF_PREV_PERIOD,
                    PERCENT_OF_DECEMBER,
                    PERCENT_OF_BASE,
                    GROWTH_YOY,
                    GROWTH_YTD,
                    GROWTH_PREV_PERIOD -> Set.of("percent");
        };
    }

    /** Stocks hold on a day, flows over a period: "to 29 December" means the one or the other. */
    private static Period period(Claim claim, Indicator indicator) throws Refused {
        Period period = claim.period();
        if (period == null) {
            throw new Refused(
                    RejectionRule.PERIOD_UNKNOWN, "Nothing says which period '%s' is of".formatted(claim.quote()));
        }
        if (indicator.isStock()) {
            return Period.atDate(period.end());
        }
        boolean flowToACutOff = period.kind() == PeriodKind.AT_DATE && indicator.kind() == IndicatorKind.FLOW;
        return flowToACutOff ? Period.yearToDate(period.end()) : period;
    }

    private String place(Claim claim, Period period, Neighbours territory) throws Refused {
        if (claim.place() == null) {
            throw new Refused(
                    RejectionRule.PLACE_UNKNOWN, "Nothing says which place '%s' is of".formatted(claim.quote()));
        }
        return switch (places.find(claim.place(), claim.publishedOn(), period.end(), territory.of(claim))) {
            case Places.Found(Place place) -> place.code();
            case Places.Below(Place place, List<String> inside) ->
                throw new Refused(
                        RejectionRule.PLACE_UNKNOWN,
                        "No place is known as '%s' in %s"
                                .formatted(
                                        String.join(", ", inside), place.names().vi()));
            case Places.Ambiguous(List<Place> candidates) ->
                throw new Refused(
                        RejectionRule.PLACE_AMBIGUOUS,
                        "%d places are called '%s': %s; write the code, or (cũ) or (mới) behind the name"
                                .formatted(
                                        candidates.size(),
                                        claim.place(),
                                        candidates.stream()
                                                .limit(5)
                                                .map(Place::code)
                                                .toList()));
            case Places.Unknown(String word, List<Place> candidates) ->
                throw new Refused(
                        RejectionRule.PLACE_UNKNOWN,
                        "No place is known as '%s' on %s".formatted(word, claim.publishedOn()));
        };
    }

    private Provenance provenance(Claim claim) {
        @Nullable Source source = vocabulary.sources().get(claim.source());
        return new Provenance(
                claim.id(),
                claim.documentId(),
                claim.name(),
                claim.source(),
                source == null ? 0 : source.rank(),
                claim.publishedOn(),
                claim.publishedOnBasis(),
                claim.locator(),
                claim.quote(),
                claim.rule());
    }
}
