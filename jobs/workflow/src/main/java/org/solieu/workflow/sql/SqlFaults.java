package org.solieu.workflow.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.solieu.views.ErrorType;
import org.solieu.vocabulary.Fault;

/** Tells the fault of a query's author from that of the server. */
public final class SqlFaults {
    private static final int TABLE_NOT_FOUND = 46;

    private SqlFaults() {}

    public static Fault of(SQLException e) {
        String message = "Cannot run the query: "
                + String.valueOf(e.getMessage()).replaceFirst("^Query failed \\(#\\w+\\): ", "");
        return ErrorType.of(e) == ErrorType.USER_ERROR
                ? new Fault.OfSource(message)
                : new Fault.OfInfrastructure(message + "; './solieu status' tells whether Trino runs", e);
    }

    /** The same, naming the views where there is none of that name. */
    public static Fault of(SQLException e, Connection connection) {
        Fault fault = of(e);
        if (e.getErrorCode() != TABLE_NOT_FOUND) {
            return fault;
        }
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery("SHOW TABLES FROM views")) {
            List<String> views = new ArrayList<>();
            while (names.next()) {
                views.add(names.getString(1));
            }
            return new Fault.OfSource("%s; there are %s".formatted(fault.getMessage(), String.join(", ", views)));
        } catch (SQLException unknown) {
            return fault;
        }
    }
}
