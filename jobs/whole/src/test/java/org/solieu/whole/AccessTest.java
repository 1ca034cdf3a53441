package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.solieu.workflow.engines.TrinoAccess;
import org.solieu.workflow.engines.User;

/** Who may see and do what: the rules of {@code engines/trino/etc/rules.json}, tried. */
@ExtendWith(RunningInstallation.class)
class AccessTest {
    private final Installation installation;

    AccessTest(Installation installation) {
        this.installation = installation;
    }

    @ParameterizedTest
    @EnumSource(value = User.class, mode = Mode.EXCLUDE, names = "SOLIEU")
    void aReaderSeesViewsAndTheirColumns(User reader) throws SQLException {
        assertThat(installation.query(reader, "SELECT count(*) AS n FROM views.figures"))
                .hasSize(1);
        assertThat(installation.query(
                        reader,
                        "SELECT column_name FROM information_schema.columns"
                                + " WHERE table_schema = 'views' AND table_name = 'figures'"))
                .isNotEmpty();
        assertThat(installation.query(reader, "SHOW SCHEMAS FROM solieu"))
                .extracting(row -> row.get("Schema"))
                .containsExactly("views");
    }

    @ParameterizedTest
    @EnumSource(value = User.class, mode = Mode.EXCLUDE, names = "SOLIEU")
    void noReaderSeesWhatViewsAreMadeOf(User reader) {
        for (String table : List.of(
                "archive.documents",
                "claims.statements",
                "observations.\"values\"",
                "series.figures",
                "vocabulary.indicators",
                "system.runtime.queries",
                "series.\"figures$files\"",
                "series.\"figures$snapshots\"",
                "series.\"figures$refs\"")) {
            refused(reader, "SELECT * FROM " + table);
        }
        refused(reader, "SHOW CREATE VIEW views.figures");
    }

    @Test
    void detailOfThePartyBelowTheProvinceIsForThePartyOnly() throws SQLException {
        for (String view : List.of("figures", "sentences", "vintages", "party_building")) {
            String detail =
                    "SELECT 1 AS n FROM views.%s v JOIN views.places p ON p.code = v.place WHERE p.level <> 'province'%s"
                            .formatted(view, view.equals("party_building") ? "" : " AND v.subject = 'party_building'");
            assertThat(installation.query(User.PARTY, detail)).as(view).isNotEmpty();
            for (User other : List.of(User.ECONOMIST, User.LEADER, User.SUPERSET)) {
                assertThat(installation.query(other, detail))
                        .as("%s for %s", view, other)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE views.mine (a integer)",
                "CREATE SCHEMA mine",
                "CREATE OR REPLACE VIEW views.figures AS SELECT 1 AS a",
                "DROP VIEW views.figures",
                "COMMENT ON VIEW views.figures IS 'mine'",
                "GRANT SELECT ON series.figures TO USER economist",
                "CALL system.register_table('views', 'mine', 'file:///tmp')",
                "SELECT * FROM TABLE(system.table_changes('series', 'figures', 1, 2))"
            })
    void noReaderChangesAnything(String statement) {
        refused(User.ECONOMIST, statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM series.figures",
                "DROP TABLE series.figures",
                "INSERT INTO series.releases SELECT * FROM series.releases"
            })
    void notEvenTheOwnerOfTheViewsChangesTables(String statement) {
        refused(User.SOLIEU, statement);
    }

    @Test
    void onlyDashboardsActForTheirReaders() throws SQLException {
        for (User reader : List.of(User.ECONOMIST, User.LEADER, User.PARTY)) {
            assertThat(currentUser(User.SUPERSET, reader)).isEqualTo(reader.login());
            assertThatThrownBy(() -> currentUser(reader, reader == User.PARTY ? User.LEADER : User.PARTY))
                    .hasMessageContaining("cannot impersonate");
        }
        assertThatThrownBy(() -> currentUser(User.SUPERSET, User.SOLIEU)).hasMessageContaining("cannot impersonate");
    }

    @Test
    void nobodyEntersWithoutAPassword() {
        TrinoAccess access = TrinoAccess.of(installation.settings());
        Properties wrong = access.properties(User.ECONOMIST);
        wrong.setProperty("password", "economist");
        assertThatThrownBy(() -> {
                    try (Connection connection = access.connect(wrong)) {
                        connection.createStatement().execute("SELECT 1");
                    }
                })
                .hasMessageContaining("Authentication failed");
    }

    private void refused(User user, String statement) {
        assertThatThrownBy(() -> installation.query(user, statement))
                .as("%s: %s", user.login(), statement)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Access Denied");
    }

    private String currentUser(User logged, User acting) throws SQLException {
        TrinoAccess access = TrinoAccess.of(installation.settings());
        Properties properties = access.properties(logged);
        properties.setProperty("sessionUser", acting.login());
        try (Connection connection = access.connect(properties);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_user")) {
            row.next();
            return row.getString(1);
        }
    }
}
