package org.solieu.workflow.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;

/** What serves the figures of one installation: started, looked at and ended as a whole. */
public final class Engines {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Settings settings;
    private final Secrets secrets;
    private final Supervisor supervisor;

    public Engines(Settings settings) {
        this.settings = settings;
        this.secrets = new Secrets(settings.secrets());
        this.supervisor = new Supervisor(settings);
    }

    /** Where passwords lie. */
    public Secrets secrets() {
        return secrets;
    }

    /** Where Trino answers. */
    public String address() {
        return "https://127.0.0.1:" + settings.port(Setting.TRINO_PORT);
    }

    /** One line per running engine. */
    public List<String> status() {
        return supervisor.engines();
    }

    /** Starts the engines, or leaves them alone when they run. */
    public void start() {
        if (!supervisor.engines().isEmpty()) {
            return;
        }
        requireFree(Setting.TRINO_PORT);
        prepareHome();
        secrets.prepare();
        Map<String, String> values = values();
        Path engines = settings.project().resolve("engines");
        Path home = settings.home().resolve("engines");
        new Template(values, UnaryOperator.identity()).fill(engines.resolve("trino/etc"), home.resolve("trino/etc"));
        new Template(values, value -> value.replace("%", "%%"))
                .fill(engines.resolve("supervisor/etc"), home.resolve("supervisor"));
        supervisor.start();
    }

    /** Returns when Trino answers a query. */
    public void await() {
        if (!Patience.lasts(PATIENCE, this::answers)) {
            throw new Fault.OfInfrastructure("Cannot start Trino: no answer within %d minutes, see %s"
                    .formatted(PATIENCE.toMinutes(), settings.logs().resolve("trino.log")));
        }
    }

    /** Ends what {@link #start} started; whether there was anything to end. */
    public boolean stop() {
        if (supervisor.engines().isEmpty()) {
            return false;
        }
        supervisor.stop();
        return true;
    }

    private boolean answers() {
        try (Connection connection = TrinoAccess.of(settings).connect(User.SOLIEU);
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException | Fault.OfInfrastructure e) {
            List<String> engines = supervisor.engines();
            if (engines.stream().anyMatch(line -> line.matches("trino (FATAL|EXITED|STOPPED).*"))) {
                throw new Fault.OfInfrastructure("Cannot start Trino: it ended, see %s"
                        .formatted(settings.logs().resolve("trino.log")));
            }
            return false;
        }
    }

    private void prepareHome() {
        try {
            PrivateFiles.folder(settings.home());
            Files.createDirectories(settings.logs());
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot create %s: %s".formatted(settings.home(), e.getMessage()), e);
        }
    }

    private void requireFree(Setting setting) {
        int port = settings.port(setting);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot start Trino: port %d is taken; end what uses it, or give another with --set %s=…, the variable %s or %s"
                            .formatted(
                                    port,
                                    setting.key(),
                                    setting.variable(),
                                    settings.home().resolve("settings.properties")),
                    e);
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        settings.values().forEach((setting, value) -> values.put(setting.key(), value));
        try {
            values.put("key_password", secrets.keyPassword());
            values.put("shared_secret", secrets.sharedSecret());
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read %s: %s".formatted(secrets.folder(), e.getMessage()), e);
        }
        values.put("secrets", secrets.folder().toString());
        values.put("logs", settings.logs().toString());
        values.put("socket", supervisor.socket().toString());
        values.put("java_home", System.getProperty("java.home"));
        values.put(
                "trino",
                settings.project().resolve("engines/trino/target/server").toString());
        values.put("catalog_driver", driver(settings.get(Setting.CATALOG)));
        return values;
    }

    private static String driver(String catalog) {
        return catalog.startsWith("jdbc:sqlite:") ? "org.sqlite.JDBC" : "org.postgresql.Driver";
    }
}
