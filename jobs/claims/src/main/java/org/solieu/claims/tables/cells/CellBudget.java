package org.solieu.claims.tables.cells;

import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RejectionRule;

/** How many cells of one file may still be read, over all its sheets. */
public final class CellBudget {
    private long left = Limits.OF_A_FILE.cells();

    /** @throws Unreadable where the file has more cells than it may have */
    public void take(int cells, long row) {
        left -= cells;
        if (left < 0) {
            throw new Unreadable(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read the table from row %d on: it has more than %d cells"
                            .formatted(row, Limits.OF_A_FILE.cells()));
        }
    }
}
