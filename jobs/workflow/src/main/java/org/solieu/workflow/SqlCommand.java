package org.solieu.workflow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.solieu.workflow.engines.TrinoAccess;
import org.solieu.workflow.engines.User;
import org.solieu.workflow.sql.Answer;
import org.solieu.workflow.sql.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks Trino, as a reader would. */
@Command(
        name = "sql",
        footer = {
            "%nExamples:",
            "  solieu sql \"SELECT * FROM budget_revenue\"",
            "  solieu sql --format xlsx \"SELECT * FROM figures\" > figures.xlsx"
        })
final class SqlCommand implements Runnable {
    private final Solieu solieu;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "format")
    private Format format = Format.TABLE;

    @Option(names = "--user", defaultValue = "economist", descriptionKey = "user")
    private User user = User.ECONOMIST;

    @Parameters(paramLabel = "QUERY", descriptionKey = "query")
    private @Nullable String query;

    SqlCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        try (Connection connection = TrinoAccess.of(solieu.settings()).connect(user);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            format.write(Answer.of(rows), System.out);
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }
}
