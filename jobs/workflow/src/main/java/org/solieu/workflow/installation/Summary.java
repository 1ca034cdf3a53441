package org.solieu.workflow.installation;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.solieu.warehouse.Settings;
import org.solieu.workflow.engines.TrinoAccess;
import org.solieu.workflow.engines.User;
import org.solieu.workflow.sql.Answer;
import org.solieu.workflow.sql.Format;
import org.solieu.workflow.sql.SqlFaults;

/** What a reader finds after a load: the newest figure of each indicator, and what was refused and why. */
public final class Summary {
    private static final String RELEASE =
            "SELECT release, published_at, figures FROM releases ORDER BY release DESC LIMIT 1";

    private static final String LEADING_FIGURES = """
            SELECT subject, indicator_vi AS indicator, place_vi AS place, period_start, period_end,
              regexp_replace(format('%,.6f', value), '\\.?0+$') AS value, unit, published_on
            FROM (
              SELECT *, row_number() OVER (PARTITION BY indicator ORDER BY period_end DESC, published_on DESC, place) AS nth
              FROM figures
              WHERE scenario = 'actual' AND breakdown = '' AND measure IN ('level', 'ratio') AND how = 'stated'
            )
            WHERE nth = 1
            ORDER BY subject, indicator
            LIMIT 20
            """;

    private static final String REJECTIONS = """
            SELECT stage, name, locator, raw, problem_en AS problem, advice_en AS advice
            FROM rejections
            ORDER BY loaded_on DESC, name, locator
            LIMIT 10
            """;

    private final Settings settings;

    Summary(Settings settings) {
        this.settings = settings;
    }

    /** The newest release in one line. */
    String release() {
        return ask(
                RELEASE,
                rows -> rows.next()
                        ? "%s of %s, %s figures".formatted(rows.getString(1), rows.getString(2), rows.getString(3))
                        : "none yet");
    }

    void print(PrintStream out) {
        print("Leading figures", LEADING_FIGURES, out);
        print("Rejected", REJECTIONS, out);
    }

    private void print(String title, String query, PrintStream out) {
        out.printf("%n%s%n%n", title);
        ask(query, rows -> {
            Format.TABLE.write(Answer.of(rows), out);
            return true;
        });
    }

    /** Takes what it wants from the rows of an answer. */
    private interface Taker<T> {
        T take(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String query, Taker<T> taker) {
        try (Connection connection = TrinoAccess.of(settings).connect(User.ECONOMIST);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return taker.take(rows);
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }
}
