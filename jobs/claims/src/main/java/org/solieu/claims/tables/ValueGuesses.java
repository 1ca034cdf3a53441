package org.solieu.claims.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses what the headers of columns of figures say: period, place, indicator, measure, scenario, status and unit. */
final class ValueGuesses {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]+)\\)");
    private static final BigDecimal LEAST_OF_BASE = BigDecimal.valueOf(60);

    private final Guessing guessing;
    private final TableForm form;
    private final List<String> names;
    private final Remarks remarks;
    private final NumberLocale numbers;
    private final boolean isDated;

    /** @param isDated whether a title says the period of the whole table */
    ValueGuesses(Guessing guessing, TableForm form, @Nullable NumberLocale numbers, boolean isDated) {
        this.guessing = guessing;
        this.form = form;
        this.names = form.names();
        this.remarks = guessing.remarks();
        this.numbers = numbers == null ? NumberLocale.PLAIN : numbers;
        this.isDated = isDated;
    }

    /**
     * Columns of figures side by side that say the same but for their period or place.
     *
     * @param last the last of them
     * @param hasPeriod whether their headers say the period, {@code lacksYear} whether without its year
     */
    record Found(ProposedColumn column, int last, boolean hasPeriod, boolean lacksYear, boolean hasPlace) {}

    /** The columns from one on that are alike. */
    Found from(int column, List<Integer> values) {
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
        Map<String, String> terms = terms(period.before() + period.after(), column, last);
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
        Map<String, String> terms = terms(names.get(column), column, column);
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
        return new Found(found.saying(terms(before, column, last), why), last, false, false, true);
    }

    private Found ofHeader(int column) {
        String name = names.get(column);
        int written = form.cells(column, guessing.words().missing()).size();
        ProposedColumn found = ProposedColumn.headed(Contract.Gives.VALUE, name, "");
        Map<String, String> terms = terms(name, column, column);
        String why = remarks.guessed("value", numbersIn(column), written);
        if (terms.containsKey("indicator")) {
            why += "; "
                    + remarks.text(
                            "value_indicator",
                            guessing.labels()
                                    .find(indicatorWords(name))
                                    .map(LabelWords.Named::by)
                                    .orElse(name));
        } else if (!terms.isEmpty()) {
            why += "; " + remarks.text("value_header");
        }
        return new Found(found.saying(terms, why + measured(name, column)), column, false, false, false);
    }

    private long numbersIn(int column) {
        return form.body().stream().filter(row -> Grid.isNumber(row, column)).count();
    }

    private String measured(String name, int column) {
        Optional<GuessWords.Measured> measure =
                GuessWords.first(guessing.words().measures(), name);
        if (measure.isEmpty() || measure.get().growth() == null || measure.get().measure() == null) {
            return "";
        }
        BigDecimal middle = middle(column, column);
        return "; "
                + remarks.text(
                        middle.compareTo(LEAST_OF_BASE) < 0 ? "value_growth" : "value_level_of_percent",
                        middle.toPlainString());
    }

    /** What words of a header say of its values. */
    private Map<String, String> terms(String header, int first, int last) {
        Map<String, String> terms = new LinkedHashMap<>();
        Optional<GuessWords.Measured> measure = GuessWords.first(
                        guessing.words().measures(), header)
                .filter(found -> found.measure() != null || header.contains("%"));
        boolean isPercent =
                measure.isEmpty() && unit(header).filter("%"::equals).isPresent();
        guessing.labels()
                .find(indicatorWords(header))
                .flatMap(named -> isPercent ? guessing.inPercent(named) : Optional.of(named))
                .ifPresent(named -> {
                    terms.put("indicator", named.indicator());
                    if (!named.breakdown().isEmpty()) {
                        terms.put("breakdown", named.breakdown());
                    }
                });
        measure.ifPresent(found -> {
            boolean isGrowth = found.growth() != null
                    && (found.measure() == null || middle(first, last).compareTo(LEAST_OF_BASE) < 0);
            terms.put("measure", String.valueOf(isGrowth ? found.growth() : found.measure()));
        });
        unit(header)
                .or(() -> measure.map(GuessWords.Measured::unit))
                .ifPresent(unit -> terms.put("unit", ProposedColumn.quoted(unit)));
        if (measure.isEmpty()) {
            GuessWords.first(guessing.words().scenarios(), header).ifPresent(found -> {
                terms.put("scenario", String.valueOf(found.scenario()));
                if (!header.toLowerCase(Locale.ROOT).contains("quý")) {
                    terms.put("period_as", "year");
                }
            });
        }
        GuessWords.first(guessing.words().statuses(), header)
                .ifPresent(found -> terms.put("status", String.valueOf(found.status())));
        if (GuessWords.insensitive(guessing.words().cumulative())
                .matcher(header)
                .matches()) {
            terms.put("period_as", "year_to_date");
        }
        ratio(terms);
        return terms;
    }

    /** Of a ratio, percentages are the ratio itself. */
    private void ratio(Map<String, String> terms) {
        String code = terms.get("indicator");
        boolean isRatio = code != null && guessing.vocabulary().indicator(code).ratio() != null;
        if (isRatio && !terms.containsKey("measure")) {
            terms.put("measure", "ratio");
            terms.putIfAbsent("unit", "'%'");
        }
    }

    private static String indicatorWords(String header) {
        int below = header.indexOf(Header.BELOW);
        return below < 0 ? header : header.substring(0, below);
    }

    private Optional<String> unit(String header) {
        Matcher brackets = BRACKETS.matcher(header);
        while (brackets.find()) {
            if (guessing.units().find(brackets.group(1), null) != null) {
                return Optional.of(brackets.group(1));
            }
        }
        return Optional.empty();
    }

    private BigDecimal middle(int first, int last) {
        List<BigDecimal> found = new ArrayList<>();
        for (Line.Row row : form.body()) {
            for (int column = first; column <= last && column < row.cells().size(); column++) {
                switch (row.cells().get(column)) {
                    case TableCell.Numeric number -> found.add(number.value());
                    case TableCell.Written text -> {
                        BigDecimal number =
                                numbers.find(TableText.clean(text.raw()).replaceFirst("\\s*%$", ""));
                        if (number != null) {
                            found.add(number);
                        }
                    }
                    case TableCell.Day day -> {}
                    case TableCell.Broken broken -> {}
                }
            }
        }
        return found.isEmpty()
                ? BigDecimal.ZERO
                : found.stream().sorted().toList().get(found.size() / 2);
    }
}
