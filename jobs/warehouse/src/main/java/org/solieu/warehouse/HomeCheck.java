package org.solieu.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.solieu.vocabulary.Fault;

/** What is wrong with a home, and what to do, as far as its files tell without Spark and without an engine. */
public final class HomeCheck {
    private static final TableFiles TABLES = new TableFiles(new HadoopFileIO(new Configuration()));

    private HomeCheck() {}

    /** One sentence for everything that somebody must see to; none in a home that is well. */
    public static List<String> of(Settings settings) {
        List<String> faults = new ArrayList<>();
        if (Renames.areLeft(settings.home())) {
            faults.add("a restore or a move was killed; any command that writes, such as './solieu up', completes it");
        }
        FinishedState.of(settings)
                .begun()
                .forEach(day -> faults.add(
                        "the load of %1$s is under way, or died; if nothing loads, './solieu load --day %1$s' completes it"
                                .formatted(day)));
        try {
            CatalogTables.requireHere(settings);
            tables(settings, faults);
        } catch (Fault e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }

    private static void tables(Settings settings, List<String> faults) {
        CatalogTables.metadata(settings)
                .forEach((table, metadata) -> TABLES.firstFault(table, metadata)
                        .ifPresent(fault -> faults.add("%s is damaged: %s; './solieu restore FILE' brings back a backup"
                                .formatted(table, fault))));
        if (LocalWarehouse.isLocal(settings) && CatalogTables.metadata(settings).isEmpty()) {
            new Tables(settings.schemas())
                    .names().stream()
                            .filter(table -> !Catalog.versions(Catalog.metadataFolder(settings, table))
                                    .isEmpty())
                            .findFirst()
                            .ifPresent(
                                    table -> faults.add(
                                            "the catalog is lost, but tables are there; './solieu restore --catalog' makes it anew"));
        }
    }

    /** The release that the tables show, where they can be read and it can be told. */
    public static OptionalInt release(Settings settings) {
        String figures = CatalogTables.metadata(settings).get("series.figures");
        return figures == null ? OptionalInt.empty() : NewestRelease.of(TABLES.open("series.figures", figures));
    }
}
