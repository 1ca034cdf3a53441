package org.solieu.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.solieu.vocabulary.Fault;

/**
 * A database of SQLite.
 *
 * @param path its file
 */
record SqliteFile(Path path) {
    /** Addresses as JDBC and as SQLAlchemy write them. */
    private static final Pattern ADDRESS = Pattern.compile("(?:jdbc:sqlite:|sqlite:///)([^?]+)(?:\\?.*)?");

    /** What SQLite keeps beside the file while it is in use, and needs again after a crash. */
    private static final List<String> COMPANIONS = List.of("", "-journal", "-wal", "-shm");

    /** The database of an address; none where another server keeps it. */
    static Optional<SqliteFile> of(String address) {
        Matcher sqlite = ADDRESS.matcher(address);
        return sqlite.matches() ? Optional.of(new SqliteFile(Path.of(sqlite.group(1)))) : Optional.empty();
    }

    String address() {
        return "jdbc:sqlite:%s?busy_timeout=30000".formatted(path);
    }

    /** Copies it as it is at one instant, whoever writes into it meanwhile. */
    void copyTo(Path copy) {
        try (Connection connection = DriverManager.getConnection(address());
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new Fault.OfInfrastructure("Cannot copy the database %s: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Sets it aside, with what lies beside it. */
    void giveWay(Renames renames, Path aside) {
        for (String companion : COMPANIONS) {
            renames.aside(sibling(path, companion), sibling(aside, companion));
        }
    }

    private static Path sibling(Path file, String companion) {
        return file.resolveSibling(file.getFileName() + companion);
    }
}
