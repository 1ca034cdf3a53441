package org.solieu.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Table;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;

/**
 * A lost or damaged catalog, made anew from the newest metadata of each table whose files are all there. What the old one
 * knows, and is whole, stays.
 */
public final class CatalogRebuild {
    private final Settings settings;
    private final FinishedState finished;
    private final TableFiles files = new TableFiles(new HadoopFileIO(new Configuration()));
    private final Map<String, String> known;
    private final Map<String, Path> entered = new TreeMap<>();
    private final List<String> lost = new ArrayList<>();

    private CatalogRebuild(Settings settings) {
        this.settings = settings;
        this.finished = FinishedState.of(settings);
        this.known = CatalogTables.isReadable(settings) ? CatalogTables.metadata(settings) : new TreeMap<>();
    }

    /**
     * Looks at what there is, and changes nothing yet.
     *
     * @param lock the writer's lock, held
     */
    public static CatalogRebuild of(Settings settings, WriterLock lock) {
        CatalogRebuild rebuild = new CatalogRebuild(settings);
        if (CatalogTables.isReadable(settings)) {
            CatalogTables.requireHere(settings);
        }
        new Tables(settings.schemas()).names().forEach(rebuild::look);
        if (rebuild.entered.isEmpty() && rebuild.known.isEmpty()) {
            throw new Fault.OfInfrastructure(
                    "Cannot make the catalog anew: %s holds no table; './solieu restore FILE' brings back a backup"
                            .formatted(settings.get(Settings.Setting.WAREHOUSE)));
        }
        rebuild.compareReleases();
        return rebuild;
    }

    private void look(String table) {
        String current = known.get(table);
        Optional<String> fault = current == null ? Optional.empty() : files.firstFault(table, current);
        if (current != null && fault.isEmpty()) {
            return;
        }
        known.remove(table);
        for (Path metadata : candidates(table)) {
            Optional<String> wrong = files.firstFault(table, LocalWarehouse.location(metadata));
            if (wrong.isEmpty()) {
                enter(table, metadata, fault);
                return;
            }
            fault = fault.or(() -> wrong);
        }
        Path folder = Catalog.metadataFolder(settings, table);
        if (fault.isPresent() || Files.exists(folder.getParent())) {
            lost.add("%s: everything is lost, since %s"
                    .formatted(table, fault.orElse("%s holds no metadata".formatted(folder))));
        }
    }

    /** The metadata files of a table, the last first, and the copy of one that may have been lost. */
    private List<Path> candidates(String table) {
        List<Path> candidates = new ArrayList<>(Catalog.versions(Catalog.metadataFolder(settings, table)));
        Path noted = finished.metadata().get(table);
        if (noted != null && !Files.exists(noted)) {
            int older = 0;
            while (older < candidates.size() && Catalog.version(candidates.get(older)) > Catalog.version(noted)) {
                older++;
            }
            candidates.add(older, finished.copy(noted));
        }
        return candidates;
    }

    private void enter(String table, Path metadata, Optional<String> fault) {
        Table found = files.open(table, LocalWarehouse.location(metadata));
        String here = "%s/%s".formatted(settings.get(Settings.Setting.WAREHOUSE), table.replace('.', '/'));
        if (!LocalWarehouse.spelled(found.location()).equals(here)) {
            throw new Fault.OfSource(
                    "Cannot make the catalog anew: %s says that %s lies in %s, not in %s; if this home was copied or moved, './solieu move' makes its tables lead here"
                            .formatted(metadata, table, found.location(), here));
        }
        entered.put(table, metadata);
        fault.ifPresent(reason -> lost.add("%s: %s is lost, since %s".formatted(table, after(found), reason)));
    }

    private static String after(Table table) {
        if (table.currentSnapshot() == null) {
            return "everything";
        }
        Instant last = Instant.ofEpochMilli(table.currentSnapshot().timestampMillis());
        return "what was written after "
                + last.atZone(Run.HANOI).toLocalDateTime().withNano(0);
    }

    /** Both tables name each release: where one has lost its last state without a trace, the other still names the release. */
    private void compareReleases() {
        OptionalInt shown = release("series.figures");
        OptionalInt told = release("series.releases");
        if (lost.isEmpty() && shown.isPresent() && told.isPresent() && told.getAsInt() > shown.getAsInt()) {
            lost.add("series.figures: release %d is lost, of which series.releases tells".formatted(told.getAsInt()));
        }
    }

    /** What is lost, one sentence for each table that cannot be as it was last. */
    public List<String> lost() {
        return List.copyOf(lost);
    }

    /** The release that readers will see. */
    public String release() {
        OptionalInt release = release("series.figures");
        return release.isEmpty()
                ? "the newest release"
                : release.getAsInt() == 0 ? "no release" : "release " + release.getAsInt();
    }

    private OptionalInt release(String table) {
        return Optional.ofNullable(entered.get(table))
                .map(LocalWarehouse::location)
                .or(() -> Optional.ofNullable(known.get(table)))
                .map(metadata -> NewestRelease.of(files.open(table, metadata)))
                .orElse(OptionalInt.empty());
    }

    /** Makes it. Counts: tables it knows, those it did not know before. */
    public StageResult execute() {
        if (!CatalogTables.isReadable(settings)) {
            Path file = CatalogTables.file(settings).path();
            Renames renames = new Renames();
            CatalogTables.file(settings).giveWay(renames, file.resolveSibling(file.getFileName() + Restore.suffix()));
            renames.happen(settings.home());
        }
        Map<String, Path> places = new TreeMap<>();
        entered.forEach((table, metadata) -> places.put(table, putBack(table, metadata)));
        Catalog.of(settings).enter(places);
        if (!lost.isEmpty()) {
            finished.save();
        }
        return StageResult.of("catalog")
                .with("tables", known.size() + (long) entered.size())
                .with("entered", entered.size());
    }

    private Path putBack(String table, Path metadata) {
        Path place = Catalog.metadataFolder(settings, table).resolve(metadata.getFileName());
        try {
            if (!Files.exists(place)) {
                PrivateFiles.write(place, out -> Files.copy(metadata, out));
                Files.deleteIfExists(Relocation.checksum(place));
            }
            return place;
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot write %s: %s".formatted(place, Reason.of(e)), e);
        }
    }
}
