package org.solieu.claims.tables.guesses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.NumberLocale;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.layout.Header;

/** Guesses what the headers of columns of figures say: period, place, indicator, measure, scenario, status and unit. */
public final class ValueGuesses {
    private final Guessing guessing;
    private final TableForm form;
    private final List<String> names;
    private final Remarks remarks;
    private final HeaderTerms terms;
    private final boolean isDated;

    /** @param isDated whether a title says the period of the whole table */
    public ValueGuesses(Guessing guessing, TableForm form, @Nullable NumberLocale numbers, boolean isDated) {
        this.guessing = guessing;
        this.form = form;
        this.names = form.names();
        this.remarks = guessing.remarks();
        this.terms = new HeaderTerms(guessing, form, numbers == null ? NumberLocale.PLAIN : numbers);
        this.isDated = isDated;
    }

    /**
     * Columns of figures side by side that say the same but for their period or place.
     *
     * @param last the last of them
     * @param hasPeriod whether their headers say the period, {@code lacksYear} whether without its year
     */
    public record Found(ProposedColumn column, int last, boolean hasPeriod, boolean lacksYear, boolean hasPlace) {}

    /** The columns from one on that are alike. */
    public Found from(int column, List<Integer> values) {
        Optional<PeriodWriting> period = period(column);
        int last = column;
        while (period.isPresent() && values.contains(last + 1) && isAlike(period.get(), period(last + 1))) {
            last++;
        }
        if (period.isPresent() && isCompared(column)) {
            return dated(period.get(), column, "value_base");
        }
        if (period.isPresent() && period.get().withoutYear() && isDated && last == column) {
            return dated(period.get(), column, "value_dated");
        }
        if (period.isPresent()) {
            return ofPeriods(period.get(), column, last);
        }
        while (guessing.isPlace(place(last)) && values.contains(last + 1) && guessing.isPlace(place(last + 1))) {
            last++;
        }
        return last > column ? ofPlaces(column, last) : ofHeader(column);
    }

    private Optional<PeriodWriting> period(int column) {
        return headerCell(column) instanceof TableCell.Day day
                ? PeriodWriting.in(day)
                        .map(found -> new PeriodWriting(
                                "", names.get(column), "", found.like(), "yyyy-MM-dd", found.periodAs(), false))
                : PeriodWriting.in(names.get(column), guessing.words());
    }

    private TableCell headerCell(int column) {
        List<TableCell> cells = form.header().getLast().cells();
        return column < cells.size()
                ? cells.get(column)
                : form.header().getLast().cells().getLast();
    }

    private static boolean isAlike(PeriodWriting first, Optional<PeriodWriting> other) {
        return other.isPresent()
                && other.get().before().equals(first.before())
                && other.get().after().equals(first.after())
                && other.get().format().equals(first.format());
    }

    private Found ofPeriods(PeriodWriting period, int column, int last) {
        List<String> written = Stream.iterate(column, i -> i <= last, i -> i + 1)
                .map(i -> period(i).orElseThrow().like())
                .distinct()
                .toList();
        String like = PeriodWriting.quoted(period.before())
                + "(?<period>" + String.join("|", written) + ")"
                + PeriodWriting.quoted(period.after());
        String format = ProposedColumn.quoted(period.withoutYear() ? period.format() + " yyyy" : period.format());
        String why = remarks.guessed("value_periods", last - column + 1, names.get(column));
        Map<String, String> terms = this.terms.of(period.before() + period.after(), column, last);
        if (period.format().equals("yyyy-MM-dd") && areFirsts(column, last)) {
            terms.put("period_as", "month");
            why += "; " + remarks.text("value_firsts");
        }
        ProposedColumn found = ProposedColumn.like(like, why)
                .with(
                        "formats",
                        period.periodAs() == null
                                ? "[" + format + "]"
                                : "[{format: %s, period_as: %s}]".formatted(format, period.periodAs()));
        return new Found(found.saying(terms, why), last, true, period.withoutYear(), false);
    }

    /** Whether values are compared with the period that their header names: it is not theirs. */
    private boolean isCompared(int column) {
        return GuessWords.insensitive(guessing.words().compared())
                .matcher(names.get(column))
                .matches();
    }

    /** A header whose period is none of its values, but changes from file to file. */
    private Found dated(PeriodWriting period, int column, String whyKey) {
        String like = PeriodWriting.quoted(period.before()) + period.like() + PeriodWriting.quoted(period.after());
        String why = remarks.guessed(whyKey, names.get(column));
        Map<String, String> terms = this.terms.of(names.get(column), column, column);
        boolean lacksMeasure = isCompared(column) && !terms.containsKey("measure");
        String remark = lacksMeasure ? why + "; " + remarks.open("value_measure_open") : why;
        return new Found(ProposedColumn.like(like, remark).saying(terms, remark), column, false, false, false);
    }

    private boolean areFirsts(int column, int last) {
        return last > column
                && Stream.iterate(column, i -> i <= last, i -> i + 1)
                        .allMatch(i -> names.get(i).endsWith("-01"));
    }

    private String place(int column) {
        String name = names.get(column);
        return name.substring(name.lastIndexOf(Header.BELOW) < 0 ? 0 : name.lastIndexOf(Header.BELOW) + 3);
    }

    private Found ofPlaces(int column, int last) {
        String before = names.get(column)
                .substring(0, names.get(column).length() - place(column).length());
        String places = Stream.iterate(column, i -> i <= last, i -> i + 1)
                .map(this::place)
                .map(PeriodWriting::quoted)
                .collect(Collectors.joining("|"));
        String why = remarks.guessed("value_places", last - column + 1, place(column));
        ProposedColumn found = ProposedColumn.like(PeriodWriting.quoted(before) + "(?<place>" + places + ")", why);
        return new Found(found.saying(this.terms.of(before, column, last), why), last, false, false, true);
    }

    private Found ofHeader(int column) {
        String name = names.get(column);
        int written = form.cells(column, guessing.words().missing()).size();
        ProposedColumn found = ProposedColumn.headed(Contract.Gives.VALUE, name, "");
        Map<String, String> terms = this.terms.of(name, column, column);
        String why = remarks.guessed("value", numbersIn(column), written);
        if (terms.containsKey("indicator")) {
            why += "; "
                    + remarks.text(
                            "value_indicator",
                            guessing.labels()
                                    .find(HeaderTerms.indicatorWords(name))
                                    .map(LabelWords.Named::by)
                                    .orElse(name));
        } else if (!terms.isEmpty()) {
            why += "; " + remarks.text("value_header");
        }
        return new Found(found.saying(terms, why + this.terms.measured(name, column)), column, false, false, false);
    }

    private long numbersIn(int column) {
        return form.body().stream().filter(row -> Grid.isNumber(row, column)).count();
    }
}
