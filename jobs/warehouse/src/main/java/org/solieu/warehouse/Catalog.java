package org.solieu.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings.Setting;

/** The catalog of tables, made anew from what the tables themselves say: it holds nothing that they do not. */
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
     * Makes a lost catalog anew, from the newest metadata of each table. Counts: tables.
     *
     * @param lock the writer's lock, held
     */
    public StageResult rebuild(WriterLock lock) {
        Map<String, Path> newest = new TreeMap<>();
        for (String table : new Tables(settings.schemas()).names()) {
            Path folder = metadataFolder(settings, table);
            if (Files.isDirectory(folder)) {
                newest(folder).ifPresent(file -> newest.put(table, file));
            }
        }
        newest.keySet().removeAll(CatalogTables.metadata(settings).keySet());
        register(newest);
        return StageResult.of("catalog").with("tables", newest.size());
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
        if (Files.isDirectory(folder)
                && newest(folder).filter(file -> version(file) > 0).isPresent()) {
            throw new Fault.OfInfrastructure(
                    "Cannot create %s: %s holds a table that the catalog does not know; if the catalog was lost, './solieu restore --catalog' makes it anew"
                            .formatted(table, folder.getParent()));
        }
    }

    static Path metadataFolder(Settings settings, String table) {
        return LocalWarehouse.folder(settings).resolve(table.replace('.', '/')).resolve("metadata");
    }

    /** The metadata a table's folder holds last: by its number, then, where a commit failed, by its time. */
    static Optional<Path> newest(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> version(file) >= 0)
                    .max(Comparator.comparingInt(Catalog::version)
                            .thenComparingLong(file -> file.toFile().lastModified()));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** The number in the name of a metadata file, from 0; -1 for other files. */
    static int version(Path file) {
        Matcher name = METADATA.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : -1;
    }

    /** Enters tables by their metadata files. */
    void register(Map<String, Path> metadata) {
        try (JdbcCatalog catalog = open()) {
            metadata.forEach((name, file) -> {
                List<String> parts = List.of(name.split("\\."));
                Namespace namespace = Namespace.of(parts.getFirst());
                if (!catalog.namespaceExists(namespace)) {
                    catalog.createNamespace(namespace, Map.of());
                }
                TableIdentifier identifier = TableIdentifier.of(namespace, parts.getLast());
                Table table = catalog.registerTable(identifier, LocalWarehouse.location(file));
                settle(table, "%s/%s".formatted(settings.get(Setting.WAREHOUSE), name.replace('.', '/')));
            });
        }
    }

    private static void settle(Table table, String location) {
        if (!table.location().equals(location)) {
            table.updateLocation().setLocation(location).commit();
        }
    }

    private JdbcCatalog open() {
        Map<String, String> properties = new HashMap<>();
        properties.put(CatalogProperties.CATALOG_IMPL, OnceOnlyCatalog.class.getName());
        properties.put(CatalogProperties.URI, settings.get(Setting.CATALOG));
        properties.put("jdbc.user", settings.get(Setting.CATALOG_USER));
        properties.put("jdbc.password", settings.get(Setting.CATALOG_PASSWORD));
        properties.put("jdbc.schema-version", "V1");
        properties.put(CatalogProperties.WAREHOUSE_LOCATION, settings.get(Setting.WAREHOUSE));
        return (JdbcCatalog) CatalogUtil.buildIcebergCatalog(Warehouse.CATALOG, properties, new Configuration());
    }
}
