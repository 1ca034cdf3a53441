package org.solieu.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether a level is a power of ten away from everything that is known of it, and would fit without it. One place of a
 * number is misread or mistyped by ten; a unit by a thousand or a million.
 *
 * @param level the level in question
 * @param expected what its document's percentages tell of it
 * @param past the levels of its series that were published before, and are not held back
 * @param beside the levels of its series that its own document states besides
 * @param isCount whether it counts things, whose small numbers change by leaps
 */
record SlipCheck(Level level, List<Expectation> expected, Past past, List<Level> beside, boolean isCount) {
    private static final int[] POWERS = {1, -1, 3, -3, 6, -6};
    private static final double FEWEST_COUNTED = 100;
    private static final int FEW = 3;
    private static final int DIGITS = 12;

    /** Within a factor of two. */
    private static final double ALIKE = 0.3;

    /** How far, in powers of ten, the level may lie from what it would be without the slip. */
    private static final double OF_ONE_FIGURE = 0.01;

    private static final double OF_ONE_FIGURE_IN_THOUSANDS = 0.1;
    private static final double OF_A_SEASON = 0.1;
    private static final double OF_A_SEASON_IN_THOUSANDS = 0.2;
    private static final double OF_NEIGHBOURS = 0.12;
    private static final double OF_NEIGHBOURS_IN_THOUSANDS = 0.25;

    /** The comparison, and what to do, if it seems to be a slip. */
    Optional<String> slip() {
        boolean isConfirmedElsewhere = expected.stream()
                .anyMatch(expectation -> !expectation.isOfTheDocument() && expectation.allows(level.value()));
        boolean isUnheardOf = expected.isEmpty() && past.all().findAny().isEmpty();
        if (isConfirmedElsewhere || (isUnheardOf && isLikeItsTable())) {
            return Optional.empty();
        }
        for (int power : POWERS) {
            Optional<String> against = isConfirmed(power) ? Optional.empty() : against(power);
            if (against.isPresent()) {
                return against.map(comparison -> told(power, comparison));
            }
        }
        return Optional.empty();
    }

    /** Whether the table states too little to compare with, or most of it is like the level. */
    private boolean isLikeItsTable() {
        return beside.size() < FEW || beside.stream().filter(level::isLike).count() * 2 > beside.size();
    }

    /** Whether something that was published before lies nearer to the level than to what it would be without the slip. */
    private boolean isConfirmed(int power) {
        boolean byThePast = past.all().anyMatch(other -> isNear(other, power));
        boolean byTheDocument = Math.abs(power) == 1 && expected.stream().anyMatch(each -> each.allows(level.value()));
        return byThePast || byTheDocument || isYoungAndLikeItsTable(power);
    }

    /** Where little was published before, what is alike in one table is rather right than the one figure before it. */
    private boolean isYoungAndLikeItsTable(int power) {
        return past.all().count() < FEW
                && beside.stream().filter(other -> isNear(other, power)).count() >= FEW;
    }

    private boolean isNear(Level other, int power) {
        return Math.abs(level.above(other)) < Math.abs(power) / 2.0;
    }

    /** What the level is compared with, where it is a power of ten away from it. */
    private Optional<String> against(int power) {
        return byPercentage(power)
                .or(() -> byTheSameFigure(power))
                .or(() -> bySeason(power))
                .or(() -> byNeighbours(power, past.near()))
                .or(() -> past.all().findAny().isPresent() ? Optional.empty() : byTheDocument(power));
    }

    private Optional<String> byPercentage(int power) {
        double without = level.value() / Math.pow(10, power);
        return expected.stream()
                .filter(expectation -> expectation.allows(without))
                .findFirst()
                .map(Expectation::words);
    }

    private Optional<String> byTheSameFigure(int power) {
        return past.same()
                .filter(other -> fits(other.size(), power, OF_ONE_FIGURE, OF_ONE_FIGURE_IN_THOUSANDS))
                .map(other -> "the same figure, " + other.told());
    }

    private Optional<String> bySeason(int power) {
        List<Level> season = past.season();
        if (season.isEmpty() || isTooFew(season)) {
            return Optional.empty();
        }
        Scatter near = Scatter.of(past.near());
        boolean isEnough = Math.abs(power) > 1 ? !near.isWide() : near.excludes(power);
        boolean isFit = fits(season.getFirst().size(), power, OF_A_SEASON, OF_A_SEASON_IN_THOUSANDS);
        return isEnough && isFit
                ? Optional.of(
                        "the same time of other years, " + season.getFirst().told())
                : Optional.empty();
    }

    private Optional<String> byNeighbours(int power, List<Level> levels) {
        Scatter scatter = Scatter.of(levels);
        boolean isSlip = !isTooFew(levels)
                && scatter.excludes(power)
                && fits(scatter.middle(), power, OF_NEIGHBOURS, OF_NEIGHBOURS_IN_THOUSANDS);
        return isSlip
                ? Optional.of("the %d figures around it, such as %s"
                        .formatted(levels.size(), levels.getFirst().told()))
                : Optional.empty();
    }

    /** Compares with most of what the document states itself; what is unlike the rest may be a slip too. */
    private Optional<String> byTheDocument(int power) {
        double middle = Scatter.of(beside).middle();
        List<Level> alike = beside.stream()
                .filter(other -> Math.abs(Math.log10(other.size() / middle)) < ALIKE)
                .toList();
        return alike.size() * 3 >= beside.size() * 2 ? byNeighbours(power, alike) : Optional.empty();
    }

    private boolean isTooFew(List<Level> levels) {
        return levels.stream().anyMatch(other -> other.size() <= 0)
                || (isCount && Scatter.of(levels).middle() < FEWEST_COUNTED);
    }

    private boolean fits(double size, int power, double ofTen, double ofThousands) {
        double rest = Math.log10(level.size() / size) - power;
        return Math.abs(rest) <= (Math.abs(power) == 1 ? ofTen : ofThousands);
    }

    private static String beginning(String claim) {
        return claim.length() > DIGITS ? claim.substring(0, DIGITS) : claim;
    }

    private String told(int power, String comparison) {
        String times = Level.plain(BigDecimal.ONE.scaleByPowerOfTen(Math.abs(power)));
        return "Seems to be a slip: '%s', %s, is about %s what is known: %s; './solieu correct %s --as-it-is' if it is right, '--factor %s' if it is a slip"
                .formatted(
                        level.provenance().quote(),
                        level.amount(),
                        power > 0 ? times + " times" : "1/" + times + " of",
                        comparison,
                        beginning(level.provenance().claimId()),
                        BigDecimal.ONE.scaleByPowerOfTen(-power).toPlainString());
    }
}
