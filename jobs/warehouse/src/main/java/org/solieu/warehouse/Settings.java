package org.solieu.warehouse;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every setting of Solieu. A value comes from, in this order: the command line ({@code --set warehouse=…}), the
 * environment ({@code SOLIEU_WAREHOUSE}), the settings file ({@code $SOLIEU_HOME/settings.properties}), the default.
 * Nothing else in Solieu reads the environment.
 */
public record Settings(Map<Setting, String> values) {
    /** A setting, its default and what it is for; {@code --help} and the README print this list. */
    public enum Setting {
        HOME("~/.solieu", "Folder of all state: warehouse, catalog, corrections, secrets, logs"),
        PROJECT(".", "Folder of the project: schemas, engines, samples"),
        WAREHOUSE("file://${home}/warehouse", "Location of tables and archived documents"),
        CATALOG("jdbc:sqlite:${home}/catalog.db?busy_timeout=30000", "JDBC address of the Iceberg catalog"),
        CATALOG_USER("", "User of the catalog, where its database asks for one"),
        CATALOG_PASSWORD("", "Password of that user"),
        SPARK_MASTER("local[*]", "Where Spark runs"),
        TRINO_PORT("8443", "Port of Trino (HTTPS, loopback)"),
        TRINO_MEMORY("2G", "Heap of Trino");

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

        /** The environment variable that sets it. */
        public String variable() {
            return "SOLIEU_" + name();
        }
    }

    /** Settings from the environment of this process. */
    public static Settings fromEnvironment() {
        return of(System.getenv());
    }

    /** Settings from variables such as {@code SOLIEU_HOME}. */
    public static Settings of(Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value =
                    Optional.ofNullable(environment.get(setting.variable())).orElse(setting.defaultValue());
            String home = values.getOrDefault(Setting.HOME, "");
            values.put(setting, value.replace("${home}", home).replaceFirst("^~", System.getProperty("user.home")));
        }
        return new Settings(Map.copyOf(values));
    }

    /** The value of a setting. */
    public String get(Setting setting) {
        return values.getOrDefault(setting, setting.defaultValue());
    }

    /** {@code $SOLIEU_HOME}. */
    public Path home() {
        return Path.of(get(Setting.HOME));
    }

    /** The folder of schemas: DDL, vocabulary, views. */
    public Path schemas() {
        return Path.of(get(Setting.PROJECT), "schemas");
    }
}
