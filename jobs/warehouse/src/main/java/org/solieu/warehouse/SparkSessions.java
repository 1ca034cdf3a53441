package org.solieu.warehouse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionBuilder;
import org.solieu.vocabulary.Fault;

/** Starts Spark as {@code engines/spark/spark-defaults.conf} and the settings say. */
final class SparkSessions {
    private SparkSessions() {}

    static SparkSession start(Settings settings) {
        // the common builder would start Scala's reflection, half a second, to find this one
        SparkSessionBuilder builder = org.apache.spark.sql.classic.SparkSession.builder();
        defaults(Path.of(settings.get(Settings.Setting.PROJECT), "engines", "spark", "spark-defaults.conf"))
                .forEach((key, value) -> builder.config(key.toString(), value.toString()));
        String catalog = "spark.sql.catalog." + Warehouse.CATALOG;
        builder.config(catalog + ".uri", settings.get(Settings.Setting.CATALOG));
        builder.config(catalog + ".jdbc.user", settings.get(Settings.Setting.CATALOG_USER));
        builder.config(catalog + ".jdbc.password", settings.get(Settings.Setting.CATALOG_PASSWORD));
        builder.config(catalog + ".warehouse", settings.get(Settings.Setting.WAREHOUSE));
        builder.config(
                "spark.sql.warehouse.dir", settings.home().resolve("spark").toString());
        return started(builder, settings.get(Settings.Setting.SPARK_MASTER));
    }

    private static SparkSession started(SparkSessionBuilder builder, String master) {
        try {
            return builder.master(master).getOrCreate();
        } catch (Exception e) {
            // Scala throws what Java would have to declare
            String message = String.valueOf(e.getMessage());
            boolean secret = message.contains("secret key");
            if (secret && master.startsWith("spark://")) {
                throw new Fault.OfSource(
                        "Cannot use the cluster '%s': give spark.authenticate.secret, which its workers know, in a file for spark-submit --properties-file"
                                .formatted(master));
            }
            if (secret || message.contains("Master URL")) {
                throw new Fault.OfSource(
                        "Invalid setting spark_master: '%s', must be like local[*] or spark://machine:7077"
                                .formatted(master));
            }
            throw e;
        }
    }

    private static Properties defaults(Path file) {
        Properties defaults = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            defaults.load(reader);
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
        return defaults;
    }
}
