package org.solieu.observations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.solieu.observations.ClaimExamples.LEVEL;
import static org.solieu.observations.ClaimExamples.PERCENT_OF_PLAN;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.ComparedWith;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Observation;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;

class DocumentObserverTest {
    private static final DocumentObserver OBSERVER = new DocumentObserver(ClaimExamples.VOCABULARY, Corrections.NONE);
    private static final BigDecimal BILLION = BigDecimal.TEN.pow(9);

    @Test
    void overNineThousandThreeHundredIsHalfOpenAbove() {
        Bounds bounds = only(LEVEL).quantity().bounds();

        assertThat(bounds.lower()).isEqualByComparingTo("9300000000000");
        assertThat(bounds.upper()).isEqualByComparingTo("9400000000000");
        assertThat(bounds.lowerClosed()).isTrue();
        assertThat(bounds.upperClosed()).isFalse();
    }

    @Test
    void whatTheReaderDoubtsIsRejectedUnlessItsSourceLetsAllIn() {
        Observed doubted =
                OBSERVER.observe(List.of(LEVEL.claim("press", "0.412"))).getFirst();
        assertThat(doubted).isInstanceOfSatisfying(Observed.Rejected.class, rejected -> {
            assertThat(rejected.rule()).isEqualTo(RejectionRule.READING_DOUBTFUL);
            assertThat(rejected.detail())
                    .contains("0.412")
                    .contains("domestic_revenue")
                    .contains("'solieu review'");
        });
        assertThat(OBSERVER.observe(List.of(LEVEL.claim("samples", "0.412"))).getFirst())
                .isInstanceOf(Observed.Value.class);
    }

    @Test
    void aSourceThatLetsInWhatIsReviewedLetsInWhatAPersonAcceptedHoweverSureTheReaderIs() {
        DocumentObserver observer = new DocumentObserver(lettingIn(Source.LetsIn.REVIEWED), Corrections.NONE);
        Claim certain = LEVEL.claim("press", new Trust(new BigDecimal("0.999"), true, false));

        assertThat(observer.observe(List.of(certain)).getFirst())
                .isInstanceOfSatisfying(
                        Observed.Rejected.class,
                        rejected -> assertThat(rejected.rule()).isEqualTo(RejectionRule.NOT_REVIEWED));
        assertThat(observer.observe(List.of(LEVEL.claim("press", Trust.VOUCHED_FOR)))
                        .getFirst())
                .isInstanceOf(Observed.Value.class);
        assertThat(observer.observe(List.of(LEVEL.claim())).getFirst())
                .as("a cell of a table was not read from prose")
                .isInstanceOf(Observed.Value.class);
    }

    private static Vocabulary lettingIn(Source.LetsIn letsIn) {
        SortedMap<String, Source> sources = new TreeMap<>(ClaimExamples.VOCABULARY.sources());
        sources.computeIfPresent(
                "press",
                (code, source) -> new Source(
                        code,
                        source.names(),
                        source.rank(),
                        source.format(),
                        source.files(),
                        source.from(),
                        source.publisher(),
                        source.place(),
                        source.rejectAtMost(),
                        letsIn,
                        source.contract()));
        return new Vocabulary(
                ClaimExamples.VOCABULARY.subjects(),
                ClaimExamples.VOCABULARY.dimensions(),
                ClaimExamples.VOCABULARY.indicators(),
                ClaimExamples.VOCABULARY.places(),
                ClaimExamples.VOCABULARY.placeWords(),
                ClaimExamples.VOCABULARY.units(),
                sources,
                ClaimExamples.VOCABULARY.rejections(),
                ClaimExamples.VOCABULARY.fingerprint());
    }

    @Test
    void aClaimThatAPersonHasCorrectedIsNoLongerDoubted() {
        Claim doubted = LEVEL.claim("press", "0.412");
        Claim corrected = doubted.stating(doubted.value(), null, doubted.rounding(), doubted.qualifier());
        assertThat(OBSERVER.observe(List.of(corrected)).getFirst()).isInstanceOf(Observed.Value.class);
    }

    @Test
    void aLevelAndItsPercentageOfThePlanImplyThePlanOfTheYear() {
        Observation plan = implied(LEVEL, PERCENT_OF_PLAN);

        assertThat(plan.key().scenario()).isEqualTo(Scenario.PLAN);
        assertThat(plan.key().period()).hasToString("2023");
        assertThat(billions(plan.quantity().value())).isEqualTo("11341.5");
        assertThat(billions(plan.quantity().bounds().lower())).isEqualTo("11272.7");
        assertThat(billions(plan.quantity().bounds().upper())).isEqualTo("11533.7");
        assertThat(plan.quantity().bounds().lowerClosed()).isFalse();
        assertThat(plan.quantity().bounds().upperClosed()).isFalse();
    }

    @Test
    void aGrowthSinceTheYearsEndImpliesTheLevelThen() {
        ClaimExamples capital = LEVEL.of("mobilised_capital")
                .amount(Qualifier.EXACT, "121300000000000", "100000000000")
                .during("2023-12-31");
        Observation before =
                implied(capital, capital.measured(Measure.GROWTH_YTD, "16").at("characters 1314-1322"));

        assertThat(before.key().period()).hasToString("2022-12-31");
        assertThat(billions(before.quantity().value())).isEqualTo("104569.0");
    }

    @Test
    void theShareOfAPartImpliesItsAmount() {
        ClaimExamples capital = LEVEL.of("mobilised_capital")
                .amount(Qualifier.EXACT, "121300000000000", "100000000000")
                .during("2023-12-31");
        Observation deposits = implied(
                capital,
                capital.measured(Measure.SHARE, "93.6")
                        .part("depositor=household")
                        .at("characters 2815-2845"));

        assertThat(deposits.key().breakdown()).hasToString("depositor=household");
        assertThat(billions(deposits.quantity().value())).isEqualTo("113536.8");
    }

    @Test
    void aRatioAndItsDenominatorImplyTheNumerator() {
        ClaimExamples loans = LEVEL.of("outstanding_loans")
                .amount(Qualifier.EXACT, "94800000000000", "100000000000")
                .during("2023-12-31");
        Observation badDebt = implied(
                loans,
                loans.of("bad_debt_ratio").measured(Measure.RATIO, "0.85").at("characters 1492-1516"));

        assertThat(badDebt.key().indicator()).isEqualTo("bad_debt_outstanding");
        assertThat(billions(badDebt.quantity().value())).isEqualTo("805.8");
    }

    @Test
    void aPercentageOfThePlanOfOneMonthImpliesNoPlan() {
        String october = "2023-10";

        assertThat(observe(LEVEL.during(october), PERCENT_OF_PLAN.during(october)))
                .filteredOn(observed -> observed instanceof Observed.Value(Observation value, int times) && times == 0)
                .isEmpty();
    }

    @Test
    void oneValueStatedTwiceIsOneValueAndADeclaredDuplicate() {
        List<Observed> observed = observe(LEVEL, LEVEL.at("characters 2000-2017"));

        assertThat(observed)
                .singleElement()
                .isInstanceOfSatisfying(
                        Observed.Value.class,
                        value -> assertThat(value.timesStated()).isEqualTo(2));
    }

    @Test
    void aRoundedStatementAgreesWithThePreciseOneAndYieldsToIt() {
        ClaimExamples precise =
                LEVEL.amount(Qualifier.EXACT, "9345600000000", "100000000").at("characters 2000-2017");

        assertThat(observe(LEVEL, precise)).singleElement().isInstanceOfSatisfying(Observed.Value.class, value -> {
            assertThat(value.observation().quantity().value()).isEqualByComparingTo("9345600000000");
            assertThat(value.timesStated()).isEqualTo(2);
        });
    }

    @Test
    void twoValuesForOneFigureAreBothRejected() {
        ClaimExamples other =
                LEVEL.amount(Qualifier.EXACT, "9700000000000", "100000000000").at("characters 2000-2017");

        assertThat(rules(LEVEL, other))
                .containsExactly(RejectionRule.CONTRADICTS_ITSELF, RejectionRule.CONTRADICTS_ITSELF);
    }

    @Test
    void whatTheVocabularyLacksIsRejected() {
        assertThat(rules(LEVEL.of(null))).containsExactly(RejectionRule.INDICATOR_UNKNOWN);
        assertThat(rules(LEVEL.part("colour=red"))).containsExactly(RejectionRule.BREAKDOWN_UNKNOWN);
        assertThat(rules(LEVEL.in("Atlantis"))).containsExactly(RejectionRule.PLACE_UNKNOWN);
        assertThat(rules(LEVEL.in(null))).containsExactly(RejectionRule.PLACE_UNKNOWN);
        assertThat(rules(LEVEL.during(null))).containsExactly(RejectionRule.PERIOD_UNKNOWN);
        assertThat(rules(LEVEL.measured(Measure.RANK, "3"))).containsExactly(RejectionRule.MEASURE_NOT_ALLOWED);
        assertThat(rules(LEVEL.in("percent", "12"))).containsExactly(RejectionRule.UNIT_DIFFERS);
        assertThat(rules(LEVEL.amount(Qualifier.EXACT, "-5", "1"))).containsExactly(RejectionRule.OUT_OF_BOUNDS);
    }

    @Test
    void whatEndsAfterItsPublicationIsAForecastWhateverItsDocumentCallsIt() {
        Claim ahead = LEVEL.during("2024").claim();

        assertThat(statuses(ahead, settled(ahead, FigureStatus.OFFICIAL))).containsOnly(FigureStatus.FORECAST);
        assertThat(statuses(settled(LEVEL.claim(), FigureStatus.OFFICIAL))).containsExactly(FigureStatus.OFFICIAL);
    }

    @Test
    void anAimOfMoreThanTwentyHasNoUpperBound() {
        Claim aim = under(LEVEL.claim(), Scenario.TARGET);

        Bounds bounds = values(OBSERVER.observe(List.of(aim)))
                .findFirst()
                .orElseThrow()
                .observation()
                .quantity()
                .bounds();

        assertThat(bounds.lower()).isEqualByComparingTo("9300000000000");
        assertThat(bounds.upper()).isNull();
    }

    @Test
    void aDecidedPlanIsExact() {
        Claim plan = under(
                LEVEL.amount(Qualifier.EXACT, "11341000000000", "1000000000")
                        .during("2023")
                        .claim(),
                Scenario.PLAN);

        assertThat(values(OBSERVER.observe(List.of(plan)))
                        .findFirst()
                        .orElseThrow()
                        .observation()
                        .quantity()
                        .bounds())
                .satisfies(bounds -> assertThat(bounds.lower()).isEqualByComparingTo(bounds.upper()));
    }

    @Test
    void anAdjustmentGivesTwoPlansOfOneYear() {
        ClaimExamples plan = LEVEL.during("2023");
        Claim before = settled(
                under(plan.amount(Qualifier.EXACT, "9800000000000", "0").claim(), Scenario.PLAN),
                FigureStatus.SUPERSEDED);
        Claim after = under(
                plan.amount(Qualifier.EXACT, "10400000000000", "0")
                        .at("characters 2000-2017")
                        .claim(),
                Scenario.PLAN);

        assertThat(values(OBSERVER.observe(List.of(before, after)))).hasSize(2);
    }

    @Test
    void percentagesOfTwoIssuersPlansImplyBoth() {
        List<Observed> observed = observe(
                LEVEL,
                PERCENT_OF_PLAN.part("plan=central_government").at("characters 1-2"),
                LEVEL.measured(Measure.PERCENT_OF_PLAN, "75")
                        .part("plan=provincial_council")
                        .at("characters 3-4"));

        assertThat(values(observed)
                        .filter(value -> value.timesStated() == 0)
                        .map(value -> value.observation().key().breakdown().toString()))
                .containsExactlyInAnyOrder("plan=central_government", "plan=provincial_council");
    }

    @Test
    void changesAgainstDifferentThingsAreDifferentFigures() {
        ClaimExamples change = new ClaimExamples(
                LEVEL.indicator(),
                "",
                Measure.CHANGE_ABS,
                "32400000000",
                "VND",
                "100000000",
                Qualifier.EXACT,
                LEVEL.place(),
                LEVEL.period(),
                "characters 1-2");

        assertThat(values(OBSERVER.observe(List.of(
                        against(change.claim(), ComparedWith.FIRST_ESTIMATE),
                        against(
                                change.amount(Qualifier.EXACT, "-300000000000", "100000000")
                                        .at("characters 3-4")
                                        .claim(),
                                ComparedWith.PLAN)))))
                .extracting(value -> value.observation().key().comparedWith())
                .containsExactlyInAnyOrder(ComparedWith.FIRST_ESTIMATE, ComparedWith.PLAN);
    }

    private static Claim settled(Claim claim, FigureStatus status) {
        return changed(claim, claim.scenario(), claim.against(), status);
    }

    private static Claim under(Claim claim, Scenario scenario) {
        return changed(claim, scenario, claim.against(), claim.status());
    }

    private static Claim against(Claim claim, ComparedWith against) {
        return changed(claim, claim.scenario(), against, claim.status());
    }

    private static Claim changed(Claim claim, Scenario scenario, ComparedWith against, @Nullable FigureStatus status) {
        return new Claim(
                claim.id(),
                claim.documentId(),
                claim.name(),
                claim.source(),
                claim.publishedOn(),
                claim.publishedOnBasis(),
                claim.locator(),
                claim.quote(),
                claim.indicator(),
                claim.words(),
                claim.breakdown(),
                claim.measure(),
                scenario,
                claim.value(),
                claim.valueMax(),
                claim.unit(),
                claim.rounding(),
                claim.qualifier(),
                claim.place(),
                claim.period(),
                against,
                status,
                claim.rule(),
                claim.trust());
    }

    private static List<@Nullable FigureStatus> statuses(Claim... claims) {
        List<@Nullable FigureStatus> statuses = new ArrayList<>();
        for (Claim claim : claims) {
            values(OBSERVER.observe(List.of(claim)))
                    .forEach(value -> statuses.add(value.observation().status()));
        }
        return statuses;
    }

    @Property(tries = 100)
    void theOrderOfClaimsDoesNotMatter(@ForAll long seed) {
        List<ClaimExamples> claims = new ArrayList<>(List.of(
                LEVEL,
                PERCENT_OF_PLAN,
                LEVEL.at("characters 2000-2017"),
                LEVEL.during("2022").amount(Qualifier.EXACT, "8000000000000", "1000000000000"),
                LEVEL.in("Atlantis")));
        List<Observed> expected = observe(claims.toArray(ClaimExamples[]::new));

        Collections.shuffle(claims, new Random(seed));

        assertThat(observe(claims.toArray(ClaimExamples[]::new))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Observed> observe(ClaimExamples... claims) {
        return OBSERVER.observe(Arrays.stream(claims).map(ClaimExamples::claim).toList());
    }

    private static Observation only(ClaimExamples claim) {
        return values(observe(claim)).findFirst().orElseThrow().observation();
    }

    private static Observation implied(ClaimExamples... claims) {
        List<Observed.Value> implied = values(observe(claims))
                .filter(value -> value.timesStated() == 0)
                .toList();
        assertThat(implied).hasSize(1);
        assertThat(implied.getFirst().observation().how()).isEqualTo(How.IMPLIED);
        return implied.getFirst().observation();
    }

    private static List<RejectionRule> rules(ClaimExamples... claims) {
        return observe(claims).stream()
                .filter(Observed.Rejected.class::isInstance)
                .map(rejected -> ((Observed.Rejected) rejected).rule())
                .toList();
    }

    private static Stream<Observed.Value> values(List<Observed> observed) {
        return observed.stream().filter(Observed.Value.class::isInstance).map(Observed.Value.class::cast);
    }

    private static String billions(@Nullable BigDecimal amount) {
        return requireNonNull(amount).divide(BILLION, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
