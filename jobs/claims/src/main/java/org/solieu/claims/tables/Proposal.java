package org.solieu.claims.tables;

import static org.solieu.claims.tables.ProposedColumn.quoted;

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
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Vocabulary;

/**
 * A first contract for a file that nobody has described, as the YAML of a source. What is guessed is marked with its
 * reason; what is not known stands as a comment to be filled in. It is never guessed without a word.
 */
public final class Proposal {
    private final Guessing guessing;
    private final Remarks remarks;
    private final String file;
    private final FileGlance glance;
    private final Grid grid;
    private final TableForm form;
    private final List<String> sheets;
    private final NumberMarks numbers;
    private final TitleGuesses titles;
    private final List<String> open = new ArrayList<>();

    private Proposal(Guessing guessing, String file, FileGlance glance, Grid grid, TableForm form) {
        this.guessing = guessing;
        this.remarks = guessing.remarks();
        this.file = file;
        this.glance = glance;
        this.grid = grid;
        this.form = form;
        this.sheets = alike();
        this.titles = new TitleGuesses(guessing, form, sheets, file);
        this.numbers = numbers();
    }

    /**
     * The YAML of a source for one file.
     *
     * @param language of its comments
     * @throws Fault.OfSource where the file holds no table
     */
    public static String of(String file, byte[] bytes, Vocabulary vocabulary, Locale language) {
        Guessing guessing = Guessing.of(vocabulary, language);
        FileGlance glance;
        try {
            glance = FileGlance.of(file, bytes);
        } catch (Unreadable e) {
            throw new Fault.OfSource("Cannot propose a contract for '%s': %s".formatted(file, e.detail()));
        }
        for (Grid grid : glance.grids()) {
            Optional<TableForm> form =
                    grid.isHidden() ? Optional.empty() : TableForm.of(grid, guessing.words().missing());
            if (form.isPresent()) {
                return new Proposal(guessing, file, glance, grid, form.get()).yaml();
            }
        }
        throw new Fault.OfSource(
                "Cannot propose a contract for '%s': no sheet that is not hidden has figures below a header; give a file with a table"
                        .formatted(file));
    }

    private List<String> alike() {
        return glance.grids().stream()
                .filter(other -> !other.isHidden())
                .filter(other -> TableForm.of(other, guessing.words().missing())
                        .map(TableForm::names)
                        .map(Proposal::withoutNumbers)
                        .filter(withoutNumbers(form.names())::equals)
                        .isPresent())
                .map(Grid::name)
                .toList();
    }

    private static List<String> withoutNumbers(List<String> names) {
        return names.stream().map(name -> name.replaceAll("\\d+", "#")).toList();
    }

    private NumberMarks numbers() {
        List<String> figures = form.body().stream()
                .flatMap(row -> form.numbers().stream()
                        .filter(column -> column < row.cells().size())
                        .map(column -> row.cells().get(column)))
                .filter(TableCell.Written.class::isInstance)
                .map(cell -> FootnoteMarks.behind(TableText.clean(cell.raw())).replaceFirst("\\s*%$", ""))
                .filter(Notes::isFigure)
                .toList();
        boolean isVietnamese = form.names().stream().anyMatch(name -> name.matches(".*[À-ỹĐđ].*"));
        return NumberMarks.of(figures, isVietnamese);
    }

    private String yaml() {
        List<ProposedColumn> columns = new ArrayList<>();
        boolean hasPeriod = false;
        boolean lacksYear = false;
        boolean hasPlace = false;
        List<Integer> values = new ArrayList<>();
        List<Optional<ProposedColumn>> described = new ArrayList<>();
        ColumnGuesses ofWords = new ColumnGuesses(guessing, form);
        for (int column = 0; column < form.names().size(); column++) {
            described.add(ofWords.of(column));
            if (described.getLast().isEmpty()) {
                values.add(column);
            }
        }
        ValueGuesses ofValues = new ValueGuesses(
                guessing,
                form,
                numbers.locale() == null ? NumberLocale.PLAIN : numbers.locale(),
                titles.period().filter(said -> !said.yaml().contains("['yyyy']")).isPresent());
        boolean allPeriods = true;
        for (int column = 0; column < described.size(); column++) {
            if (described.get(column).isPresent()) {
                columns.add(described.get(column).get());
            } else {
                ValueGuesses.Found found = ofValues.from(column, values);
                columns.add(found.column());
                hasPeriod |= found.hasPeriod();
                allPeriods &= found.hasPeriod();
                lacksYear |= found.lacksYear();
                hasPlace |= found.hasPlace();
                column = found.last();
            }
        }
        return written(columns, allPeriods && hasPeriod, lacksYear, hasPlace);
    }

    private String written(List<ProposedColumn> columns, boolean hasPeriod, boolean lacksYear, boolean hasPlace) {
        StringBuilder contract = new StringBuilder("contract:\n");
        contract.append(publishedOn());
        if (glance.delimiter() != 0) {
            contract.append("  delimiter: %s  # %s\n"
                    .formatted(
                            glance.delimiter() == '\t' ? "\"\\t\"" : "\"" + glance.delimiter() + "\"",
                            remarks.guessed("delimiter", glance.lines(), glance.columns())));
        } else {
            contract.append(sheets());
        }
        boolean hasPeriodColumn = gives(columns, Contract.Gives.PERIOD);
        contract.append(titles(columns, hasPeriod || hasPeriodColumn, lacksYear && !hasPeriodColumn));
        List<Long> rows = form.headerRows();
        contract.append("  header_row: %s  # %s\n"
                .formatted(
                        rows.size() == 1 ? rows.getFirst() : rows,
                        remarks.guessed(rows.size() == 1 ? "header" : "header_several")));
        if (form.hasIndexRow()) {
            contract.append("  index_row: true  # %s\n".formatted(remarks.guessed("index_row")));
        }
        contract.append(groups()).append(ends()).append(numberLines()).append(fixed(columns));
        contract.append("  columns:\n");
        columns.forEach(column -> contract.append(column.gives() == Contract.Gives.INDICATOR ? labelled(column, columns).yaml() : column.yaml()));
        columns.stream().filter(column -> column.remark().startsWith(remarks.text("open"))).forEach(column -> open.add(column.remark()));
        return head(columns, hasPlace) + contract;
    }

    private static boolean gives(List<ProposedColumn> columns, Contract.Gives gives) {
        return columns.stream().anyMatch(column -> column.gives() == gives);
    }

    private boolean allSay(List<ProposedColumn> columns, String term) {
        return columns.stream()
                .filter(column -> column.gives() == Contract.Gives.VALUE)
                .allMatch(column -> column.of().containsKey(term));
    }

    private String open(String indent, String key, Object... of) {
        open.add(remarks.text(key, of));
        return indent + "# " + remarks.open(key, of) + "\n";
    }

    private String head(List<ProposedColumn> columns, boolean hasPlace) {
        boolean isPlaced = hasPlace || gives(columns, Contract.Gives.PLACE) || groups().contains("gives: place");
        Optional<TitleGuesses.Said> place = isPlaced ? Optional.empty() : titles.place();
        String placed = place.map(said -> "place: %s  # %s\n".formatted(said.yaml(), said.remark()))
                .orElseGet(() -> isPlaced ? "" : open("", "place_open"));
        String title = file.replaceAll("\\.[^.]+$", "");
        String glob = files();
        return "# " + remarks.text("head", file) + "\n"
                + (open.isEmpty()
                        ? "# " + remarks.text("nothing_open", file) + "\n"
                        : "# " + remarks.text("still_open", open.size(), remarks.text("open")) + "\n"
                                + open.stream().map(one -> "#   - " + one + "\n").collect(Collectors.joining()))
                + "names: {vi: %s, en: %s}  # %s\n".formatted(quoted(title), quoted(title), remarks.guessed("names"))
                + "rank: 50  # " + remarks.guessed("rank") + "\n"
                + "format: %s  # %s\n".formatted(glance.delimiter() == 0 ? "xlsx" : "csv", remarks.guessed("format"))
                + "files: [%s]  # %s\n"
                        .formatted(quoted(glob), remarks.guessed(glob.contains("*") ? "files" : "files_whole"))
                + placed;
    }

    private String files() {
        String stem = file.replaceAll("\\.[^.]+$", "");
        String ending = file.substring(stem.length());
        return stem.replaceAll("(?<![A-Za-z]|[A-Za-z]\\d)\\d+(?:[-_.]\\d+)*|(?<=(?<![A-Za-z])[TtQq])\\d{1,2}|(?<![A-Za-z])[IVX]+(?![A-Za-z])", "*").replaceAll("\\*(?:[-_. ]?\\*)+", "*") + ending;
    }

    private String publishedOn() {
        if (file.matches(".*(?<!\\d)20\\d{2}-\\d{2}-\\d{2}(?!\\d).*")) {
            return "  published_on: '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})'  # " + remarks.guessed("published")
                    + "\n";
        }
        return open("  ", "published_open", file);
    }

    private String sheets() {
        StringBuilder lines = new StringBuilder();
        boolean isNamed = glance.grids().size() > 1;
        if (sheets.size() > 1) {
            Set<String> patterns = sheets.stream().map(PeriodWriting::like).collect(Collectors.toCollection(LinkedHashSet::new));
            lines.append("  sheets: %s  # %s\n"
                    .formatted(quoted(String.join("|", patterns)), remarks.guessed("sheets", sheets.size(), String.join(", ", sheets))));
        } else if (isNamed && !grid.name().isEmpty()) {
            lines.append("  sheet: %s  # %s\n".formatted(quoted(grid.name()), remarks.guessed("sheet")));
        }
        List<String> ignored = new ArrayList<>();
        for (Grid other : glance.grids()) {
            if (other.isHidden()) {
                lines.append("  # ").append(remarks.found("hidden", other.name())).append('\n');
            } else if (!sheets.contains(other.name()) && !other.rows().isEmpty() && !other.equals(grid)) {
                if (TableForm.of(other, guessing.words().missing()).isEmpty()) {
                    ignored.add(quoted(PeriodWriting.quoted(other.name())));
                } else {
                    lines.append(open("  ", "other_form", other.name()));
                }
            }
        }
        if (!ignored.isEmpty()) {
            lines.append("  ignored_sheets: [%s]  # %s\n".formatted(String.join(", ", ignored), remarks.guessed("ignored")));
        }
        return lines.toString();
    }

    private String titles(List<ProposedColumn> columns, boolean hasPeriod, boolean lacksYear) {
        StringBuilder lines = new StringBuilder();
        boolean needsUnit = !gives(columns, Contract.Gives.UNIT) && !allSay(columns, "unit");
        if (needsUnit) {
            titles.unitTitle().ifPresent(said -> lines.append(said.line()));
        }
        Optional<TitleGuesses.Said> period = lacksYear ? titles.year() : hasPeriod ? Optional.empty() : titles.period();
        period.ifPresent(said -> lines.append(said.line()));
        String missing = lacksYear && period.isEmpty()
                ? open("  ", "year_open")
                : !hasPeriod && period.isEmpty() ? open("  ", "period_open") : "";
        return (lines.isEmpty() ? "" : "  titles:\n" + lines) + missing;
    }

    private String groups() {
        List<Line.Row> speaking = form.body().stream()
                .filter(row -> form.numbers().stream().allMatch(column -> Grid.text(row, column).isEmpty()))
                .toList();
        Map<Integer, List<String>> byColumn = new TreeMap<>();
        for (Line.Row row : speaking) {
            IntStream.range(0, row.cells().size())
                    .filter(column -> !Grid.text(row, column).isEmpty() && !Grid.text(row, column).matches("[IVX]+[.)]?|\\d{1,3}[.)]?|[A-Z][.)]?"))
                    .findFirst()
                    .ifPresent(column -> byColumn.computeIfAbsent(column, key -> new ArrayList<>()).add(Grid.text(row, column)));
        }
        StringBuilder lines = new StringBuilder();
        byColumn.forEach((column, words) -> {
            long places = words.stream().filter(guessing::isPlace).count();
            boolean isPlace = 2 * places > words.size();
            String header = form.names().get(column);
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

    private String ends() {
        if (form.below().isEmpty()) {
            return "";
        }
        String words = form.below().getFirst().firstWords();
        boolean isSecond = form.below().stream().anyMatch(row -> form.numbers().stream().anyMatch(column -> Grid.isNumber(row, column)));
        String second = isSecond
                ? open("  ", "second_table", form.body().getLast().number())
                : "";
        if (form.endsBlank()) {
            return second + "  ends: [blank]  # "
                    + remarks.guessed("ends_blank", form.body().getLast().number(), TableWords.shortened(words)) + "\n";
        }
        String begin = PeriodWriting.quoted(words.substring(0, Math.min(words.length(), 20)));
        return second + "  ends: [%s]  # %s\n".formatted(quoted(begin + ".*"), remarks.guessed("ends_words", TableWords.shortened(words)));
    }

    private String numberLines() {
        StringBuilder lines = new StringBuilder();
        NumberLocale locale = numbers.locale();
        if (locale == null) {
            lines.append(open("  ", "numbers_against", numbers.example(), numbers.against()));
        } else {
            String why = numbers.example().isEmpty()
                    ? remarks.guessed("numbers_plain")
                    : numbers.isCertain()
                            ? remarks.guessed("numbers_certain", numbers.example(), form.body().size())
                            : remarks.guessed("numbers_open", numbers.example());
            lines.append("  numbers: %s  # %s\n".formatted(locale.name().toLowerCase(Locale.ROOT), why));
        }
        Set<String> missing = form.body().stream()
                .flatMap(row -> form.numbers().stream().map(column -> Grid.text(row, column)))
                .filter(guessing.words().missing()::contains)
                .map(ProposedColumn::quoted)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!missing.isEmpty()) {
            lines.append("  missing: [%s]  # %s\n".formatted(String.join(", ", missing), remarks.guessed("missing")));
        }
        return lines.toString();
    }

    private String fixed(List<ProposedColumn> columns) {
        StringBuilder lines = new StringBuilder();
        StringBuilder lacking = new StringBuilder();
        boolean needsIndicator = !gives(columns, Contract.Gives.INDICATOR) && !allSay(columns, "indicator");
        Optional<TitleGuesses.Said> indicator = needsIndicator ? titles.indicator() : Optional.empty();
        if (needsIndicator) {
            indicator.ifPresentOrElse(
                    said -> lines.append("    indicator: %s  # %s\n".formatted(said.yaml(), said.remark())),
                    () -> lacking.append(open("  ", "indicator_open")));
        }
        boolean needsUnit = !gives(columns, Contract.Gives.UNIT) && !allSay(columns, "unit") && titles.unitTitle().isEmpty();
        if (needsUnit) {
            Optional<String> own = ownUnit(columns, indicator);
            if (titles.unit().isPresent()) {
                TitleGuesses.Said said = titles.unit().get();
                lines.append("    unit: %s  # %s\n".formatted(said.yaml(), said.remark()));
            } else if (own.isPresent()) {
                lines.append("    unit: %s  # %s\n".formatted(quoted(own.get()), remarks.guessed("unit_own")));
            } else {
                Optional<String> unknown = titles.unknownUnit();
                lacking.append(unknown.isPresent() ? open("  ", "unit_words_open", unknown.get()) : open("  ", "unit_open"));
            }
        }
        return (lines.isEmpty() ? "" : "  fixed:\n" + lines) + lacking;
    }

    /** The unit by which every indicator of the headers and titles is counted, where they agree. */
    private Optional<String> ownUnit(List<ProposedColumn> columns, Optional<TitleGuesses.Said> indicator) {
        Set<String> codes = columns.stream()
                .flatMap(column -> Optional.ofNullable(column.of().get("indicator")).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        indicator.ifPresent(said -> codes.add(said.yaml()));
        List<String> units = codes.stream().map(code -> guessing.ownUnit(guessing.vocabulary().indicator(code))).distinct().toList();
        return units.size() == 1 && !units.getFirst().isEmpty() ? Optional.of(units.getFirst()) : Optional.empty();
    }

    /** An indicator column with the words of its cells. */
    private ProposedColumn labelled(ProposedColumn column, List<ProposedColumn> columns) {
        int position = IntStream.range(0, form.names().size())
                .filter(i -> quoted(form.names().get(i)).equals(column.fields().get("header")))
                .findFirst()
                .orElseThrow();
        boolean hasUnit = gives(columns, Contract.Gives.UNIT);
        Set<String> labels = new LinkedHashSet<>();
        for (Line.Row row : form.body()) {
            boolean isRead = form.numbers().stream().anyMatch(number -> Grid.isNumber(row, number));
            if (isRead && !Grid.text(row, position).isEmpty()) {
                labels.add(Grid.text(row, position));
            }
        }
        List<String> lines = new ArrayList<>();
        String above = "";
        for (String label : labels) {
            lines.add(label(label, above, hasUnit));
            above = isPart(label) ? above : label;
        }
        return column.meaning(lines);
    }

    private boolean isPart(String label) {
        return GuessWords.insensitive(guessing.words().parts()).matcher(label).find();
    }

    /** A part is one of what stands above it, or nobody knows of what. */
    private String label(String label, String above, boolean hasUnit) {
        boolean isPart = isPart(label);
        Optional<LabelWords.Named> named = guessing.labels().find(label);
        boolean isOfAbove = guessing.labels().find(above).map(LabelWords.Named::indicator).equals(named.map(LabelWords.Named::indicator));
        if (named.isEmpty() || (isPart && (named.get().breakdown().isEmpty() || !isOfAbove))) {
            open.add(remarks.text("label_open") + ": '" + TableWords.shortened(label) + "'");
            return "# %s: …  # %s".formatted(quoted(label), remarks.open(isPart ? "label_part" : "label_open"));
        }
        Map<String, String> terms = new java.util.LinkedHashMap<>();
        terms.put("indicator", named.get().indicator());
        if (!named.get().breakdown().isEmpty()) {
            terms.put("breakdown", named.get().breakdown());
        }
        Indicator indicator = guessing.vocabulary().indicator(named.get().indicator());
        String own = guessing.ownUnit(indicator);
        if (indicator.ratio() != null) {
            terms.put("measure", "ratio");
        }
        if (!own.isEmpty() && !hasUnit) {
            terms.put("unit", quoted(own));
        }
        return "%s: %s  # %s".formatted(quoted(label), ProposedColumn.flow(terms), remarks.guessed("label", named.get().by()));
    }
}
