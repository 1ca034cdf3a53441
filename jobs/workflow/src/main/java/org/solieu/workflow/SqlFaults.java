package org.solieu.workflow;

import java.sql.SQLException;
import org.solieu.views.ErrorType;
import org.solieu.vocabulary.Fault;

/** Tells the fault of a query's author from that of the server. */
final class SqlFaults {
    private SqlFaults() {}

    static Fault of(SQLException e) {
        String message = "Cannot run the query: "
                + String.valueOf(e.getMessage()).replaceFirst("^Query failed \\(#\\w+\\): ", "");
        return ErrorType.of(e) == ErrorType.USER_ERROR
                ? new Fault.OfSource(message)
                : new Fault.OfInfrastructure(message + "; './solieu status' tells whether Trino runs", e);
    }
}
