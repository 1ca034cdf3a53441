package org.solieu.claims.tables.guesses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.contracts.Contract;

/** Guesses what the columns of a table give whose cells are words, days or years. */
public final class ColumnGuesses {
    private static final int FEW = 6;

    private final Guessing guessing;
    private final TableForm form;
    private final List<String> names;
    private final Remarks remarks;

    public ColumnGuesses(Guessing guessing, TableForm form) {
        this.guessing = guessing;
        this.form = form;
        this.names = form.names();
        this.remarks = guessing.remarks();
    }

    /** The column, none where it seems to hold figures. */
    public Optional<ProposedColumn> of(int column) {
        String header = names.get(column);
        List<TableCell> cells = form.cells(column, guessing.words().missing());
        if (cells.isEmpty()) {
            boolean isNextPeriod = form.numbers().contains(column - 1)
                    && PeriodWriting.in(header, guessing.words()).isPresent();
            return isNextPeriod ? Optional.empty() : Optional.of(nothing(header, "column_empty"));
        }
        Optional<ProposedColumn> period = period(header, cells);
        if (period.isPresent()) {
            return period;
        }
        if (guessing.words().is("nothing", header)) {
            return Optional.of(nothing(header, "column_nothing"));
        }
        return form.numbers().contains(column) ? Optional.empty() : Optional.of(ofWords(column, header, cells));
    }

    private ProposedColumn ofWords(int column, String header, List<TableCell> cells) {
        List<String> texts =
                cells.stream().map(cell -> TableText.clean(cell.raw())).toList();
        boolean isConstant = texts.size() > 1 && texts.stream().distinct().count() == 1;
        if (!isConstant
                && texts.stream()
                        .allMatch(text -> text.matches("(?:\\d{1,3}|[IVX]+|[A-Za-z])[.)]?|\\d{1,2}(?:\\.\\d{1,2})+"))) {
            return nothing(header, "column_numbering");
        }
        long units = count(texts, text -> guessing.units().find(text, null) != null);
        if (2 * units > texts.size()) {
            return headed(Contract.Gives.UNIT, header, "column_unit", units, texts.size(), texts.getFirst());
        }
        Optional<ProposedColumn> scenario = scenario(header, texts);
        if (scenario.isPresent()) {
            return scenario.get();
        }
        long labels = count(texts, text -> guessing.labels().find(text).isPresent());
        boolean isIndicator = guessing.words().is("indicator", header);
        long places = count(texts, guessing::isPlace);
        if (places > 0 && 2 * places >= texts.size() && labels <= places) {
            String example =
                    texts.stream().filter(guessing::isPlace).findFirst().orElseThrow();
            return carried(
                    headed(Contract.Gives.PLACE, header, "column_place", places, texts.size(), example), column, texts);
        }
        if (isIndicator || labels > 0) {
            return carried(
                    headed(Contract.Gives.INDICATOR, header, "column_indicator", labels, texts.size()), column, texts);
        }
        if (guessing.words().is("place", header)) {
            return ProposedColumn.headed(
                    Contract.Gives.PLACE, header, remarks.open("column_place_unknown", texts.getFirst()));
        }
        return ProposedColumn.headed(Contract.Gives.NOTHING, header, remarks.open("column_words", texts.getFirst()));
    }

    /** Empty cells below a written one mean the same, where every other row is filled. */
    private ProposedColumn carried(ProposedColumn column, int position, List<String> texts) {
        boolean isMerged = !form.body().isEmpty()
                && 2 * texts.size() <= form.body().size()
                && form.body().stream()
                        .filter(row -> Grid.text(row, position).isEmpty())
                        .allMatch(row -> form.numbers().stream().anyMatch(number -> Grid.isNumber(row, number)));
        return isMerged
                ? new ProposedColumn(
                                column.gives(),
                                column.fields(),
                                column.of(),
                                column.values(),
                                column.remark() + "; " + remarks.guessed("column_carried"))
                        .with("carried", "true")
                : column;
    }

    private Optional<ProposedColumn> period(String header, List<TableCell> cells) {
        boolean areMonths = areMonths(header, cells);
        List<Optional<PeriodWriting>> written =
                cells.stream().map(cell -> writing(cell, areMonths)).toList();
        Map<String, List<PeriodWriting>> byFormat = written.stream()
                .flatMap(Optional::stream)
                .filter(writing -> !writing.withoutYear())
                .collect(Collectors.groupingBy(PeriodWriting::wholeFormat, LinkedHashMap::new, Collectors.toList()));
        int fits = byFormat.values().stream().mapToInt(List::size).sum();
        boolean isYearOnly = byFormat.keySet().stream().allMatch(format -> format.equals("yyyy"));
        boolean isNamed = header.isEmpty() || guessing.words().is("period", header);
        int least = guessing.words().is("period", header) ? 5 : 9;
        boolean isPeriod = 10 * fits >= least * cells.size() && byFormat.size() <= FEW && (isNamed || !isYearOnly);
        if (fits == 0 || !isPeriod) {
            return Optional.empty();
        }
        String formats = byFormat.entrySet().stream()
                .map(format -> {
                    String as = format.getValue().getFirst().periodAs();
                    String quoted = ProposedColumn.quoted(format.getKey());
                    return as == null ? quoted : "{format: %s, period_as: %s}".formatted(quoted, as);
                })
                .collect(Collectors.joining(", ", "[", "]"));
        boolean isDay = byFormat.keySet().stream().anyMatch(format -> format.matches("d[/.-]M[/.-]yyyy"));
        boolean isCertain = cells.stream()
                .anyMatch(cell -> cell instanceof TableCell.Day
                        || TableText.clean(cell.raw()).matches("(?:1[3-9]|2\\d|3[01])\\D.*"));
        String why = remarks.guessed(
                "column_period",
                fits,
                cells.size(),
                TableText.clean(cells.getFirst().raw()));
        return Optional.of(ProposedColumn.headed(
                        Contract.Gives.PERIOD,
                        header,
                        isDay && !isCertain ? why + remarks.text("column_day_month") : why)
                .with("formats", formats));
    }

    /** Whether the days of a column are first days that a spreadsheet made of months. */
    private static boolean areMonths(String header, List<TableCell> cells) {
        boolean isOfMonths =
                GuessWords.insensitive(".*(?:tháng|month).*").matcher(header).matches();
        return isOfMonths
                && cells.stream()
                        .allMatch(cell -> !(cell instanceof TableCell.Day day)
                                || day.day().getDayOfMonth() == 1);
    }

    /** The period a whole cell writes: short words may stand around it. */
    private Optional<PeriodWriting> writing(TableCell cell, boolean areMonths) {
        if (cell instanceof TableCell.Day day) {
            return PeriodWriting.in(
                    areMonths ? new TableCell.Day(day.locator(), day.raw(), day.day(), TableCell.Shown.MONTH) : day);
        }
        String text = TableText.clean(cell.raw());
        return PeriodWriting.in(text, guessing.words())
                .filter(writing -> writing.before().length() + writing.after().length() <= 20)
                .filter(writing ->
                        !writing.before().matches(".*\\d.*") && !writing.after().matches(".*\\d.*"));
    }

    private Optional<ProposedColumn> scenario(String header, List<String> texts) {
        List<String> distinct = texts.stream().distinct().toList();
        boolean isScenario = distinct.size() > 1
                && distinct.size() <= FEW
                && distinct.stream()
                        .anyMatch(text -> GuessWords.first(guessing.words().scenarios(), text)
                                .isPresent())
                && distinct.stream().allMatch(text -> text.length() <= 30)
                && distinct.stream()
                        .noneMatch(text -> guessing.labels().find(text).isPresent());
        if (!isScenario) {
            return Optional.empty();
        }
        List<String> values = distinct.stream()
                .map(text -> "%s: %s  # %s"
                        .formatted(
                                ProposedColumn.quoted(text),
                                GuessWords.first(guessing.words().scenarios(), text)
                                        .map(found -> String.valueOf(found.scenario()))
                                        .orElse("actual"),
                                remarks.guessed("column_scenario", text)))
                .toList();
        return Optional.of(headed(Contract.Gives.SCENARIO, header, "column_scenario", String.join("', '", distinct))
                .meaning(values));
    }

    private ProposedColumn nothing(String header, String why) {
        return headed(Contract.Gives.NOTHING, header, why);
    }

    private ProposedColumn headed(Contract.Gives gives, String header, String why, Object... of) {
        return ProposedColumn.headed(gives, header, remarks.guessed(why, of));
    }

    private static long count(List<String> texts, Predicate<String> is) {
        return texts.stream().filter(is).count();
    }
}
