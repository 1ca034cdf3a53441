package org.solieu.whole;

import java.util.HashSet;
import java.util.Set;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.Table;
import org.apache.iceberg.jdbc.JdbcCatalog;

/** Somebody who looks at a world's figures over and over, and reads them whenever the table is another than before. */
final class Reader implements AutoCloseable {
    private final JdbcCatalog catalog;
    private final Set<World.Seen> seen = new HashSet<>();
    private String read = "";

    Reader(World world) {
        this.catalog = world.readersCatalog();
    }

    void look() {
        if (catalog.tableExists(World.FIGURES)) {
            Table figures = catalog.loadTable(World.FIGURES);
            String metadata =
                    ((HasTableOperations) figures).operations().current().metadataFileLocation();
            if (!metadata.equals(read)) {
                seen.add(World.look(figures));
                read = metadata;
            }
        }
    }

    /** All that it has seen. */
    Set<World.Seen> seen() {
        return seen;
    }

    @Override
    public void close() {
        catalog.close();
    }
}
