package org.solieu.views;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.warehouse.Settings;

/**
 * How a program of this machine logs in to Trino.
 *
 * @param user the name of the login
 */
public record TrinoLogin(Settings settings, String user) {
    /** Where Trino answers; behind a slash a schema may follow. */
    public String address() {
        return "jdbc:trino://127.0.0.1:%d/solieu".formatted(settings.port(Settings.Setting.TRINO_PORT));
    }

    /** What Trino's driver must know. */
    public Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password());
        properties.setProperty("SSL", "true");
        properties.setProperty(
                "SSLTrustStorePath", settings.secrets().resolve("trino.pem").toString());
        return properties;
    }

    private String password() {
        Path file = settings.secrets().resolve(user + ".password");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot read %s: %s; './solieu up' makes it".formatted(file, Reason.of(e)));
        }
    }
}
