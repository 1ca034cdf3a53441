package org.solieu.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.apache.iceberg.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.views.ViewDefinition.Column;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;

class ExplanationsTest {
    private static final TableIdentifier HARVESTS = TableIdentifier.of("views", "harvests");
    private static final ViewDefinition DEFINITION = new ViewDefinition(
            "views.harvests", "SELECT crop FROM fields", "What grew", List.of(new Column("crop", "cây · crop")));

    @TempDir
    private Path folder;

    @Test
    void explainsColumnsAndLeavesTheQueryAsItWas() {
        try (JdbcCatalog catalog = catalog();
                Explanations explanations = Explanations.in(settings())) {
            made(catalog);
            explanations.write(DEFINITION);
            View view = catalog.loadView(HARVESTS);
            assertThat(view.schema().findField("crop").doc()).isEqualTo("cây · crop");
            assertThat(view.properties()).containsEntry("comment", DEFINITION.comment());
            assertThat(view.properties()).containsEntry("trino.run-as-owner", "solieu");
            assertThat(view.sqlFor("trino").sql()).isEqualTo("SELECT crop FROM fields");
            assertThat(view.currentVersion().defaultCatalog()).isEqualTo("solieu");
        }
    }

    @Test
    void aViewThatIsNotThereIsAFaultOfTheInfrastructure() {
        try (JdbcCatalog catalog = catalog();
                Explanations explanations = Explanations.in(settings())) {
            assertThat(catalog.listTables(Namespace.of("views"))).isEmpty();
            assertThatThrownBy(() -> explanations.write(DEFINITION))
                    .isInstanceOf(Fault.OfInfrastructure.class)
                    .hasMessageStartingWith("Cannot explain view views.harvests");
        }
    }

    private static void made(JdbcCatalog catalog) {
        catalog.buildView(HARVESTS)
                .withSchema(new Schema(NestedField.optional(1, "crop", StringType.get())))
                .withQuery("trino", "SELECT crop FROM fields")
                .withDefaultCatalog("solieu")
                .withDefaultNamespace(Namespace.of("views"))
                .withProperty("trino.run-as-owner", "solieu")
                .create();
    }

    private JdbcCatalog catalog() {
        JdbcCatalog catalog = new JdbcCatalog();
        catalog.setConf(new Configuration());
        catalog.initialize(
                "lake",
                Map.of(
                        "uri",
                        settings().get(Settings.Setting.CATALOG),
                        "jdbc.schema-version",
                        "V1",
                        "jdbc.init-catalog-tables",
                        "true",
                        "warehouse",
                        settings().get(Settings.Setting.WAREHOUSE)));
        catalog.createNamespace(Namespace.of("views"));
        return catalog;
    }

    private Settings settings() {
        return Settings.of(Map.of("SOLIEU_HOME", folder.toString()));
    }
}
