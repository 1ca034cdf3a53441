package org.solieu.claims.tables.proposal;

import static org.solieu.claims.tables.guesses.ProposedColumn.quoted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.guesses.Grid;
import org.solieu.claims.tables.guesses.GuessWords;
import org.solieu.claims.tables.guesses.LabelWords;
import org.solieu.claims.tables.guesses.ProposedColumn;
import org.solieu.claims.tables.guesses.Remarks;
import org.solieu.claims.tables.guesses.TitleGuesses;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Indicator;

/** What the words of a proposed contract's table mean: the labels of its indicators, and what holds for every value. */
public final class ProposedMeanings {
    private final ProposedFile file;
    private final Remarks remarks;
    private final TitleGuesses titles;

    ProposedMeanings(ProposedFile file, TitleGuesses titles) {
        this.file = file;
        this.remarks = file.remarks();
        this.titles = titles;
    }

    String fixed(List<ProposedColumn> columns) {
        StringBuilder lines = new StringBuilder();
        StringBuilder lacking = new StringBuilder();
        boolean needsIndicator =
                !ProposedFile.gives(columns, Contract.Gives.INDICATOR) && !ProposedFile.allSay(columns, "indicator");
        Optional<TitleGuesses.Said> indicator = needsIndicator ? titles.indicator() : Optional.empty();
        if (needsIndicator) {
            indicator.ifPresentOrElse(
                    said -> lines.append("    indicator: %s  # %s\n".formatted(said.yaml(), said.remark())),
                    () -> lacking.append(
                            columns.stream().anyMatch(column -> column.of().containsKey("indicator"))
                                    ? ""
                                    : file.open("indicator_open")));
        }
        boolean needsUnit = !ProposedFile.gives(columns, Contract.Gives.UNIT)
                && !ProposedFile.allSay(columns, "unit")
                && titles.unitTitle().isEmpty();
        if (needsUnit) {
            Optional<String> own = ownUnit(columns, indicator);
            if (titles.unit().isPresent()) {
                TitleGuesses.Said said = titles.unit().get();
                lines.append("    unit: %s  # %s\n".formatted(said.yaml(), said.remark()));
            } else if (own.isPresent()) {
                lines.append("    unit: %s  # %s\n".formatted(quoted(own.get()), remarks.guessed("unit_own")));
            } else {
                Optional<String> unknown = titles.unknownUnit();
                lacking.append(
                        unknown.isPresent() ? file.open("unit_words_open", unknown.get()) : file.open("unit_open"));
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
        List<String> units = codes.stream()
                .map(code ->
                        file.guessing().ownUnit(file.guessing().vocabulary().indicator(code)))
                .distinct()
                .toList();
        return units.size() == 1 && !units.getFirst().isEmpty() ? Optional.of(units.getFirst()) : Optional.empty();
    }

    /** An indicator column with the words of its cells. */
    ProposedColumn labelled(ProposedColumn column, List<ProposedColumn> columns) {
        int position = IntStream.range(0, file.form().names().size())
                .filter(i -> quoted(file.form().names().get(i))
                        .equals(column.fields().get("header")))
                .findFirst()
                .orElseThrow();
        boolean hasUnit = ProposedFile.gives(columns, Contract.Gives.UNIT);
        Set<String> labels = new LinkedHashSet<>();
        for (Line.Row row : file.form().body()) {
            boolean isRead = file.form().numbers().stream().anyMatch(number -> Grid.isNumber(row, number));
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
        return GuessWords.insensitive(file.guessing().words().parts())
                .matcher(label)
                .find();
    }

    /** A part is one of what stands above it, or nobody knows of what. */
    private String label(String label, String above, boolean hasUnit) {
        boolean isPart = isPart(label);
        Optional<LabelWords.Named> named = file.guessing()
                .labels()
                .find(label)
                .flatMap(found -> label.contains("%") ? file.guessing().inPercent(found) : Optional.of(found));
        boolean isOfAbove = file.guessing()
                .labels()
                .find(above)
                .map(LabelWords.Named::indicator)
                .equals(named.map(LabelWords.Named::indicator));
        if (named.isEmpty() || (isPart && (named.get().breakdown().isEmpty() || !isOfAbove))) {
            file.open().add(remarks.text("label_open") + ": '" + TableWords.shortened(label) + "'");
            return "# %s: …  # %s".formatted(quoted(label), remarks.open(isPart ? "label_part" : "label_open"));
        }
        Map<String, String> terms = new java.util.LinkedHashMap<>();
        terms.put("indicator", named.get().indicator());
        if (!named.get().breakdown().isEmpty()) {
            terms.put("breakdown", named.get().breakdown());
        }
        Indicator indicator = file.guessing().vocabulary().indicator(named.get().indicator());
        String own = file.guessing().ownUnit(indicator);
        if (indicator.ratio() != null) {
            terms.put("measure", "ratio");
        }
        if (!own.isEmpty() && !hasUnit) {
            terms.put("unit", quoted(own));
        }
        return "%s: %s  # %s"
                .formatted(
                        quoted(label),
                        ProposedColumn.flow(terms),
                        remarks.guessed("label", named.get().by()));
    }
}
