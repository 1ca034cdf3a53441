package org.solieu.claims.tables.records;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.solieu.claims.tables.cells.CellBudget;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.contracts.Column;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.files.SheetCells;
import org.solieu.claims.tables.files.TableSheet;
import org.solieu.vocabulary.RejectionRule;

/**
 * The records of a file as a table: names have no order, so they are laid in that of the contract. The file is read through
 * before the first record is handed on: one that is cut off gives no figure.
 *
 * @param titles what the file says of all its records
 * @param first the contract by which the file is looked at where none is asked for
 * @param records the records that a contract speaks of, from the first on
 */
public record RecordSheet(List<String> titles, Contract first, Function<Contract, Iterator<Entry>> records)
        implements TableSheet {
    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public Lines lines() {
        return lines(first);
    }

    @Override
    public Lines lines(Contract contract) {
        return new RecordLines(contract, titles, laid(contract, names(contract)), records.apply(contract));
    }

    private Set<String> names(Contract contract) {
        CellBudget budget = new CellBudget();
        Set<String> names = new LinkedHashSet<>();
        Iterator<Entry> entries = records.apply(contract);
        for (long number = 1; entries.hasNext(); number++) {
            Set<String> own = entries.next().cells().keySet();
            budget.take(Math.max(1, own.size()), number);
            names.addAll(own);
            if (names.size() > SheetCells.MOST_COLUMNS) {
                throw new Unreadable(
                        RejectionRule.LIMIT_PASSED,
                        "Cannot read the table: its records have more than %d names"
                                .formatted(SheetCells.MOST_COLUMNS));
            }
        }
        return names;
    }

    private static List<String> laid(Contract contract, Set<String> names) {
        Set<String> laid = new LinkedHashSet<>();
        for (Column column : contract.columns()) {
            names.stream()
                    .filter(name -> column.promises(TableText.clean(name)))
                    .forEach(laid::add);
        }
        laid.addAll(names);
        return new ArrayList<>(laid);
    }
}
