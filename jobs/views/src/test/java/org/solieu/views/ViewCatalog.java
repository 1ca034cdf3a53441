package org.solieu.views;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.iceberg.types.Types.StringType;
import org.solieu.views.ViewDefinition.Column;
import org.solieu.warehouse.Settings;

/** A catalog of a folder of its own, with views as Trino makes them. */
final class ViewCatalog {
    static final ViewDefinition HARVESTS = new ViewDefinition(
            "views.harvests", "SELECT crop FROM fields", "What grew", List.of(new Column("crop", "cây · crop")));

    private ViewCatalog() {}

    static Settings settings(Path folder) {
        return Settings.of(Map.of("SOLIEU_HOME", folder.toString()));
    }

    /** The catalog, made with an empty schema. */
    static JdbcCatalog in(Path folder) {
        JdbcCatalog catalog = new JdbcCatalog();
        catalog.setConf(new Configuration());
        catalog.initialize(
                "lake",
                Map.of(
                        "uri",
                        settings(folder).get(Settings.Setting.CATALOG),
                        "jdbc.schema-version",
                        "V1",
                        "jdbc.init-catalog-tables",
                        "true",
                        "warehouse",
                        settings(folder).get(Settings.Setting.WAREHOUSE)));
        catalog.createNamespace(Namespace.of("views"));
        return catalog;
    }

    static void make(JdbcCatalog catalog, ViewDefinition view, String comment) {
        catalog.buildView(TableIdentifier.parse(view.name()))
                .withSchema(new Schema(NestedField.optional(1, "crop", StringType.get())))
                .withQuery("trino", view.query())
                .withDefaultCatalog("solieu")
                .withDefaultNamespace(Namespace.of("views"))
                .withProperty("trino.run-as-owner", "solieu")
                .withProperty("comment", comment)
                .create();
    }
}
