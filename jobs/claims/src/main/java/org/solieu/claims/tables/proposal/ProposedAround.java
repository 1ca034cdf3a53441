package org.solieu.claims.tables.proposal;

import static org.solieu.claims.tables.guesses.ProposedColumn.quoted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.solieu.claims.tables.cells.FootnoteMarks;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.Notes;
import org.solieu.claims.tables.cells.NumberLocale;
import org.solieu.claims.tables.cells.NumberMarks;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.guesses.Grid;
import org.solieu.claims.tables.guesses.PeriodWriting;
import org.solieu.claims.tables.guesses.ProposedColumn;
import org.solieu.claims.tables.guesses.Remarks;
import org.solieu.claims.tables.guesses.TitleGuesses;
import org.solieu.claims.tables.words.TableWords;

/** What a proposed contract says around its columns: sheets, titles, header, groups, end and number locale. */
public final class ProposedAround {
    private final ProposedFile file;
    private final Remarks remarks;
    private final TitleGuesses titles;
    private final NumberMarks numbers;

    ProposedAround(ProposedFile file, TitleGuesses titles) {
        this.file = file;
        this.remarks = file.remarks();
        this.titles = titles;
        this.numbers = numbers(file);
    }

    NumberMarks numbers() {
        return numbers;
    }

    String header() {
        if (file.glance().hasRecords()) {
            return "";
        }
        List<Long> rows = file.form().headerRows();
        String header = "  header_row: %s  # %s\n"
                .formatted(
                        rows.size() == 1 ? rows.getFirst() : rows,
                        remarks.guessed(rows.size() == 1 ? "header" : "header_several"));
        return file.form().hasIndexRow()
                ? header + "  index_row: true  # %s\n".formatted(remarks.guessed("index_row"))
                : header;
    }

    /** Where in the file its tables stand. */
    String where() {
        return switch (file.glance().format()) {
            case CSV -> delimiter();
            case JSON ->
                file.glance().rows().isEmpty()
                        ? ""
                        : "  rows: %s  # %s\n"
                                .formatted(
                                        quoted(file.glance().rows()),
                                        remarks.guessed("rows", file.glance().lines()));
            case XLSX, SDMX, PX, PROSE -> sheets();
        };
    }

    private String delimiter() {
        char delimiter = file.glance().delimiter();
        return "  delimiter: \"%s\"  # %s\n"
                .formatted(
                        delimiter == '\t' ? "\\t" : delimiter,
                        remarks.guessed(
                                "delimiter",
                                file.glance().lines(),
                                file.glance().columns()));
    }

    String publishedOn() {
        if (file.name().matches(".*(?<!\\d)20\\d{2}-\\d{2}-\\d{2}(?!\\d).*")) {
            return "  published_on: '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})'  # "
                    + remarks.guessed("published") + "\n";
        }
        return file.open("published_open", file.name());
    }

    private String sheets() {
        StringBuilder lines = new StringBuilder();
        boolean isNamed = file.glance().grids().size() > 1;
        if (file.sheets().size() > 1) {
            Set<String> patterns = file.sheets().stream()
                    .map(PeriodWriting::like)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            lines.append("  sheets: %s  # %s\n"
                    .formatted(
                            quoted(String.join("|", patterns)),
                            remarks.guessed("sheets", file.sheets().size(), String.join(", ", file.sheets()))));
        } else if (isNamed && !file.grid().name().isEmpty()) {
            lines.append("  sheet: %s  # %s\n".formatted(quoted(file.grid().name()), remarks.guessed("sheet")));
        }
        List<String> ignored = new ArrayList<>();
        for (Grid other : file.glance().grids()) {
            if (other.isHidden()) {
                lines.append("  # ")
                        .append(remarks.found("hidden", other.name()))
                        .append('\n');
            } else if (!file.sheets().contains(other.name()) && !other.rows().isEmpty() && !other.equals(file.grid())) {
                if (file.form(other).isEmpty()) {
                    ignored.add(quoted(PeriodWriting.quoted(other.name())));
                } else {
                    lines.append(file.open("other_form", other.name()));
                }
            }
        }
        if (!ignored.isEmpty()) {
            lines.append(
                    "  ignored_sheets: [%s]  # %s\n".formatted(String.join(", ", ignored), remarks.guessed("ignored")));
        }
        return lines.toString();
    }

    String titles(List<ProposedColumn> columns, boolean hasPeriod, boolean lacksYear) {
        StringBuilder lines = new StringBuilder();
        boolean needsUnit = !ProposedFile.gives(columns, Contract.Gives.UNIT) && !ProposedFile.allSay(columns, "unit");
        if (needsUnit) {
            titles.unitTitle().ifPresent(said -> lines.append(said.line()));
        }
        Optional<TitleGuesses.Said> period = lacksYear ? titles.year() : hasPeriod ? Optional.empty() : titles.period();
        period.ifPresent(said -> lines.append(said.line()));
        String missing = lacksYear && period.isEmpty()
                ? file.open("year_open")
                : !hasPeriod && period.isEmpty() ? file.open("period_open") : "";
        return (lines.isEmpty() ? "" : "  titles:\n" + lines) + missing;
    }

    String groups() {
        List<Line.Row> speaking = file.form().body().stream()
                .filter(row -> file.form().numbers().stream()
                        .allMatch(column -> Grid.text(row, column).isEmpty()))
                .toList();
        Map<Integer, List<String>> byColumn = new TreeMap<>();
        for (Line.Row row : speaking) {
            IntStream.range(0, row.cells().size())
                    .filter(column -> !Grid.text(row, column).isEmpty()
                            && !Grid.text(row, column).matches("[IVX]+[.)]?|\\d{1,3}[.)]?|[A-Z][.)]?"))
                    .findFirst()
                    .ifPresent(column -> byColumn.computeIfAbsent(column, key -> new ArrayList<>())
                            .add(Grid.text(row, column)));
        }
        StringBuilder lines = new StringBuilder();
        byColumn.forEach((column, words) -> {
            long places = words.stream().filter(file.guessing()::isPlace).count();
            boolean isPlace = 2 * places > words.size();
            String header = file.form().names().get(column);
            lines.append("    - {from: %s, gives: %s}  # %s\n"
                    .formatted(
                            quoted(header),
                            isPlace ? "place" : "section",
                            isPlace
                                    ? remarks.guessed("group", words.size(), words.getFirst())
                                    : remarks.guessed("group_section", words.getFirst())));
        });
        return lines.isEmpty() ? "" : "  groups:\n" + lines;
    }

    String ends() {
        if (file.form().below().isEmpty()) {
            return "";
        }
        String words = file.form().below().getFirst().firstWords();
        boolean isSecond = file.form().below().stream()
                .anyMatch(row -> file.form().numbers().stream().anyMatch(column -> Grid.isNumber(row, column)));
        String second = isSecond
                ? file.open("second_table", file.form().body().getLast().number())
                : "";
        if (file.form().endsBlank()) {
            return second + "  ends: [blank]  # "
                    + remarks.guessed("ends_blank", file.form().body().getLast().number(), TableWords.shortened(words))
                    + "\n";
        }
        String begin = PeriodWriting.quoted(words.substring(0, Math.min(words.length(), 20)));
        return second
                + "  ends: [%s]  # %s\n"
                        .formatted(quoted(begin + ".*"), remarks.guessed("ends_words", TableWords.shortened(words)));
    }

    String numberLines() {
        StringBuilder lines = new StringBuilder();
        NumberLocale locale = numbers.locale();
        if (locale == null) {
            lines.append(file.open("numbers_against", numbers.example(), numbers.against()));
        } else {
            String why = numbers.example().isEmpty()
                    ? remarks.guessed("numbers_plain")
                    : numbers.isCertain()
                            ? remarks.guessed(
                                    "numbers_certain",
                                    numbers.example(),
                                    file.form().body().size())
                            : remarks.guessed("numbers_open", numbers.example());
            lines.append("  numbers: %s  # %s\n".formatted(locale.name().toLowerCase(Locale.ROOT), why));
        }
        Set<String> missing = file.form().body().stream()
                .flatMap(row -> file.form().numbers().stream().map(column -> Grid.text(row, column)))
                .filter(file.guessing().words().missing()::contains)
                .map(ProposedColumn::quoted)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!missing.isEmpty()) {
            lines.append("  missing: [%s]  # %s\n".formatted(String.join(", ", missing), remarks.guessed("missing")));
        }
        return lines.toString();
    }

    private static NumberMarks numbers(ProposedFile file) {
        List<String> figures = file.form().body().stream()
                .flatMap(row -> file.form().numbers().stream()
                        .filter(column -> column < row.cells().size())
                        .map(column -> row.cells().get(column)))
                .filter(TableCell.Written.class::isInstance)
                .map(cell -> FootnoteMarks.behind(TableText.clean(cell.raw())).replaceFirst("\\s*%$", ""))
                .filter(Notes::isFigure)
                .toList();
        boolean isVietnamese = file.form().names().stream().anyMatch(name -> name.matches(".*[À-ỹĐđ].*"));
        return NumberMarks.of(figures, isVietnamese);
    }
}
