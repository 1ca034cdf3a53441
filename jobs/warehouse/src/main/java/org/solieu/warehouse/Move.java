package org.solieu.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;

/**
 * Makes the tables of a home that was copied or moved lead to where it lies. All is made ready beside them, and then takes
 * its place in renames.
 */
public final class Move {
    private final Settings settings;
    private final Path warehouse;
    private final SqliteFile catalog;
    private final Map<String, Path> metadata = new TreeMap<>();
    private final Map<String, Path> elsewhere = new TreeMap<>();
    private final Set<String> origins = new TreeSet<>();

    private Move(Settings settings) {
        this.settings = settings;
        this.warehouse = LocalWarehouse.folder(settings);
        this.catalog = CatalogTables.file(settings);
    }

    /**
     * Of an installation; nothing is changed yet.
     *
     * @param lock the writer's lock, held
     */
    public static Move of(Settings settings, WriterLock lock) {
        Move move = new Move(settings);
        Map<String, String> known = CatalogTables.isReadable(settings) ? CatalogTables.metadata(settings) : Map.of();
        for (String table : new Tables(settings.schemas()).names()) {
            move.find(table, Optional.ofNullable(known.get(table)).map(LocalWarehouse::path));
        }
        if (move.origins.size() > 1) {
            throw new Fault.OfSource(
                    "Cannot move the tables of %s: they lead to several folders, %s; './solieu restore FILE' brings back a backup"
                            .formatted(settings.home(), move.origins));
        }
        return move;
    }

    private void find(String table, Optional<Path> known) {
        Path folder = Catalog.metadataFolder(settings, table);
        Optional<Path> file = known.map(path -> folder.resolve(path.getFileName()))
                .or(() -> Catalog.versions(folder).stream().findFirst());
        if (file.isEmpty()) {
            return;
        }
        if (!Files.exists(file.get())) {
            throw new Fault.OfSource("Cannot move %s: %s is missing; copy the whole home again, while nothing loads"
                    .formatted(table, file.get()));
        }
        metadata.put(table, file.get());
        String origin = origin(table, file.get());
        if (!origin.equals(LocalWarehouse.location(warehouse))) {
            elsewhere.put(table, file.get());
            origins.add(origin);
        }
    }

    /** The folder that the paths of a table say the warehouse is. */
    private static String origin(String table, Path metadata) {
        Table found =
                new TableFiles(new HadoopFileIO(new Configuration())).open(table, LocalWarehouse.location(metadata));
        Snapshot newest = found.currentSnapshot();
        String within = LocalWarehouse.spelled(newest == null ? found.location() + "/" : newest.manifestListLocation());
        int end = within.lastIndexOf("/" + table.replace('.', '/') + "/");
        if (end < 0) {
            throw new Fault.OfSource(
                    "Cannot move %s: its files lie in %s, which is no warehouse of Solieu's".formatted(table, within));
        }
        return within.substring(0, end);
    }

    /** Where the tables lead, if not to this home. */
    public Optional<String> from() {
        return origins.stream().findFirst();
    }

    /** Does it. Counts: tables whose paths were written anew, files. */
    public StageResult execute() {
        Relocation relocation =
                new Relocation(settings, from().orElse(""), warehouse, LocalWarehouse.location(warehouse));
        Path made = catalog.path().resolveSibling(catalog.path().getFileName() + ".moved");
        try {
            FileUtil.fullyDelete(made.toFile());
            Map<Path, Path> places = relocation.write(elsewhere);
            Catalog.of(settings).enter(new SqliteFile(made), metadata, new HadoopFileIO(new Configuration()));
            PrivateFiles.close(made);
            Renames renames = new Renames();
            places.forEach(renames::into);
            catalog.giveWay(
                    renames, catalog.path().resolveSibling(catalog.path().getFileName() + Restore.suffix()));
            renames.into(made, catalog.path()).happen(settings.home());
            FinishedState.of(settings).finish();
            return StageResult.of("move").with("tables", elsewhere.size()).with("files", places.size());
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot move the tables to %s: %s".formatted(warehouse, Reason.of(e)), e);
        } finally {
            if (!Renames.areLeft(settings.home())) {
                FileUtil.fullyDelete(relocation.staging().toFile());
                FileUtil.fullyDelete(made.toFile());
            }
        }
    }
}
