package org.solieu.workflow.engines;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.solieu.views.TrinoLogin;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;

/** How a user of this machine reaches Trino. */
public record TrinoAccess(Settings settings) {
    /** Trino of an installation. */
    public static TrinoAccess of(Settings settings) {
        return new TrinoAccess(settings);
    }

    /** A connection of that user. */
    public Connection connect(User user) {
        return connect(properties(user));
    }

    /** A connection with properties of Trino's driver. */
    public Connection connect(Properties properties) {
        String address = login(User.SOLIEU).address() + "/views";
        try {
            return DriverManager.getConnection(address, properties);
        } catch (SQLException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot reach Trino at %s: %s; './solieu up' starts it".formatted(address, e.getMessage()), e);
        }
    }

    /** What Trino's driver must know to log a user in. */
    public Properties properties(User user) {
        Properties properties = login(user).properties();
        properties.setProperty("timezone", "Asia/Ho_Chi_Minh");
        return properties;
    }

    private TrinoLogin login(User user) {
        return new TrinoLogin(settings, user.login());
    }
}
