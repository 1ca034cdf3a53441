package org.solieu.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;

/**
 * Puts a {@link Backup} in the place of an installation's state, wherever that lies. All of it is made ready and looked at
 * beside the state that is there, and then takes its place in renames.
 */
public final class Restore {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Settings settings;
    private final Path warehouse;
    private final SqliteFile catalog;
    private final Set<BackupPart> parts = EnumSet.of(BackupPart.WAREHOUSE, BackupPart.CORRECTIONS, BackupPart.REVIEWS);

    private Restore(Settings settings) {
        this.settings = settings;
        this.warehouse = LocalWarehouse.folder(settings);
        this.catalog = CatalogTables.file(settings);
    }

    /**
     * Into an installation.
     *
     * @param lock the writer's lock, held
     */
    public static Restore into(Settings settings, WriterLock lock) {
        return new Restore(settings);
    }

    /** How the names of what gives way end. */
    static String suffix() {
        return ".before-" + LocalDateTime.now(ZoneId.systemDefault()).format(INSTANT);
    }

    /** Restores a backup; what was there before is set aside, not deleted. Counts: tables, files. */
    public StageResult from(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Fault.OfSource(
                    "Cannot restore: there is no '%s', give a file that 'solieu backup' made".formatted(file));
        }
        forget();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return restore(zip);
        } catch (ZipException e) {
            throw new Fault.OfSource(
                    "Cannot restore %s: %s; nothing has changed, take another backup".formatted(file, Reason.of(e)), e);
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot restore %s: %s; nothing has changed".formatted(file, Reason.of(e)), e);
        } finally {
            if (!Renames.areLeft(settings.home())) {
                forget();
            }
        }
    }

    private StageResult restore(ZipFile zip) throws IOException {
        Properties contents = contents(zip);
        long files = unpack(zip);
        String from = contents.getProperty(Backup.LOCATION);
        contents.remove(Backup.LOCATION);
        Map<String, Path> metadata = new TreeMap<>();
        contents.forEach((table, file) ->
                metadata.put(table.toString(), beside(warehouse).resolve(file.toString())));
        keepPlaces();
        relocate(from, metadata);
        enter(metadata);
        FileUtil.fullyDelete(settings.home().resolve("engines/superset/cache").toFile());
        Files.deleteIfExists(settings.home().resolve("engines/airflow/database.txt"));
        renames().happen(settings.home());
        FinishedState.of(settings).save();
        return StageResult.of("restore").with("tables", metadata.size()).with("files", files);
    }

    private static Properties contents(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.CONTENTS);
        if (entry == null) {
            throw new Fault.OfSource("Cannot restore %s: it is no backup of Solieu, %s is missing; nothing has changed"
                    .formatted(zip.getName(), Backup.CONTENTS));
        }
        Properties contents = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            contents.load(in);
        }
        return contents;
    }

    private long unpack(ZipFile zip) throws IOException {
        long files = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            Optional<BackupPart> part = BackupPart.of(entry.getName());
            Optional<Path> place = part.flatMap(known -> known.place(settings));
            if (part.isPresent() && place.isPresent()) {
                Path file = target(beside(place.get()), part.get(), entry.getName());
                PrivateFiles.newFolderOf(file);
                try (InputStream in = zip.getInputStream(entry)) {
                    PrivateFiles.write(file, in::transferTo);
                }
                parts.add(part.get());
                files++;
            }
        }
        return files;
    }

    private static Path target(Path root, BackupPart part, String entry) throws IOException {
        Path file = root.resolve(
                        entry.substring(Math.min(entry.length(), part.word().length() + 1)))
                .normalize();
        if (!file.startsWith(root)) {
            throw new Fault.OfSource(
                    "Cannot restore: the entry '%s' leads out of the folder; nothing has changed".formatted(entry));
        }
        return file;
    }

    /** Where things lie in this home is not for the backup to say. */
    private void keepPlaces() throws IOException {
        Path restored = beside(settings.file());
        if (Files.exists(restored)) {
            List<String> lines = new ArrayList<>(Files.readAllLines(restored));
            lines.removeIf(Settings::saysAPlace);
            if (Files.exists(settings.file())) {
                Files.readAllLines(settings.file()).stream()
                        .filter(Settings::saysAPlace)
                        .forEach(lines::add);
            }
            Files.write(restored, lines);
        }
    }

    private void relocate(String from, Map<String, Path> metadata) throws IOException {
        String to = LocalWarehouse.location(warehouse);
        if (from.equals(to)) {
            return;
        }
        Relocation relocation = new Relocation(settings, from, beside(warehouse), to);
        for (Map.Entry<Path, Path> file : relocation.write(metadata).entrySet()) {
            Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
        }
        FileUtil.fullyDelete(relocation.staging().toFile());
    }

    /** Makes the catalog of the tables, which must be whole. */
    private void enter(Map<String, Path> metadata) throws IOException {
        RelocatedFiles files = new RelocatedFiles(
                new Configuration(), LocalWarehouse.location(warehouse), LocalWarehouse.location(beside(warehouse)));
        Map<String, Path> places = new TreeMap<>();
        for (Map.Entry<String, Path> table : metadata.entrySet()) {
            Path place = warehouse.resolve(beside(warehouse).relativize(table.getValue()));
            Optional<String> fault = new TableFiles(files).firstFault(table.getKey(), LocalWarehouse.location(place));
            if (fault.isPresent()) {
                throw new Fault.OfSource(
                        "Cannot restore: the backup does not hold all of %s: %s; nothing has changed, take another"
                                .formatted(table.getKey(), fault.get()));
            }
            places.put(table.getKey(), place);
        }
        Catalog.of(settings).enter(new SqliteFile(beside(catalog.path())), places, files);
        PrivateFiles.close(beside(catalog.path()));
    }

    private Renames renames() {
        String suffix = suffix();
        Renames renames = new Renames();
        for (BackupPart part : parts) {
            part.place(settings).ifPresent(place -> {
                giveWay(renames, part, place, place.resolveSibling(place.getFileName() + suffix));
                if (Files.exists(beside(place))) {
                    renames.into(beside(place), place);
                }
            });
        }
        Path finished = FinishedState.folder(settings);
        renames.aside(finished, finished.resolveSibling(finished.getFileName() + suffix));
        catalog.giveWay(renames, catalog.path().resolveSibling(catalog.path().getFileName() + suffix));
        return renames.into(beside(catalog.path()), catalog.path());
    }

    private static void giveWay(Renames renames, BackupPart part, Path place, Path aside) {
        if (part.isDatabase()) {
            new SqliteFile(place).giveWay(renames, aside);
        } else {
            renames.aside(place, aside);
        }
    }

    /** Where a part is made ready. */
    private static Path beside(Path place) {
        return place.resolveSibling(place.getFileName() + ".restored");
    }

    /** Removes what was made ready, perhaps by a restore that was killed. */
    private void forget() {
        for (BackupPart part : BackupPart.values()) {
            part.place(settings)
                    .ifPresent(place -> FileUtil.fullyDelete(beside(place).toFile()));
        }
        FileUtil.fullyDelete(beside(catalog.path()).toFile());
        FileUtil.fullyDelete(beside(catalog.path().resolveSibling(catalog.path().getFileName() + "-journal"))
                .toFile());
        FileUtil.fullyDelete(
                new Relocation(settings, "", beside(warehouse), "").staging().toFile());
    }
}
