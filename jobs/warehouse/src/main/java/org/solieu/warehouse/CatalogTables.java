package org.solieu.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.solieu.vocabulary.Fault;

/** What the catalog says exists, asked of its database: that takes no Spark. */
public final class CatalogTables {
    private CatalogTables() {}

    /** Whether every table of {@code schemas/} has been created. */
    public static boolean complete(Settings settings) {
        return existing(settings).containsAll(new Tables(settings.schemas()).names());
    }

    private static Set<String> existing(Settings settings) {
        Set<String> existing = new HashSet<>();
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
                            "SELECT table_namespace, table_name FROM iceberg_tables WHERE catalog_name = '%s'"
                                    .formatted(Warehouse.CATALOG))) {
                while (tables.next()) {
                    existing.add(tables.getString(1) + "." + tables.getString(2));
                }
            }
            return existing;
        } catch (SQLException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot read the catalog %s: %s".formatted(settings.get(Settings.Setting.CATALOG), e.getMessage()),
                    e);
        }
    }
}
