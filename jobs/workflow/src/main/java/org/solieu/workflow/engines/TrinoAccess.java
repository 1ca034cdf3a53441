package org.solieu.workflow.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;

/** How a user of this machine reaches Trino. */
public record TrinoAccess(String address, Secrets secrets) {
    /** Trino of an installation. */
    public static TrinoAccess of(Settings settings) {
        return new TrinoAccess(
                "jdbc:trino://127.0.0.1:%d/solieu/views".formatted(settings.port(Setting.TRINO_PORT)),
                new Secrets(settings.secrets()));
    }

    /** A connection of that user. */
    public Connection connect(User user) {
        return connect(properties(user));
    }

    /** A connection with properties of Trino's driver. */
    public Connection connect(Properties properties) {
        try {
            return DriverManager.getConnection(address, properties);
        } catch (SQLException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot reach Trino at %s: %s; './solieu up' starts it".formatted(address, e.getMessage()), e);
        }
    }

    /** What Trino's driver must know to log a user in. */
    public Properties properties(User user) {
        Properties properties = new Properties();
        properties.setProperty("user", user.login());
        properties.setProperty("password", password(user));
        properties.setProperty("SSL", "true");
        properties.setProperty("SSLTrustStorePath", secrets.certificate().toString());
        properties.setProperty("timezone", "Asia/Ho_Chi_Minh");
        return properties;
    }

    private String password(User user) {
        try {
            return Files.readString(secrets.password(user)).strip();
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot read %s: %s; './solieu up' makes it".formatted(secrets.password(user), Reason.of(e)));
        }
    }
}
