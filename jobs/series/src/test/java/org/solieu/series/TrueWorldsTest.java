package org.solieu.series;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.solieu.series.equations.EquationRules;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;
import org.solieu.vocabulary.Quantity;
import org.solieu.vocabulary.Scenario;

/** What is concluded of years of bulletins that say the truth, whatever the truth is. */
class TrueWorldsTest {
    private static final Conclusions CONCLUSIONS = new Conclusions(
            new DerivationRules(Examples.VOCABULARY),
            HeldSlips.of(Examples.VOCABULARY, Set.of()),
            Replacements.of(List.of()));

    @Property(tries = 60)
    void theTruthLiesWithinTheBoundsOfEveryFigure(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int years) {
        for (TrueWorld world : TrueWorld.ofThreeProvinces(seed, years)) {
            assertThat(shown(CONCLUSIONS.of(world.said()))).isNotEmpty();
            assertThat(told(shown(CONCLUSIONS.of(world.said())), vintage -> !world.allows(vintage)))
                    .isEmpty();
        }
    }

    @Property(tries = 60)
    void nothingContradictsAndNothingIsHeldBack(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int years) {
        for (TrueWorld world : TrueWorld.ofThreeProvinces(seed, years)) {
            assertThat(told(
                            CONCLUSIONS.of(world.said()),
                            vintage -> vintage.contradiction() != null || vintage.isHeld()))
                    .isEmpty();
        }
    }

    @Property(tries = 30)
    void theOrderInWhichBulletinsAreKnownDoesNotMatter(@ForAll long seed) {
        for (TrueWorld world : TrueWorld.ofThreeProvinces(seed, 4)) {
            List<Vintage> shuffled = new ArrayList<>(world.said());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(told(CONCLUSIONS.of(shuffled))).isEqualTo(told(CONCLUSIONS.of(world.said())));
        }
    }

    /** But for contradictions: one that is explained by a later revision is none any more. */
    @Property(tries = 30)
    void whatWasKnownOnADayDoesNotChangeByWhatIsPublishedLater(
            @ForAll long seed, @ForAll @IntRange(max = 1500) int days) {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(days);
        for (TrueWorld world : TrueWorld.ofThreeProvinces(seed, 4)) {
            Collection<Vintage> then = shown(knownOn(day, CONCLUSIONS.of(knownOn(day, world.said()))));
            assertThat(told(shown(knownOn(day, CONCLUSIONS.of(world.said()))))).isEqualTo(told(then));
        }
    }

    @Property(tries = 60)
    void aPercentageMovedBeyondItsRoundingIsFoundWithWhatItContradicts(@ForAll long seed) {
        for (TrueWorld world : TrueWorld.ofThreeProvinces(seed, 4)) {
            for (Vintage percentage : some(seed, world.said(), TrueWorldsTest::isPercentage)) {
                only(world, levelOf(percentage))
                        .flatMap(level -> only(world, baseOf(percentage))
                                .map(base -> level.observation()
                                        .quantity()
                                        .hundredfoldOver(base.observation().quantity(), "percent")))
                        .ifPresent(follows -> assertFound(world, percentage, follows.bounds()));
            }
        }
    }

    @Property(tries = 60)
    void aMonthMovedBeyondItsRoundingIsFoundWithWhatItContradicts(@ForAll long seed) {
        for (TrueWorld world : TrueWorld.ofThreeProvinces(seed, 4)) {
            for (Vintage month : some(seed, world.said(), TrueWorldsTest::isLaterMonth)) {
                Period period = month.key().period();
                only(world, month.key().in(Period.yearToDate(period.end())))
                        .flatMap(to -> only(
                                        world,
                                        month.key()
                                                .in(Period.yearToDate(
                                                        period.start().minusDays(1))))
                                .map(from -> bounds(to).plus(bounds(from).negate())))
                        .ifPresent(follows -> assertFound(world, month, follows));
            }
        }
    }

    /** A few statements of a kind, the same for the same seed. */
    private static List<Vintage> some(long seed, List<Vintage> said, Predicate<Vintage> kind) {
        List<Vintage> all = new ArrayList<>(said.stream().filter(kind).toList());
        Collections.shuffle(all, new Random(seed));
        return all.subList(0, Math.min(all.size(), 5));
    }

    private static boolean isPercentage(Vintage vintage) {
        return vintage.key().measure() != Measure.LEVEL;
    }

    private static boolean isLaterMonth(Vintage vintage) {
        return vintage.key().period().kind() == PeriodKind.MONTH
                && vintage.key().measure() == Measure.LEVEL
                && vintage.key().period().start().getMonthValue() > 1;
    }

    private static FigureKey levelOf(Vintage percentage) {
        return percentage.key().as(Measure.LEVEL);
    }

    private static FigureKey baseOf(Vintage percentage) {
        FigureKey level = levelOf(percentage);
        return percentage.key().measure() == Measure.PERCENT_OF_PLAN
                ? level.under(Scenario.PLAN).in(level.period().yearOfEnd())
                : level.in(level.period().yearBefore());
    }

    /** The only statement of a figure; nothing where it was revised or is not stated. */
    private static Optional<Vintage> only(TrueWorld world, FigureKey key) {
        List<Vintage> all = world.said().stream()
                .filter(vintage -> vintage.key().equals(key))
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static Bounds bounds(Vintage vintage) {
        return vintage.observation().quantity().bounds();
    }

    /** Moves a statement beyond what follows from others and looks whether it is found, with others that it needs. */
    private static void assertFound(TrueWorld world, Vintage statement, Bounds follows) {
        Vintage moved = moved(statement, follows);
        List<Vintage> said = new ArrayList<>(world.said());
        said.set(said.indexOf(statement), moved);
        List<Vintage> together = contradicting(said, moved);
        assertThat(together).as("what contradicts %s", moved).contains(moved);
        for (Vintage one : together) {
            List<Vintage> others =
                    together.stream().filter(other -> !other.equals(one)).toList();
            assertThat(contradicting(others, others.getFirst()))
                    .as("without %s", one)
                    .isEmpty();
        }
    }

    private static Vintage moved(Vintage statement, Bounds follows) {
        Quantity quantity = statement.observation().quantity();
        BigDecimal width = requireNonNull(quantity.bounds().upper())
                .subtract(requireNonNull(quantity.bounds().lower()));
        boolean isGrowth = statement.key().measure().isGrowth();
        BigDecimal lower = requireNonNull(follows.upper())
                .subtract(isGrowth ? BigDecimal.valueOf(100) : BigDecimal.ZERO)
                .add(new BigDecimal("0.000002"));
        Bounds beyond = new Bounds(lower, true, lower.add(width), false);
        return statement.with(new Quantity(lower, beyond, quantity.unit(), quantity.qualifier()));
    }

    /** The statements that one cannot hold together with, and itself. */
    private static List<Vintage> contradicting(List<Vintage> said, Vintage one) {
        Set<String> claims = Contradictions.of(new EquationRules(Examples.VOCABULARY), said).stream()
                .flatMap(vintage -> Stream.ofNullable(vintage.contradiction()))
                .map(contradiction -> Set.of(contradiction.claims().split(" ")))
                .filter(set -> set.contains(one.observation().provenance().claimId()))
                .findFirst()
                .orElse(Set.of());
        return said.stream()
                .filter(vintage ->
                        claims.contains(vintage.observation().provenance().claimId()))
                .toList();
    }

    private static List<Vintage> knownOn(LocalDate day, List<Vintage> vintages) {
        return vintages.stream()
                .filter(vintage -> vintage.isKnownOn(day))
                .map(vintage -> vintage.contradicting(null))
                .toList();
    }

    private static List<String> told(Collection<Vintage> vintages) {
        return told(vintages, vintage -> true);
    }

    private static List<String> told(Collection<Vintage> vintages, Predicate<Vintage> which) {
        return vintages.stream()
                .filter(which)
                .map(vintage -> "%s: %s %s %s %s"
                        .formatted(
                                vintage.key(),
                                vintage.observation().how(),
                                vintage.observation().quantity(),
                                vintage.observation().provenance().claimId(),
                                vintage.contradiction()))
                .sorted()
                .toList();
    }

    private static Collection<Vintage> shown(List<Vintage> vintages) {
        return Changes.prevailing(vintages).values();
    }
}
