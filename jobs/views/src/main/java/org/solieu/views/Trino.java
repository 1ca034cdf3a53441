package org.solieu.views;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;

/** The server that readers query, as the user who owns what they see. */
public final class Trino implements AutoCloseable {
    private static final String OWNER = "solieu";
    private static final String DASHBOARDS = "superset";

    private final Connection connection;

    private Trino(Connection connection) {
        this.connection = connection;
    }

    /** The server of an installation, for the owner of the views. */
    static Trino connect(Settings settings) {
        return connect(settings, OWNER);
    }

    /** The same for the user who asks on behalf of those who look at dashboards. */
    public static Trino ofDashboards(Settings settings) {
        return connect(settings, DASHBOARDS);
    }

    private static Trino connect(Settings settings, String user) {
        TrinoLogin login = new TrinoLogin(settings, user);
        return connect(login.address(), login.properties());
    }

    static Trino connect(String address, Properties properties) {
        try {
            return new Trino(DriverManager.getConnection(address, properties));
        } catch (SQLException e) {
            throw new Fault.OfInfrastructure("Cannot reach Trino at %s: %s".formatted(address, e.getMessage()), e);
        }
    }

    /**
     * Runs a statement.
     *
     * @param purpose what it is for, as "make view views.figures"
     */
    void run(String purpose, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw fault(purpose, e);
        }
    }

    /**
     * Asks a question and gives the type of each column of the answer, as Trino names it.
     *
     * @param purpose what it is for, as "make chart revenue"
     */
    public SortedMap<String, String> types(String purpose, String sql) {
        SortedMap<String, String> types = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.put(
                        columns.getColumnLabel(i), columns.getColumnTypeName(i).replaceFirst("\\(.*", ""));
            }
        } catch (SQLException e) {
            throw fault(purpose, e);
        }
        return types;
    }

    /** The newest release; 0 before the first. */
    public long release() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(release), 0) FROM views.releases")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw fault("ask for the newest release", e);
        }
    }

    private static Fault fault(String purpose, SQLException e) {
        String message = "Cannot %s: %s".formatted(purpose, e.getMessage());
        return ErrorType.of(e) == ErrorType.USER_ERROR
                ? new Fault.OfOurs(message, e)
                : new Fault.OfInfrastructure(message, e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault("close the connection", e);
        }
    }
}
