package org.solieu.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.solieu.vocabulary.Fault;

/** What the catalog says exists, asked of its database: that takes no Spark. */
public final class CatalogTables {
    /** What SQLite answers of a file that is no database, or no longer one. */
    private static final Set<Integer> DAMAGED = Set.of(11, 26);

    private CatalogTables() {}

    /**
     * Whether every table of {@code schemas/} has been created, with all of its columns.
     *
     * @throws Fault.OfSource if one has a column besides, which only a later Solieu can have given it
     */
    public static boolean complete(Settings settings) {
        Tables tables = new Tables(settings.schemas());
        Map<String, String> existing = metadata(settings);
        HadoopFileIO files = new HadoopFileIO(new Configuration());
        List<String> made =
                tables.names().stream().filter(existing::containsKey).toList();
        // every table is looked at, as none may be changed where another was written by a later Solieu
        List<Boolean> whole = made.stream()
                .map(name -> hasAllColumns(tables, name, files, String.valueOf(existing.get(name))))
                .toList();
        return made.equals(tables.names()) && !whole.contains(false);
    }

    private static boolean hasAllColumns(Tables tables, String name, HadoopFileIO files, String location) {
        TableMetadata table;
        try {
            table = TableMetadataParser.read(files, location);
        } catch (RuntimeException damage) {
            // whoever reads the table tells what is damaged, and what to do
            return true;
        }
        AddedColumns.requireKnown(tables, name, table.schema());
        return AddedColumns.isNone(tables, name, table.schema(), table.properties());
    }

    /** Whether a table holds no row, as far as its newest snapshot says. */
    public static boolean isEmpty(Settings settings, String table) {
        Snapshot newest = TableMetadataParser.read(
                        new HadoopFileIO(new Configuration()),
                        Objects.requireNonNull(metadata(settings).get(table), table))
                .currentSnapshot();
        return newest == null || "0".equals(newest.summary().get(SnapshotSummary.TOTAL_RECORDS_PROP));
    }

    /**
     * Sees that the tables are those of this warehouse: the catalog of a home that was copied still leads to the tables of
     * the other.
     *
     * @throws Fault.OfSource if they are not
     */
    public static void requireHere(Settings settings) {
        String warehouse = settings.get(Settings.Setting.WAREHOUSE);
        metadata(settings).forEach((table, metadata) -> {
            if (!LocalWarehouse.spelled(metadata).startsWith(warehouse + "/")) {
                throw new Fault.OfSource(
                        "Cannot use the tables of %s: %s leads to %s, outside of %s; if this home was copied or moved, './solieu move' makes its tables lead here"
                                .formatted(settings.home(), table, metadata, warehouse));
            }
        });
    }

    /** Whether the catalog can be read at all: its file may hold anything. */
    static boolean isReadable(Settings settings) {
        try {
            entries(settings);
            return true;
        } catch (SQLException e) {
            return !DAMAGED.contains(e.getErrorCode());
        }
    }

    /** The tables that exist, each with the address of its metadata. */
    static Map<String, String> metadata(Settings settings) {
        try {
            return entries(settings);
        } catch (SQLException e) {
            String remedy = DAMAGED.contains(e.getErrorCode())
                    ? "; './solieu restore --catalog' sets it aside and makes it anew"
                    : "";
            throw new Fault.OfInfrastructure(
                    "Cannot read the catalog %s: %s%s"
                            .formatted(settings.get(Settings.Setting.CATALOG), e.getMessage(), remedy),
                    e);
        }
    }

    private static Map<String, String> entries(Settings settings) throws SQLException {
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
        }
    }

    /**
     * The file of a catalog that is one.
     *
     * @throws Fault.OfSource where it is in a server
     */
    static SqliteFile file(Settings settings) {
        String address = settings.get(Settings.Setting.CATALOG);
        return SqliteFile.of(address)
                .orElseThrow(() -> new Fault.OfSource(
                        "Cannot set aside the catalog %s: it is no file of SQLite; set it aside with the tools of its server"
                                .formatted(address)));
    }
}
