package org.solieu.warehouse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;

/**
 * Every setting of Solieu. A value comes from, in this order: the command line ({@code --set trino_port=…}), the
 * environment ({@code SOLIEU_TRINO_PORT}), the settings file ({@code $SOLIEU_HOME/settings.properties}), the default.
 * Nothing else in Solieu reads the environment.
 */
public record Settings(Map<Setting, String> values) {
    /** A setting, its default and what it is for; {@code solieu settings} and the README print this list. */
    public enum Setting {
        HOME("~/.solieu", "Folder of all state: warehouse, catalog, corrections, reviews, secrets, logs"),
        PROJECT(".", "Folder of the project: schemas, engines, samples"),
        SCHEMAS("${project}/schemas", "Folder of tables, views and vocabulary: another for another province"),
        PROVINCE("Thái Bình", "Province that dashboards and notebooks begin with, by its Vietnamese name"),
        WAREHOUSE("file:${home}/warehouse", "Location of tables and archived documents"),
        CATALOG("jdbc:sqlite:${home}/catalog.db?busy_timeout=30000", "JDBC address of the Iceberg catalog"),
        CATALOG_USER("", "User of the catalog, where its database asks for one"),
        CATALOG_PASSWORD("", "Password of that user"),
        SPARK_MASTER("local[*]", "Where Spark runs"),
        ENGINES("trino", "Engines that 'up' starts; none on a machine that only loads"),
        SUPERSET_PORT("8088", "Port of Superset (HTTP, loopback)"),
        TRINO_PORT("8443", "Port of Trino (HTTPS, loopback)"),
        TRINO_MEMORY("2G", "Heap of Trino"),
        AIRFLOW_PORT("8580", "Port of Airflow (loopback)"),
        AIRFLOW_DATABASE("sqlite:///${home}/airflow.db", "SQLAlchemy address of Airflow's own database"),
        NOTICE_MAIL("", "Who gets a mail when a task of Airflow fails, with commas between"),
        NOTICE_SENDER("solieu@localhost", "Sender of that mail"),
        NOTICE_MAIL_SERVER(
                "smtp://127.0.0.1:25?disable_ssl=true&disable_tls=true",
                "Server of that mail, as Airflow writes connections"),
        NOTICE_WEBHOOK("", "Address that is told when a task of Airflow fails");

        private final String defaultValue;
        private final String purpose;

        Setting(String defaultValue, String purpose) {
            this.defaultValue = defaultValue;
            this.purpose = purpose;
        }

        /** The value where nothing sets another. */
        public String defaultValue() {
            return defaultValue;
        }

        /** What the setting is for, in one line. */
        public String purpose() {
            return purpose;
        }

        /** Its name on the command line and in the settings file. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The environment variable that sets it. */
        public String variable() {
            return "SOLIEU_" + name();
        }

        /** The setting of that name. */
        public static Setting of(String key) {
            return Arrays.stream(values())
                    .filter(setting -> setting.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new Fault.OfSource("Invalid setting: '%s', must be one of %s"
                            .formatted(
                                    key, Stream.of(values()).map(Setting::key).collect(Collectors.joining(", ")))));
        }
    }

    /** Settings from the command line, the environment of this process and the settings file. */
    public static Settings ofProcess(Map<Setting, String> arguments) {
        return of(arguments, System.getenv());
    }

    /** Settings from variables such as {@code SOLIEU_HOME} and the settings file. */
    public static Settings of(Map<String, String> environment) {
        return of(Map.of(), environment);
    }

    /** Settings from a command line, from variables and from the settings file. */
    public static Settings of(Map<Setting, String> arguments, Map<String, String> environment) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            @Nullable String value = environment.get(setting.variable());
            if (value != null) {
                given.put(setting, value);
            }
        }
        if (arguments.containsKey(Setting.CATALOG_PASSWORD)) {
            throw new Fault.OfSource(
                    "Invalid --set catalog_password: others see it in the list of processes, give it in %s or in the file secrets/catalog_password of the home"
                            .formatted(Setting.CATALOG_PASSWORD.variable()));
        }
        given.putAll(arguments);
        Path home = folder(given.getOrDefault(Setting.HOME, Setting.HOME.defaultValue()));
        Map<Setting, String> values = password(home);
        values.putAll(read(file(home)));
        values.putAll(given);
        values.put(Setting.HOME, home.toString());
        values.compute(
                Setting.PROJECT,
                (setting, value) ->
                        folder(value == null ? setting.defaultValue() : value).toString());
        return new Settings(complete(values));
    }

    /** The password of the catalog, where a file of the home keeps it. */
    private static Map<Setting, String> password(Path home) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Path file = secrets(home).resolve("catalog_password");
        if (Files.exists(file)) {
            try {
                values.put(Setting.CATALOG_PASSWORD, Files.readString(file).strip());
            } catch (IOException e) {
                throw new Fault.OfInfrastructure("Cannot read %s: %s".formatted(file, Reason.of(e)), e);
            }
        }
        return values;
    }

    private static Path secrets(Path home) {
        return home.resolve("secrets");
    }

    /** The settings file of this home. */
    public Path file() {
        return file(home());
    }

    private static Path file(Path home) {
        return home.resolve("settings.properties");
    }

    /** Writes settings into the settings file, where every later command finds them; what else it says stays. */
    public void keep(Map<Setting, String> kept) {
        try {
            List<String> lines = new ArrayList<>(Files.exists(file()) ? Files.readAllLines(file()) : List.of());
            lines.removeIf(
                    line -> kept.keySet().stream().anyMatch(setting -> line.matches(setting.key() + "\\s*[=:].*")));
            kept.forEach((setting, value) -> lines.add(setting.key() + "=" + value.replace("\\", "\\\\")));
            PrivateFiles.newFolderOf(file());
            Files.write(file(), lines);
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot write %s: %s".formatted(file(), e.getMessage()), e);
        }
    }

    /** Whether a line of a settings file says where something lies, which another home need not share. */
    static boolean saysAPlace(String line) {
        return Stream.of(
                        Setting.WAREHOUSE,
                        Setting.CATALOG,
                        Setting.CATALOG_USER,
                        Setting.CATALOG_PASSWORD,
                        Setting.AIRFLOW_DATABASE)
                .anyMatch(setting -> line.matches("\\s*" + setting.key() + "\\s*[=:].*"));
    }

    /** The same for another home, with a warehouse and a catalog of its own. */
    Settings in(Path home) {
        Map<Setting, String> others = new EnumMap<>(values);
        others.put(Setting.HOME, home.toString());
        others.remove(Setting.WAREHOUSE);
        others.remove(Setting.CATALOG);
        return new Settings(complete(others));
    }

    private static Map<Setting, String> complete(Map<Setting, String> values) {
        String home = values.getOrDefault(Setting.HOME, "");
        String project = values.getOrDefault(Setting.PROJECT, "");
        Map<Setting, String> complete = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            complete.put(
                    setting,
                    values.getOrDefault(setting, setting.defaultValue())
                            .replace("${home}", home)
                            .replace("${project}", project));
        }
        // Iceberg compares paths as texts
        complete.computeIfPresent(Setting.WAREHOUSE, (setting, location) -> LocalWarehouse.spelled(location));
        return Map.copyOf(complete);
    }

    private static Path folder(String name) {
        return Path.of(name.replaceFirst("^~(?=/|$)", System.getProperty("user.home")))
                .toAbsolutePath()
                .normalize();
    }

    private static Map<Setting, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return new EnumMap<>(Setting.class);
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read %s: %s".formatted(file, Reason.of(e)), e);
        } catch (IllegalArgumentException e) {
            throw new Fault.OfSource(
                    "Invalid settings in %s: a \\u that is not followed by four digits, must be \\\\u where a backslash is meant"
                            .formatted(file));
        }
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        properties.stringPropertyNames().forEach(key -> values.put(Setting.of(key), properties.getProperty(key)));
        return values;
    }

    /** The value of a setting. */
    public String get(Setting setting) {
        return values.getOrDefault(setting, setting.defaultValue());
    }

    /** The value of a setting that is a port. */
    public int port(Setting setting) {
        String value = get(setting);
        if (!value.matches("[1-9]\\d{0,4}") || Integer.parseInt(value) > 65535) {
            throw new Fault.OfSource(
                    "Invalid setting %s: '%s', must be a port from 1 to 65535".formatted(setting.key(), value));
        }
        return Integer.parseInt(value);
    }

    /** The names of the engines to start and to use; none on a machine that only loads. */
    public List<String> engines() {
        String names = get(Setting.ENGINES).strip();
        return names.equals("none") ? List.of() : List.of(names.split("[ ,]+"));
    }

    /** {@code $SOLIEU_HOME}. */
    public Path home() {
        return Path.of(get(Setting.HOME));
    }

    /** The folder of the project. */
    public Path project() {
        return Path.of(get(Setting.PROJECT));
    }

    /** The folder of schemas: DDL, vocabulary, views. */
    public Path schemas() {
        return Path.of(get(Setting.SCHEMAS));
    }

    /** The folder of passwords and keys, which nobody else may read. */
    public Path secrets() {
        return secrets(home());
    }

    /** The folder of corrections, one file each. */
    public Path corrections() {
        return home().resolve("corrections");
    }

    /** The folder of what reviews have answered, one file for each figure. */
    public Path reviews() {
        return home().resolve("reviews");
    }

    /** The probabilities that this installation has learned, where it has. */
    public Path judge() {
        return reviews().resolve("judge.txt");
    }

    /** The folder of logs. */
    public Path logs() {
        return home().resolve("logs");
    }
}
