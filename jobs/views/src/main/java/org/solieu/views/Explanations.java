package org.solieu.views;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.NoSuchViewException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.iceberg.view.SQLViewRepresentation;
import org.apache.iceberg.view.View;
import org.solieu.views.ViewDefinition.Column;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;

/**
 * Reads and writes what views and their columns mean where Trino keeps them. Trino itself commits one comment at a time:
 * for the six hundred columns of a vocabulary that is a minute, and here a second.
 */
final class Explanations implements AutoCloseable {
    private static final String DIALECT = "trino";
    private static final String COMMENT = "comment";
    private static final List<Namespace> SCHEMAS = List.of(Namespace.of("views"), Namespace.of("vocabulary"));

    private final JdbcCatalog catalog;

    private Explanations(JdbcCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Of one installation.
     *
     * @throws Fault.OfInfrastructure where it has no catalog yet
     */
    static Explanations in(Settings settings) {
        JdbcCatalog catalog = new JdbcCatalog();
        catalog.setConf(new Configuration());
        Map<String, String> properties = Map.of(
                "uri", settings.get(Setting.CATALOG),
                "jdbc.user", settings.get(Setting.CATALOG_USER),
                "jdbc.password", settings.get(Setting.CATALOG_PASSWORD),
                "jdbc.schema-version", "V1",
                "jdbc.init-catalog-tables", "false",
                "warehouse", settings.get(Setting.WAREHOUSE));
        try {
            catalog.initialize("lake", properties);
        } catch (UncheckedSQLException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot open the catalog %s: %s; './solieu up' makes it"
                            .formatted(settings.get(Setting.CATALOG), e.getMessage()),
                    e);
        }
        return new Explanations(catalog);
    }

    /** The comments of all views, by the name of the view. */
    SortedMap<String, String> comments() {
        SortedMap<String, String> comments = new TreeMap<>();
        SCHEMAS.stream()
                .filter(catalog::namespaceExists)
                .flatMap(schema -> catalog.listViews(schema).stream())
                .forEach(name -> comments.put(
                        name.toString(), catalog.loadView(name).properties().getOrDefault(COMMENT, "")));
        return comments;
    }

    /** Explains every column of a view, then marks the view as finished. */
    void write(ViewDefinition definition) {
        try {
            commit(definition);
        } catch (NoSuchViewException | CommitFailedException | UncheckedSQLException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot explain view %s: %s; Trino and Solieu must use one catalog"
                            .formatted(definition.name(), e.getMessage()),
                    e);
        }
    }

    private void commit(ViewDefinition definition) {
        View view = catalog.loadView(TableIdentifier.parse(definition.name()));
        SQLViewRepresentation query = view.sqlFor(DIALECT);
        if (query == null) {
            throw new Fault.OfOurs("Cannot explain view %s: Trino did not write it".formatted(definition.name()));
        }
        view.replaceVersion()
                .withSchema(explained(view.schema(), definition))
                .withQuery(DIALECT, query.sql())
                .withDefaultCatalog(view.currentVersion().defaultCatalog())
                .withDefaultNamespace(view.currentVersion().defaultNamespace())
                .commit();
        view.updateProperties().set(COMMENT, definition.comment()).commit();
    }

    private static Schema explained(Schema schema, ViewDefinition definition) {
        Map<String, String> meanings =
                definition.columns().stream().collect(Collectors.toMap(Column::name, Column::meaning));
        List<NestedField> columns = schema.columns().stream()
                .map(column -> NestedField.from(column)
                        .withDoc(meanings.get(column.name()))
                        .build())
                .toList();
        return new Schema(columns);
    }

    @Override
    public void close() {
        catalog.close();
    }
}
