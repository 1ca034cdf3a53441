package org.solieu.workflow.engines;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.solieu.archive.ArchiveDocuments;
import org.solieu.views.ErrorType;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;

/** What answers queries. */
record Trino(Settings settings, Secrets secrets) implements Engine {
    @Override
    public String name() {
        return "trino";
    }

    @Override
    public String address() {
        return "https://127.0.0.1:" + settings.port(Setting.TRINO_PORT);
    }

    @Override
    public List<Setting> ports() {
        return List.of(Setting.TRINO_PORT);
    }

    @Override
    public Map<String, String> values() {
        try {
            return Map.of(
                    "key_password",
                    secrets.keyPassword(),
                    "shared_secret",
                    secrets.sharedSecret(),
                    "trino",
                    settings.project().resolve("engines/trino/target/server").toString(),
                    "catalog_driver",
                    settings.get(Setting.CATALOG).startsWith("jdbc:sqlite:")
                            ? "org.sqlite.JDBC"
                            : "org.postgresql.Driver");
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read %s: %s".formatted(secrets.folder(), e.getMessage()), e);
        }
    }

    @Override
    public void prepare() {
        // its templates are all it needs
    }

    /**
     * Whether it answers a query of a table: for up to five seconds after its start Trino answers only queries that need no
     * table. Any other error counts as an answer: the command that queries next reports it.
     */
    @Override
    public boolean answers() {
        try (Connection connection = TrinoAccess.of(settings).connect(User.SOLIEU);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM (SELECT 1 FROM %s LIMIT 1)".formatted(ArchiveDocuments.DOCUMENTS))) {
            return rows.next();
        } catch (SQLException e) {
            ErrorType type = ErrorType.of(e);
            return type != ErrorType.NOT_REACHED && type != ErrorType.INTERNAL_ERROR;
        } catch (Fault.OfInfrastructure e) {
            return false;
        }
    }
}
