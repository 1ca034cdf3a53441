package org.solieu.workflow;

import java.sql.SQLException;
import org.solieu.vocabulary.Fault;

/** Tells the fault of a query's author from that of the server. */
final class SqlFaults {
    /** Trino numbers the faults of a query's author below this, those of itself and of what it reads from here. */
    private static final int FIRST_CODE_OF_OTHERS = 0x1_0000;

    private SqlFaults() {}

    static Fault of(SQLException e) {
        String message = "Cannot run the query: "
                + String.valueOf(e.getMessage()).replaceFirst("^Query failed \\(#\\w+\\): ", "");
        boolean authors = e.getErrorCode() > 0 && e.getErrorCode() < FIRST_CODE_OF_OTHERS;
        return authors
                ? new Fault.OfSource(message)
                : new Fault.OfInfrastructure(message + "; './solieu status' tells whether Trino runs", e);
    }
}
