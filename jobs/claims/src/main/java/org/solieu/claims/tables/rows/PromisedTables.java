package org.solieu.claims.tables.rows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.files.TableSheet;
import org.solieu.claims.tables.layout.Layout;
import org.solieu.claims.tables.layout.TitleCheck;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;

/**
 * The sheets of one file beside the tables that one version of a contract promises. A hidden sheet is read only where it is
 * named in full; one that holds something and is not read leaves a rejection.
 */
public final class PromisedTables {
    private final List<Contract> tables;
    private final List<TableSheet> sheets;
    private final List<Found> found = new ArrayList<>();
    private final List<Item> differences = new ArrayList<>();
    private final String file;
    private final TitleCheck titles;

    /** A table that is as promised. */
    private record Found(TableSheet sheet, Layout.Laid table) {}

    public PromisedTables(List<Contract> tables, List<TableSheet> sheets, String file, TitleCheck titles) {
        this.tables = tables;
        this.sheets = sheets;
        this.file = file;
        this.titles = titles;
        tables.forEach(this::find);
    }

    /** Whether at least one table is as promised. */
    public boolean isAsPromised() {
        return !found.isEmpty();
    }

    /** What is not as promised, a refusal for each table. */
    public List<Item> differences() {
        return differences;
    }

    /** The items of every table, what is not as promised, and what is not read. */
    public Iterator<Item> items(Function<Contract, RowReader> readers, @Nullable String place) {
        List<Supplier<Iterator<Item>>> parts = new ArrayList<>();
        for (Found one : found) {
            Contract contract = one.table().contract();
            parts.add(() -> new TableItems(readers.apply(contract), one.table(), place, place(one.sheet())));
        }
        parts.add(differences::iterator);
        parts.add(() -> unread().iterator());
        return new InTurn(parts);
    }

    private void find(Contract contract) {
        List<TableSheet> chosen = chosen(contract);
        if (chosen.isEmpty()) {
            differences.add(new Refusal(
                    new Locator.WholeDocument(),
                    "",
                    RejectionRule.HEADER_DIFFERS,
                    "Cannot read the table: it has no sheet %s; if the publisher changed the form, add a version to the contract"
                            .formatted(promised(contract))));
        }
        for (TableSheet sheet : chosen) {
            try {
                Layout.Surroundings around = new Layout.Surroundings(sheet.name(), file);
                found.add(new Found(sheet, Layout.of(contract, around, sheet.lines(contract), titles)));
            } catch (Unreadable e) {
                differences.add(new Refusal(place(sheet), "", e.rule(), e.detail()));
            }
        }
    }

    private List<TableSheet> chosen(Contract contract) {
        if (contract.sheet() != null) {
            return sheets.stream()
                    .filter(sheet -> sheet.name().equals(contract.sheet()))
                    .toList();
        }
        List<TableSheet> seen =
                sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
        return contract.sheets() == null
                ? seen.stream().limit(1).toList()
                : seen.stream()
                        .filter(sheet -> contract.sheets().matcher(sheet.name()).matches())
                        .toList();
    }

    private static String promised(Contract contract) {
        if (contract.sheet() != null) {
            return "'%s'".formatted(contract.sheet());
        }
        return contract.sheets() == null
                ? "that is not hidden"
                : "like '%s' that is not hidden".formatted(contract.sheets());
    }

    /** The place of a table: its document where that holds one table only. */
    private Locator place(TableSheet sheet) {
        boolean isOnly = tables.size() == 1 && tables.getFirst().sheets() == null;
        return isOnly ? new Locator.WholeDocument() : new Locator.Cell(sheet.name(), "A1");
    }

    private List<Item> unread() {
        return sheets.stream()
                .filter(sheet -> tables.stream().noneMatch(table -> isKnown(table, sheet)))
                .filter(PromisedTables::holdsSomething)
                .<Item>map(sheet -> new Refusal(
                        new Locator.Cell(sheet.name(), "A1"),
                        sheet.name(),
                        RejectionRule.SHEET_NOT_READ,
                        "Cannot read the sheet '%s'%s: the contract names it neither under 'sheet' or 'sheets' nor under 'ignored_sheets'"
                                .formatted(sheet.name(), sheet.isHidden() ? ", which is hidden" : "")))
                .toList();
    }

    private boolean isKnown(Contract table, TableSheet sheet) {
        return chosen(table).contains(sheet)
                || table.ignoredSheets().stream()
                        .anyMatch(pattern -> pattern.matcher(sheet.name()).matches());
    }

    private static boolean holdsSomething(TableSheet sheet) {
        Lines lines = sheet.lines();
        while (lines.hasNext()) {
            boolean isBlank =
                    lines.next() instanceof Line.Row row && row.firstWords().isEmpty();
            if (!isBlank) {
                return true;
            }
        }
        return false;
    }
}
