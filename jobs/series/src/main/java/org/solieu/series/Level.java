package org.solieu.series;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Provenance;
import org.solieu.vocabulary.Scenario;

/**
 * A level as one document makes it known, to be compared with others of its series.
 *
 * @param series what it belongs to
 * @param size of a flow what it is a day, so that periods of different length compare; of anything else its value
 */
record Level(Vintage vintage, Series series, double size, boolean isFlow) {
    /** Periods that differ more in length than a month and a quarter say little of each other's flow. */
    private static final double MOST_TIMES_AS_LONG = 3.2;

    private static final double AS_LONG = 1.1;
    private static final double SQUARE_ROOT_OF_TEN = Math.sqrt(10);

    /** What runs through time: all periods of one indicator, part, place and scenario. */
    record Series(String indicator, Breakdown breakdown, String place, Scenario scenario) {
        static Series of(FigureKey key) {
            return new Series(key.indicator(), key.breakdown(), key.place(), key.scenario());
        }

        Series under(Scenario other) {
            return new Series(indicator, breakdown, place, other);
        }
    }

    static Level of(Vintage vintage, boolean isFlow) {
        double value = vintage.observation().quantity().value().doubleValue();
        return new Level(
                vintage,
                Series.of(vintage.key()),
                isFlow ? value / days(vintage.key().period()) : value,
                isFlow);
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
    }

    Period period() {
        return vintage.key().period();
    }

    Provenance provenance() {
        return vintage.observation().provenance();
    }

    double value() {
        return vintage.observation().quantity().value().doubleValue();
    }

    /** A number with its thousands apart. */
    static String plain(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
    }

    /** Its value in its unit. */
    String amount() {
        return "%s %s"
                .formatted(
                        plain(vintage.observation().quantity().value()),
                        vintage.observation().quantity().unit());
    }

    /** Its value, its period, and where it is stated. */
    String told() {
        return "%s in %s ('%s', %s)"
                .formatted(amount(), period(), provenance().name(), provenance().publishedOn());
    }

    /** How many powers of ten it lies above another. */
    double above(Level other) {
        return Math.log10(size / other.size);
    }

    /** Whether two levels are rather alike than a power of ten apart. */
    boolean isLike(Level other) {
        double times = size / other.size;
        return times < SQUARE_ROOT_OF_TEN && times > 1 / SQUARE_ROOT_OF_TEN;
    }

    /** Whether its period can be compared with another. */
    boolean comparesWith(Period other) {
        double timesAsLong = (double) days(period()) / days(other);
        double most = isFlow ? MOST_TIMES_AS_LONG : AS_LONG;
        return timesAsLong <= most && timesAsLong >= 1 / most;
    }
}
