package org.solieu.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.solieu.views.ViewCatalog.HARVESTS;

import java.nio.file.Path;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;

class ExplanationsTest {
    @TempDir
    private Path folder;

    @Test
    void explainsColumnsAndLeavesTheQueryAsItWas() {
        try (JdbcCatalog catalog = ViewCatalog.in(folder);
                Explanations explanations = Explanations.in(ViewCatalog.settings(folder))) {
            ViewCatalog.make(catalog, HARVESTS, HARVESTS.unfinishedComment());
            explanations.write(HARVESTS);
            View view = catalog.loadView(TableIdentifier.parse(HARVESTS.name()));
            assertThat(view.schema().findField("crop").doc()).isEqualTo("cây · crop");
            assertThat(view.properties()).containsEntry("comment", HARVESTS.comment());
            assertThat(view.properties()).containsEntry("trino.run-as-owner", "solieu");
            assertThat(view.sqlFor("trino").sql()).isEqualTo("SELECT crop FROM fields");
            assertThat(view.currentVersion().defaultCatalog()).isEqualTo("solieu");
        }
    }

    @Test
    void listsTheCommentOfEveryView() {
        try (JdbcCatalog catalog = ViewCatalog.in(folder);
                Explanations explanations = Explanations.in(ViewCatalog.settings(folder))) {
            ViewCatalog.make(catalog, HARVESTS, "what grew");
            assertThat(explanations.comments()).containsOnly(entry("views.harvests", "what grew"));
        }
    }

    @Test
    void aViewThatIsNotThereIsAFaultOfTheInfrastructure() {
        ViewCatalog.in(folder).close();
        try (Explanations explanations = Explanations.in(ViewCatalog.settings(folder))) {
            assertThat(explanations.comments()).isEmpty();
            assertThatThrownBy(() -> explanations.write(HARVESTS))
                    .isInstanceOf(Fault.OfInfrastructure.class)
                    .hasMessageStartingWith("Cannot explain view views.harvests");
        }
    }

    @Test
    void aCatalogThatIsNotThereIsAFaultOfTheInfrastructure() {
        assertThatThrownBy(() -> Explanations.in(ViewCatalog.settings(folder)))
                .isInstanceOf(Fault.OfInfrastructure.class)
                .hasMessageStartingWith("Cannot open the catalog")
                .hasMessageContaining("./solieu up");
    }
}
