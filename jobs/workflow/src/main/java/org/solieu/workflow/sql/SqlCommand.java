package org.solieu.workflow.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solieu.workflow.engines.TrinoAccess;
import org.solieu.workflow.engines.User;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks Trino, as a reader would. */
@Command(
        name = "sql",
        footer = {
            "%n${bundle:examples}",
            "  solieu sql \"SELECT * FROM budget_revenue\"",
            "  solieu sql --format xlsx \"SELECT * FROM figures\" > figures.xlsx",
            "  solieu sql --format csv --excel \"SELECT * FROM figures\" > figures.csv"
        })
public final class SqlCommand implements Runnable {
    private final Call call;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "format")
    private Format format = Format.TABLE;

    @Option(names = "--excel")
    private boolean excel;

    @Option(names = "--user", defaultValue = "economist", descriptionKey = "user")
    private User user = User.ECONOMIST;

    @Parameters(paramLabel = "QUERY", descriptionKey = "query")
    private @Nullable String query;

    public SqlCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        if (excel && format != Format.CSV) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid --excel: '--format %s', must be csv"
                            .formatted(format.name().toLowerCase(Locale.ROOT)));
        }
        try (Connection connection = TrinoAccess.of(call.settings()).connect(user)) {
            answer(connection);
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }

    private void answer(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Answer answer = Answer.of(rows);
            write(
                    format == Format.XLSX
                            ? answer.explainedBy(
                                    Explanation.of(Objects.requireNonNull(query), user.login(), connection))
                            : answer);
        } catch (SQLException e) {
            throw SqlFaults.of(e, connection);
        }
    }

    private void write(Answer answer) {
        if (excel) {
            ExcelCsv.write(answer, System.out);
        } else {
            format.write(answer, System.out);
        }
    }
}
