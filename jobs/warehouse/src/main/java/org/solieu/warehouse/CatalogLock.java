package org.solieu.warehouse;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;

/**
 * The lock of a catalog in PostgreSQL, which holds against writers on other machines: an advisory lock of a session, which
 * the server frees when the session ends, also by the death of its process.
 */
final class CatalogLock implements AutoCloseable {
    /** The number that all writers of one database ask for. */
    private static final long KEY = 8_317_705_001L;

    private static final int LONGEST_NAME = 63;
    private static final int SECONDS_TO_ANSWER = 20;

    private final Connection session;

    private CatalogLock(Connection session) {
        this.session = session;
    }

    /**
     * Takes the lock, waiting for whoever holds it; nothing where the catalog is a file of one machine.
     *
     * @param who the command that takes it
     * @param waiting told once, with the holder's name, if there is a wait
     */
    static Optional<CatalogLock> take(Settings settings, String who, Consumer<String> waiting) {
        String address = settings.get(Settings.Setting.CATALOG);
        if (!address.startsWith("jdbc:postgresql:")) {
            return Optional.empty();
        }
        try {
            CatalogLock lock = new CatalogLock(connect(settings, address, who));
            lock.await(waiting);
            return Optional.of(lock);
        } catch (SQLException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot lock the catalog %s: %s; see that its database runs, and that user and password are right"
                            .formatted(address, e.getMessage()),
                    e);
        }
    }

    private static Connection connect(Settings settings, String address, String who) throws SQLException {
        Properties properties = new Properties();
        if (!settings.get(Settings.Setting.CATALOG_USER).isEmpty()) {
            properties.setProperty("user", settings.get(Settings.Setting.CATALOG_USER));
        }
        properties.setProperty("password", settings.get(Settings.Setting.CATALOG_PASSWORD));
        properties.setProperty("ApplicationName", name(who));
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(address, properties);
    }

    private static String name(String who) {
        String process = ", process %d on %s".formatted(ProcessHandle.current().pid(), machine());
        String command = "solieu " + who;
        int room = LONGEST_NAME - process.length();
        return command.substring(0, Math.max(0, Math.min(command.length(), room))) + process;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a machine without a name";
        }
    }

    private void await(Consumer<String> waiting) throws SQLException {
        try {
            if (!isTaken("SELECT pg_try_advisory_lock(?)")) {
                waiting.accept("Waiting for " + holder());
                try (PreparedStatement wait = session.prepareStatement("SELECT pg_advisory_lock(?)")) {
                    wait.setLong(1, KEY);
                    wait.execute();
                }
            }
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    private boolean isTaken(String question) throws SQLException {
        try (PreparedStatement asked = session.prepareStatement(question)) {
            asked.setLong(1, KEY);
            try (ResultSet answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private String holder() throws SQLException {
        try (Statement asked = session.createStatement();
                ResultSet holder =
                        asked.executeQuery("SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)"
                                + " WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()"
                                + " AND application_name LIKE 'solieu %'")) {
            return holder.next() ? holder.getString(1) : "another writer";
        }
    }

    /**
     * Sees that the lock is still held: where its connection was lost, somebody else may write by now.
     *
     * @throws Fault.OfInfrastructure if it is not
     */
    void requireHeld() {
        try (Statement asked = session.createStatement()) {
            asked.setQueryTimeout(SECONDS_TO_ANSWER);
            try (ResultSet held = asked.executeQuery(
                    "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()")) {
                if (!held.next()) {
                    throw lost("another session answers; no pooling proxy may stand between", null);
                }
            }
        } catch (SQLException e) {
            throw lost(e.getMessage(), e);
        }
    }

    private static Fault lost(@Nullable String why, @Nullable SQLException cause) {
        return new Fault.OfInfrastructure(
                "Cannot write: the connection that holds the writer's lock of the catalog is lost (%s); what is published is whole, run the command again"
                        .formatted(why),
                cause);
    }

    /** Frees the lock. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (SQLException e) {
            throw new Fault.OfInfrastructure("Cannot free the catalog's lock: " + e.getMessage(), e);
        }
    }
}
