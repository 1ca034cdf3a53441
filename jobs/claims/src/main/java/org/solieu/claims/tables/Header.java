package org.solieu.claims.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.RejectionRule;

/** Compares the header of a table with the one its contract promises. */
final class Header {
    private Header() {}

    /** @throws Unreadable naming the expected and the found header */
    static void check(Contract contract, Line.@Nullable Row header) {
        List<String> expected = contract.columns().stream().map(Column::header).toList();
        List<String> found = header == null
                ? List.of()
                : header.cells().stream()
                        .map(cell -> TableText.clean(cell.raw()))
                        .toList();
        if (!found.equals(expected)) {
            throw new Unreadable(
                    RejectionRule.HEADER_DIFFERS,
                    "Cannot read the table: %s in row %d; expected %s, found %s; if the publisher changed the form, change the contract"
                            .formatted(difference(expected, found), contract.headerRow(), expected, shown(found)));
        }
    }

    private static String difference(List<String> expected, List<String> found) {
        List<String> missing = without(expected, found);
        List<String> extra = without(found, expected);
        if (missing.isEmpty() && extra.isEmpty()) {
            return "the columns stand in another order";
        }
        return "missing columns %s, extra columns %s".formatted(missing, shown(extra));
    }

    private static List<String> without(List<String> columns, List<String> others) {
        List<String> left = new ArrayList<>(columns);
        others.forEach(left::remove);
        return left;
    }

    private static String shown(List<String> columns) {
        return TableWords.shortened(columns.toString());
    }
}
