package org.solieu.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings.Setting;

/** The catalog of tables: it holds nothing that the tables themselves do not say. */
public final class Catalog {
    private static final Pattern METADATA = Pattern.compile("(\\d+)-.*\\.metadata\\.json");

    private final Settings settings;

    private Catalog(Settings settings) {
        this.settings = settings;
    }

    /** The catalog of an installation. */
    public static Catalog of(Settings settings) {
        return new Catalog(settings);
    }

    /**
     * Sees that no table is made where one lies that the catalog has lost.
     *
     * @throws Fault.OfInfrastructure if one does
     */
    void requireUnknown(String table) {
        if (!LocalWarehouse.isLocal(settings)) {
            return;
        }
        Path folder = metadataFolder(settings, table);
        if (versions(folder).stream().anyMatch(file -> version(file) > 0)) {
            throw new Fault.OfInfrastructure(
                    "Cannot create %s: %s holds a table that the catalog does not know; if the catalog was lost, './solieu restore --catalog' makes it anew"
                            .formatted(table, folder.getParent()));
        }
    }

    static Path metadataFolder(Settings settings, String table) {
        return LocalWarehouse.folder(settings).resolve(table.replace('.', '/')).resolve("metadata");
    }

    /** The metadata files of a table, the last first: by number, then, where a commit failed, by time. */
    static List<Path> versions(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> version(file) >= 0)
                    .sorted(Comparator.comparingInt(Catalog::version)
                            .thenComparingLong(file -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** The number in the name of a metadata file, from 0; -1 for other files. */
    static int version(Path file) {
        Matcher name = METADATA.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : -1;
    }

    /** Enters tables by their metadata files, in place of what it says of them. */
    void enter(Map<String, Path> metadata) {
        try (JdbcCatalog catalog = open()) {
            enter(catalog, metadata);
        }
    }

    /**
     * Enters tables into a catalog of their own.
     *
     * @param database its file
     * @param files how the metadata files are found, which need not lie in their places yet
     */
    void enter(SqliteFile database, Map<String, Path> metadata, FileIO files) {
        try (JdbcCatalog catalog = new JdbcCatalog(properties -> files, null, true)) {
            catalog.setConf(new Configuration());
            catalog.initialize(Warehouse.CATALOG, properties(database.address()));
            enter(catalog, metadata);
        }
    }

    private static void enter(JdbcCatalog catalog, Map<String, Path> metadata) {
        metadata.forEach((name, file) -> {
            TableIdentifier table = TableIdentifier.parse(name);
            if (!catalog.namespaceExists(table.namespace())) {
                catalog.createNamespace(table.namespace(), Map.of());
            }
            catalog.dropTable(table, false);
            catalog.registerTable(table, LocalWarehouse.location(file));
        });
    }

    private JdbcCatalog open() {
        Map<String, String> properties = properties(settings.get(Setting.CATALOG));
        properties.put(CatalogProperties.CATALOG_IMPL, OnceOnlyCatalog.class.getName());
        properties.put("jdbc.user", settings.get(Setting.CATALOG_USER));
        properties.put("jdbc.password", settings.get(Setting.CATALOG_PASSWORD));
        return (JdbcCatalog) CatalogUtil.buildIcebergCatalog(Warehouse.CATALOG, properties, new Configuration());
    }

    private Map<String, String> properties(String address) {
        Map<String, String> properties = new HashMap<>();
        properties.put(CatalogProperties.URI, address);
        properties.put("jdbc.schema-version", "V1");
        properties.put(CatalogProperties.WAREHOUSE_LOCATION, settings.get(Setting.WAREHOUSE));
        return properties;
    }
}
