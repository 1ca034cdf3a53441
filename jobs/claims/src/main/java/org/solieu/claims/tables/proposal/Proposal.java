package org.solieu.claims.tables.proposal;

import static org.solieu.claims.tables.guesses.ProposedColumn.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.guesses.ColumnGuesses;
import org.solieu.claims.tables.guesses.Guessing;
import org.solieu.claims.tables.guesses.ProposedColumn;
import org.solieu.claims.tables.guesses.Remarks;
import org.solieu.claims.tables.guesses.TitleGuesses;
import org.solieu.claims.tables.guesses.ValueGuesses;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Vocabulary;

/**
 * A first contract for a file that nobody has described, as the YAML of a source. What is guessed is marked with its
 * reason; what is not known stands as a comment to be filled in. It is never guessed without a word.
 */
public final class Proposal {
    private final ProposedFile file;
    private final Remarks remarks;
    private final TitleGuesses titles;
    private final ProposedAround around;
    private final List<ProposedColumn> columns = new ArrayList<>();
    private boolean isDated = true;
    private boolean lacksYear;
    private boolean hasPlace;

    private Proposal(ProposedFile file) {
        this.file = file;
        this.remarks = file.remarks();
        this.titles = new TitleGuesses(file.guessing(), file.form(), file.sheets(), file.name());
        this.around = new ProposedAround(file, titles);
    }

    /**
     * The YAML of a source for one file.
     *
     * @param language of its comments
     * @throws Fault.OfSource where the file holds no table
     */
    public static String of(String file, byte[] bytes, Vocabulary vocabulary, Locale language) {
        try {
            return ProposedFile.of(Guessing.of(vocabulary, language), file, FileGlance.of(file, bytes))
                    .map(found -> new Proposal(found).yaml())
                    .orElseThrow(() -> new Fault.OfSource(
                            "Cannot propose a contract for '%s': no sheet that is not hidden has figures below a header; give a file with a table"
                                    .formatted(file)));
        } catch (Unreadable e) {
            throw new Fault.OfSource("Cannot propose a contract for '%s': %s".formatted(file, e.detail()));
        }
    }

    private String yaml() {
        guessColumns();
        remarkWhatLacks();
        ProposedMeanings meanings = new ProposedMeanings(file, titles);
        boolean hasPeriod = isDated || ProposedFile.gives(columns, Contract.Gives.PERIOD);
        boolean needsYear = lacksYear && !ProposedFile.gives(columns, Contract.Gives.PERIOD);
        StringBuilder contract = new StringBuilder("contract:\n")
                .append(around.publishedOn())
                .append(around.where())
                .append(around.titles(columns, hasPeriod, needsYear))
                .append(around.header())
                .append(around.groups())
                .append(around.ends())
                .append(around.numberLines())
                .append(meanings.fixed(columns))
                .append("  columns:\n");
        columns.stream()
                .map(column -> column.gives() == Contract.Gives.INDICATOR ? meanings.labelled(column, columns) : column)
                .forEach(column -> contract.append(column.yaml()));
        columns.stream()
                .map(ProposedColumn::remark)
                .filter(remark -> remark.contains(remarks.text("open")))
                .forEach(file.open()::add);
        return head() + contract;
    }

    /** Guesses the columns of words first: what is left holds figures. */
    private void guessColumns() {
        ColumnGuesses ofWords = new ColumnGuesses(file.guessing(), file.form());
        List<Optional<ProposedColumn>> described = IntStream.range(
                        0, file.form().names().size())
                .mapToObj(ofWords::of)
                .toList();
        List<Integer> values = IntStream.range(0, described.size())
                .filter(column -> described.get(column).isEmpty())
                .boxed()
                .toList();
        ValueGuesses ofValues =
                new ValueGuesses(file.guessing(), file.form(), around.numbers().locale(), titles.isDated());
        int column = 0;
        while (column < described.size()) {
            if (described.get(column).isPresent()) {
                columns.add(described.get(column).orElseThrow());
            } else {
                ValueGuesses.Found found = ofValues.from(column, values);
                add(found);
                column = found.last();
            }
            column++;
        }
    }

    /** Where some columns of figures say their indicator and others do not, the others are to be filled in. */
    private void remarkWhatLacks() {
        List<ProposedColumn> figures = columns.stream()
                .filter(column -> column.gives() == Contract.Gives.VALUE)
                .toList();
        boolean someSay = figures.stream().anyMatch(column -> column.of().containsKey("indicator"));
        boolean isSaidElsewhere = ProposedFile.gives(columns, Contract.Gives.INDICATOR)
                || titles.indicator().isPresent();
        columns.replaceAll(column -> {
            boolean lacks = column.gives() == Contract.Gives.VALUE
                    && !column.of().containsKey("indicator")
                    && someSay
                    && !isSaidElsewhere;
            String remark = column.remark();
            if (lacks) {
                remark += "; " + remarks.open("value_indicator_open");
            }
            if (lacksYear
                    && column.gives() == Contract.Gives.VALUE
                    && !column.fields().containsKey("formats")) {
                remark += "; " + remarks.text("value_year");
            }
            return column.saying(column.of(), remark);
        });
    }

    private void add(ValueGuesses.Found found) {
        columns.add(found.column());
        isDated = isDated && found.hasPeriod();
        lacksYear = lacksYear || found.lacksYear();
        hasPlace = hasPlace || found.hasPlace();
    }

    private String head() {
        boolean isPlaced = hasPlace
                || ProposedFile.gives(columns, Contract.Gives.PLACE)
                || around.groups().contains("gives: place");
        Optional<TitleGuesses.Said> place = isPlaced ? Optional.empty() : titles.place();
        String placed = place.map(said -> "place: %s  # %s\n".formatted(said.yaml(), said.remark()))
                .orElseGet(() -> isPlaced ? "" : file.open("place_open").strip() + "\n");
        String title = file.name().replaceAll("\\.[^.]+$", "");
        String glob = files();
        return "# " + remarks.text("head", file.name()) + "\n"
                + (file.open().isEmpty()
                        ? "# " + remarks.text("nothing_open", file.name()) + "\n"
                        : "# " + remarks.text("still_open", file.open().size(), remarks.text("open")) + "\n"
                                + file.open().stream()
                                        .map(one -> "#   - " + one + "\n")
                                        .collect(Collectors.joining()))
                + "names: {vi: %s, en: %s}  # %s\n".formatted(quoted(title), quoted(title), remarks.guessed("names"))
                + "rank: 50  # " + remarks.guessed("rank") + "\n"
                + "format: %s  # %s\n".formatted(file.glance().format().code(), remarks.guessed("format"))
                + "files: [%s]  # %s\n"
                        .formatted(quoted(glob), remarks.guessed(glob.contains("*") ? "files" : "files_whole"))
                + placed;
    }

    private String files() {
        String stem = file.name().replaceAll("\\.[^.]+$", "");
        String ending = file.name().substring(stem.length());
        return stem.replaceAll(
                                "(?<![A-Za-z]|[A-Za-z]\\d)\\d+(?:[-_.]\\d+)*|(?<=(?<![A-Za-z])[TtQq])\\d{1,2}|(?<![A-Za-z])[IVX]+(?![A-Za-z])",
                                "*")
                        .replaceAll("\\*(?:[-_. ]?\\*)+", "*")
                + ending;
    }
}
