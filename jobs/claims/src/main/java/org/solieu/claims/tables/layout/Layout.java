package org.solieu.claims.tables.layout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.contracts.Column;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.contracts.TitleSays;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;

/**
 * Finds in a table what its contract promises around the figures, titles, header and index row, and hands on its lines
 * with what holds for them in cells of their own. What is not found rejects the table.
 */
public final class Layout {
    public static final Pattern INDEX = Pattern.compile("\\(?(?:[A-Z]|[IVX]+|\\d{1,3}(?:\\s*[=+:/x*-].*)?)\\)?");

    private final Contract contract;
    private final Surroundings around;
    private final Lines lines;
    private final List<TableCell> titles = new ArrayList<>();
    private final List<Line.Row> header = new ArrayList<>();

    /** What a table stands in. */
    public record Surroundings(String sheet, String file) {}

    /**
     * A table whose form is as promised.
     *
     * @param contract the contract, with the columns found and those for what stands around
     */
    public record Laid(Contract contract, Iterator<Line> lines, List<String> header) {}

    private Layout(Contract contract, Surroundings around, Lines lines) {
        this.contract = contract;
        this.around = around;
        this.lines = lines;
    }

    /** @throws Unreadable naming what was promised and what was found */
    public static Laid of(Contract contract, Surroundings around, Lines lines, TitleCheck check) {
        return new Layout(contract, around, lines).lay(check);
    }

    private Laid lay(TitleCheck check) {
        readHead();
        Header found = new Header(contract, header);
        check.check(contract, titles);
        lines.expect(found.columns().size(), found.unnamed());
        if (contract.indexRow()) {
            readIndexRow();
        }
        List<TableCell> beside = new ArrayList<>();
        List<Column> columns = new ArrayList<>(found.columns());
        for (TitleSays title : contract.titles()) {
            columns.add(title.column());
            beside.add(find(title));
        }
        contract.groups().forEach(group -> columns.add(group.column()));
        boolean isFlat = contract.titles().isEmpty()
                && contract.groups().isEmpty()
                && contract.ends().isEmpty()
                && contract.ignoredRows().isEmpty()
                && columns.stream().noneMatch(Column::carried);
        Contract laid = columns.equals(contract.columns()) ? contract : contract.with(columns);
        List<String> names = found.columns().stream().map(Column::header).toList();
        return new Laid(laid, isFlat ? lines : new LaidLines(contract, found.columns(), beside, lines), names);
    }

    private void readHead() {
        while (lines.hasNext()) {
            if (lines.next() instanceof Line.Row row) {
                if (row.number() < contract.headerRow().getFirst()) {
                    titles.addAll(row.cells());
                } else if (row.number() <= contract.lastHeaderRow()) {
                    header.add(row);
                }
                if (row.number() >= contract.lastHeaderRow()) {
                    if (row.number() > contract.lastHeaderRow()) {
                        header.clear();
                    }
                    return;
                }
            }
        }
    }

    private void readIndexRow() {
        Line line = lines.hasNext() ? lines.next() : null;
        boolean isIndex = line instanceof Line.Row row
                && row.cells().stream()
                        .map(cell -> TableText.clean(cell.raw()))
                        .filter(text -> !text.isEmpty())
                        .allMatch(text -> INDEX.matcher(text).matches());
        if (!isIndex) {
            throw new Unreadable(
                    RejectionRule.HEADER_DIFFERS,
                    "Cannot read the table: row %d does not number the columns as in A, B, 1, 2, 3=2/1; if the publisher changed the form, add a version to the contract"
                            .formatted(contract.lastHeaderRow() + 1));
        }
    }

    private TableCell find(TitleSays title) {
        List<TableCell> found = candidates(title.in()).stream()
                .flatMap(cell -> title.find(cell).stream())
                .toList();
        long different = found.stream().map(TableCell::raw).distinct().count();
        if (different != 1) {
            throw new Unreadable(
                    RejectionRule.HEADER_DIFFERS,
                    "Cannot read the table: %s is like '%s' in its %s, found %s; if the publisher changed the form, add a version to the contract"
                            .formatted(
                                    found.isEmpty() ? "nothing" : "more than one",
                                    title.like(),
                                    title.in().place(),
                                    TableWords.shortened(shown(title, found))));
        }
        return found.getFirst();
    }

    private String shown(TitleSays title, List<TableCell> found) {
        return (found.isEmpty() ? candidates(title.in()) : found)
                .stream()
                        .map(cell -> TableText.clean(cell.raw()))
                        .filter(text -> !text.isEmpty())
                        .toList()
                        .toString();
    }

    private List<TableCell> candidates(TitleSays.In in) {
        return switch (in) {
            case TITLE -> titles;
            case SHEET -> List.of(new TableCell.Written(new Locator.Cell(around.sheet(), "A1"), around.sheet()));
            case FILE -> List.of(new TableCell.Written(new Locator.WholeDocument(), around.file()));
        };
    }
}
