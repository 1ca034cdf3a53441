package org.solieu.workflow.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One row of a made-up table: a figure of one series in one place and month, or one of the faults real tables have.
 *
 * @param tenths the figure, in tenths of its unit
 */
public record GeneratedRow(GeneratedSeries.Series series, String place, LocalDate month, long tenths, Flaw flaw) {
    private static final int ROWS_A_FLAW = 200;
    private static final int MOST_COUNTED = 100_000;
    private static final long MOST_TENTHS = 100_000_000;

    /** What is wrong with a row. */
    enum Flaw {
        NONE,
        NO_SUCH_MONTH,
        NUMBER_OF_ANOTHER_LANGUAGE,
        NO_SUCH_PLACE,
        NO_SUCH_UNIT,
        FIELD_MISSING,
        QUOTATION_LEFT_OPEN
    }

    private static final Flaw[] FLAWS = Flaw.values();

    static GeneratedRow of(GeneratedSeries all, long row, LocalDate month, SplittableRandom random) {
        List<GeneratedSeries.Series> indicators = all.indicators();
        List<String> places = all.places();
        GeneratedSeries.Series series = indicators.get((int) (row / places.size() % indicators.size()));
        long tenths = series.counted() ? random.nextLong(MOST_COUNTED) * 10 : random.nextLong(10_000, MOST_TENTHS);
        Flaw flaw = random.nextInt(ROWS_A_FLAW) == 0 ? FLAWS[random.nextInt(1, FLAWS.length)] : Flaw.NONE;
        return new GeneratedRow(series, places.get((int) (row % places.size())), month, tenths, flaw);
    }

    boolean isBad() {
        return flaw != Flaw.NONE;
    }

    void append(StringBuilder line, List<String> columns, String delimiter) {
        int last = flaw == Flaw.FIELD_MISSING ? columns.size() - 1 : columns.size();
        for (int i = 0; i < last; i++) {
            line.append(i == 0 ? "" : delimiter);
            cell(line, columns.get(i));
        }
    }

    /** A cell of a column that gives a thing, as contracts name them. */
    private void cell(StringBuilder line, String gives) {
        switch (gives) {
            case "place" ->
                line.append(flaw == Flaw.QUOTATION_LEFT_OPEN ? "\"" : "")
                        .append(place)
                        .append(flaw == Flaw.NO_SUCH_PLACE ? " ???" : "");
            case "period" -> period(line);
            case "indicator" -> line.append(series.name());
            case "value" -> number(line);
            case "unit" -> line.append(series.unit()).append(flaw == Flaw.NO_SUCH_UNIT ? " ???" : "");
            default -> line.append("");
        }
    }

    private void period(StringBuilder line) {
        int number = flaw == Flaw.NO_SUCH_MONTH ? 13 : month.getMonthValue();
        line.append(number < 10 ? "0" : "").append(number).append('/').append(month.getYear());
    }

    private void number(StringBuilder line) {
        boolean foreign = flaw == Flaw.NUMBER_OF_ANOTHER_LANGUAGE;
        long whole = tenths / 10;
        int start = line.length();
        line.append(whole);
        for (int end = line.length() - 3; end > start; end -= 3) {
            line.insert(end, foreign ? ',' : '.');
        }
        if (!series.counted() || foreign) {
            line.append(foreign ? '.' : ',').append(tenths % 10);
        }
    }
}
