package org.solieu.claims.tables.files;

import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.contracts.Contract;

/** A part of a file that may hold a table: a sheet of a workbook, or the whole of a file that has no sheets. */
public interface TableSheet {
    /** Its name, empty where the file has no sheets. */
    String name();

    /** Whether a reader of the file does not see it. */
    boolean isHidden();

    /** Its lines, from the first on. */
    Lines lines();

    /** Its lines as a contract asks for them, where that makes a difference. */
    default Lines lines(Contract contract) {
        return lines();
    }
}
