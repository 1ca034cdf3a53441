package org.solieu.workflow.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.solieu.workflow.engines.TrinoAccess;
import org.solieu.workflow.engines.User;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what one release shows otherwise than another, with the words of both documents. */
@Command(
        name = "diff",
        footer = {"%n${bundle:examples}", "  solieu diff 11 12", "  solieu diff --format json 11 12"})
public final class DiffCommand implements Runnable {
    private static final String DIFFERENCES = """
            WITH before AS (SELECT * FROM vintages WHERE release_from <= ? AND release_to > ?),
              after AS (SELECT * FROM vintages WHERE release_from <= ? AND release_to > ?)
            SELECT
              CASE WHEN before.claim_id IS NULL THEN 'new' WHEN after.claim_id IS NULL THEN 'withdrawn' ELSE 'revised' END AS change,
              indicator, breakdown, place, period_start, period_end, period_kind, scenario, measure, compared_with,
              before.value AS value_before, after.value AS value_after, coalesce(after.unit, before.unit) AS unit,
              before.quote AS quote_before, after.quote AS quote_after,
              before.name AS name_before, after.name AS name_after
            FROM before FULL JOIN after
              USING (indicator, breakdown, place, period_start, period_end, period_kind, scenario, measure, compared_with)
            WHERE before.claim_id IS NULL OR after.claim_id IS NULL
              OR before.value <> after.value OR before.unit <> after.unit
              OR before.lower IS DISTINCT FROM after.lower OR before.upper IS DISTINCT FROM after.upper
              OR before.status IS DISTINCT FROM after.status
            ORDER BY change, indicator, place, breakdown, period_end, period_start, scenario, measure, compared_with
            """;

    private final Call call;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "format")
    private Format format = Format.TABLE;

    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "solieu.diff.before")
    private int before;

    @Parameters(index = "1", paramLabel = "RELEASE", descriptionKey = "solieu.diff.after")
    private int after;

    public DiffCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        try (Connection connection = TrinoAccess.of(call.settings()).connect(User.ECONOMIST);
                PreparedStatement statement = connection.prepareStatement(DIFFERENCES)) {
            statement.setInt(1, before);
            statement.setInt(2, before);
            statement.setInt(3, after);
            statement.setInt(4, after);
            try (ResultSet rows = statement.executeQuery()) {
                format.write(Answer.of(rows), System.out);
            }
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }
}
