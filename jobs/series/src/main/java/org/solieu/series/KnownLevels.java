package org.solieu.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Period;

/** The levels of one series that are known by a day, one for each period: what another level of it is compared with. */
final class KnownLevels {
    private static final int MOST_NEAR = 12;
    private static final int YEARS_NEAR = 3;
    private static final int YEARS_OF_A_SEASON = 3;

    /** What is stated goes before what is implied, then the later published; the claim's id makes the order total. */
    private static final Comparator<Level> ORDER = Comparator.<Level, How>comparing(
                    level -> level.vintage().observation().how(), Comparator.reverseOrder())
            .thenComparing(level -> level.provenance().publishedOn())
            .thenComparing(level -> level.provenance().claimId());

    /** Nothing is known. */
    static final KnownLevels NONE = new KnownLevels();

    private final NavigableMap<LocalDate, Map<Period, Level>> byEnd = new TreeMap<>();

    /** Adds a level; of several of one period the greatest in order counts. */
    void add(Level level) {
        byEnd.computeIfAbsent(level.period().end(), end -> new HashMap<>())
                .merge(level.period(), level, (a, b) -> ORDER.compare(a, b) >= 0 ? a : b);
    }

    /** The level of a period. */
    Optional<Level> in(Period period) {
        return Optional.ofNullable(byEnd.getOrDefault(period.end(), Map.of()).get(period));
    }

    /** What is known around a period. */
    Past around(Period period) {
        return new Past(in(period), ofTheSeason(period), nearest(yearsAround(period), period));
    }

    private List<Level> ofTheSeason(Period period) {
        List<Level> levels = new ArrayList<>();
        Period before = period;
        for (int year = 0; year < YEARS_OF_A_SEASON; year++) {
            before = before.yearBefore();
            in(before).ifPresent(levels::add);
        }
        return levels;
    }

    /** Whether a level of the years around is rather like another than a power of ten apart. */
    boolean holdsTheLikeOf(Level level) {
        Period period = level.period();
        for (Map<Period, Level> levels : yearsAround(period).values()) {
            for (Level other : levels.values()) {
                if (other.isLike(level) && other.comparesWith(period)) {
                    return true;
                }
            }
        }
        return false;
    }

    private NavigableMap<LocalDate, Map<Period, Level>> yearsAround(Period period) {
        return byEnd.subMap(
                period.end().minusYears(YEARS_NEAR), true, period.end().plusYears(YEARS_NEAR), true);
    }

    /** The levels of other periods that can be compared, the nearest in time first. */
    List<Level> others(Period period) {
        return nearest(byEnd, period);
    }

    private static List<Level> nearest(NavigableMap<LocalDate, Map<Period, Level>> byEnd, Period period) {
        return byEnd.values().stream()
                .flatMap(levels -> levels.values().stream())
                .filter(level -> !level.period().equals(period) && level.comparesWith(period))
                .sorted(Comparator.<Level>comparingLong(level ->
                                Math.abs(ChronoUnit.DAYS.between(level.period().end(), period.end())))
                        .thenComparing(level -> level.period().end())
                        .thenComparing(level -> level.period().start())
                        .thenComparing(level -> level.period().kind()))
                .limit(MOST_NEAR)
                .toList();
    }
}
