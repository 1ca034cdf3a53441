package org.solieu.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.solieu.vocabulary.Fault;

/** What the catalog says exists, asked of its database: that takes no Spark. */
public final class CatalogTables {
    private static final String SQLITE = "jdbc:sqlite:";

    private CatalogTables() {}

    /** Whether every table of {@code schemas/} has been created. */
    public static boolean complete(Settings settings) {
        return metadata(settings).keySet().containsAll(new Tables(settings.schemas()).names());
    }

    /** Whether a table holds no row, as far as its newest snapshot says. */
    public static boolean isEmpty(Settings settings, String table) {
        Snapshot newest = TableMetadataParser.read(
                        new HadoopFileIO(new Configuration()),
                        Objects.requireNonNull(metadata(settings).get(table), table))
                .currentSnapshot();
        return newest == null || "0".equals(newest.summary().get(SnapshotSummary.TOTAL_RECORDS_PROP));
    }

    /** The tables that exist, each with the address of its metadata. */
    static Map<String, String> metadata(Settings settings) {
        Map<String, String> existing = new TreeMap<>();
        try (Connection catalog = DriverManager.getConnection(
                        settings.get(Settings.Setting.CATALOG),
                        settings.get(Settings.Setting.CATALOG_USER),
                        settings.get(Settings.Setting.CATALOG_PASSWORD));
                ResultSet none = catalog.getMetaData().getTables(null, null, "iceberg_tables", null)) {
            if (!none.next()) {
                return existing;
            }
            try (Statement statement = catalog.createStatement();
                    ResultSet tables = statement.executeQuery(
                            "SELECT table_namespace, table_name, metadata_location FROM iceberg_tables WHERE catalog_name = '%s' AND metadata_location IS NOT NULL AND coalesce(iceberg_type, 'TABLE') = 'TABLE'"
                                    .formatted(Warehouse.CATALOG))) {
                while (tables.next()) {
                    existing.put(tables.getString(1) + "." + tables.getString(2), tables.getString(3));
                }
            }
            return existing;
        } catch (SQLException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot read the catalog %s: %s".formatted(settings.get(Settings.Setting.CATALOG), e.getMessage()),
                    e);
        }
    }

    /**
     * The file of a catalog that is one.
     *
     * @throws Fault.OfSource where it is in a server
     */
    static Path file(Settings settings) {
        String address = settings.get(Settings.Setting.CATALOG);
        if (!address.startsWith(SQLITE)) {
            throw new Fault.OfSource(
                    "Cannot set aside the catalog %s: it is no file; empty its database first".formatted(address));
        }
        return Path.of(address.substring(SQLITE.length()).replaceFirst("\\?.*$", ""));
    }
}
