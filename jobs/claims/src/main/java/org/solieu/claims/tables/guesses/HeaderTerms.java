package org.solieu.claims.tables.guesses;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.NumberLocale;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.layout.Header;

/** Guesses what the words of a header say of the values below: indicator, measure, scenario, status and unit. */
public final class HeaderTerms {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]+)\\)");
    private static final BigDecimal LEAST_OF_BASE = BigDecimal.valueOf(60);

    private final Guessing guessing;
    private final TableForm form;
    private final Remarks remarks;
    private final NumberLocale numbers;

    HeaderTerms(Guessing guessing, TableForm form, NumberLocale numbers) {
        this.guessing = guessing;
        this.form = form;
        this.remarks = guessing.remarks();
        this.numbers = numbers;
    }

    /** What the values of a column say of its measure: percentages of a base, or changes. */
    String measured(String name, int column) {
        Optional<GuessWords.Measured> measure =
                GuessWords.first(guessing.words().measures(), name);
        String beside =
                measure.isPresent() && isBesideCumulative(column) ? "; " + remarks.text("value_cumulative") : "";
        if (measure.isEmpty() || measure.get().growth() == null || measure.get().measure() == null) {
            return beside;
        }
        BigDecimal middle = middle(column, column);
        return beside + "; "
                + remarks.text(
                        middle.compareTo(LEAST_OF_BASE) < 0 ? "value_growth" : "value_level_of_percent",
                        middle.toPlainString());
    }

    /** What words of a header say of its values. */
    Map<String, String> of(String header, int first, int last) {
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
        if (is(guessing.words().cumulative(), header)) {
            terms.put("period_as", "year_to_date");
        }
        if (measure.isPresent() && isBesideCumulative(first)) {
            terms.put("period_as", "year_to_date");
        }
        ratio(terms);
        return terms;
    }

    /** Whether the nearest column to the left that is no comparison holds what was reached since the year's beginning. */
    private boolean isBesideCumulative(int column) {
        for (int i = Math.min(column, form.names().size()) - 1; i >= 0; i--) {
            String name = form.names().get(i);
            if (!is(guessing.words().compared(), name) && !name.contains("%")) {
                return is(guessing.words().cumulative(), name);
            }
        }
        return false;
    }

    private static boolean is(String pattern, String name) {
        return GuessWords.insensitive(pattern).matcher(name).matches();
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

    /** The words of a header that may name an indicator. */
    static String indicatorWords(String header) {
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
