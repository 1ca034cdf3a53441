package org.solieu.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;

/**
 * Everything that cannot be made again, in one ZIP file. It is written while the writer's lock is held, and holds the tables
 * as they were when whatever had been begun was published: between the stages of a day, that is the state before the day.
 */
public final class Backup {
    static final String CONTENTS = "backup.properties";
    static final String LOCATION = "location";

    private static final TableFiles TABLES = new TableFiles(new HadoopFileIO(new Configuration()));

    private final Settings settings;
    private final Set<BackupPart> parts = EnumSet.complementOf(EnumSet.of(BackupPart.SECRETS));
    private final Map<String, Path> tables = new TreeMap<>();
    private final FinishedState finished;
    private final Path copies;

    private Backup(Settings settings) {
        this.settings = settings;
        this.finished = FinishedState.of(settings);
        this.copies = settings.home().resolve("databases.unfinished");
    }

    /**
     * A backup of an installation.
     *
     * @param lock the writer's lock, held
     */
    public static Backup of(Settings settings, WriterLock lock) {
        return new Backup(settings);
    }

    /** The same with passwords and keys. */
    public Backup withSecrets() {
        parts.add(BackupPart.SECRETS);
        return this;
    }

    /** Writes it. Counts: tables, the release they show, files, bytes of the backup. */
    public StageResult write(Path file) {
        choose();
        AtomicLong files = new AtomicLong();
        try {
            PrivateFiles.newFolderOf(file);
            FileUtil.fullyDelete(copies.toFile());
            PrivateFiles.write(file, out -> files.set(write(out)));
            return StageResult.of("backup")
                    .with("tables", tables.size())
                    .with("release", release(tables).orElse(0))
                    .with("files", files.get())
                    .with("bytes", Files.size(file));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot write %s: %s; free some space or name another file".formatted(file, Reason.of(e)), e);
        } finally {
            FileUtil.fullyDelete(copies.toFile());
        }
    }

    /** What the tables show that the backup does not hold, and how it will come to hold it; nothing where it holds all. */
    public Optional<String> lacks() {
        OptionalInt shown = release(current());
        return shown.equals(release(tables))
                ? Optional.empty()
                : Optional.of(
                        "release %d is not in it, since the load of %s stopped between its stages; './solieu load --day …' completes one"
                                .formatted(shown.orElse(0), finished.begun()));
    }

    private Map<String, Path> current() {
        Map<String, Path> current = new TreeMap<>();
        CatalogTables.metadata(settings)
                .forEach((table, metadata) -> current.put(table, LocalWarehouse.path(metadata)));
        return current;
    }

    private void choose() {
        CatalogTables.requireHere(settings);
        tables.putAll(current());
        if (!finished.begun().isEmpty()) {
            tables.putAll(finished.metadata());
        }
        tables.forEach((table, metadata) -> TABLES.firstFault(table, LocalWarehouse.location(readable(metadata)))
                .ifPresent(fault -> {
                    throw new Fault.OfInfrastructure(
                            "Cannot back up %s: %s; './solieu verify' tells what else is damaged, './solieu restore FILE' brings back an earlier backup"
                                    .formatted(table, fault));
                }));
    }

    /** Tables drop their metadata files after some commits; those of the finished state are kept. */
    private Path readable(Path metadata) {
        return Files.exists(metadata) ? metadata : finished.copy(metadata);
    }

    private OptionalInt release(Map<String, Path> state) {
        return Optional.ofNullable(state.get("series.figures"))
                .map(metadata -> LocalWarehouse.location(readable(metadata)))
                .map(metadata -> NewestRelease.of(TABLES.open("series.figures", metadata)))
                .orElse(OptionalInt.empty());
    }

    private long write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(CONTENTS));
            contents().store(zip, null);
            long files = 0;
            for (BackupPart part : parts) {
                Optional<Path> place = part.place(settings).filter(Files::exists);
                if (place.isPresent()) {
                    files += add(zip, part, place.get());
                }
            }
            return files;
        }
    }

    private Properties contents() {
        Path warehouse = LocalWarehouse.folder(settings);
        Properties contents = new Properties();
        contents.setProperty(LOCATION, LocalWarehouse.location(warehouse));
        tables.forEach((table, metadata) ->
                contents.setProperty(table, warehouse.relativize(metadata).toString()));
        return contents;
    }

    private long add(ZipOutputStream zip, BackupPart part, Path place) throws IOException {
        if (part.isDatabase()) {
            Path copy = PrivateFiles.newFolder(copies).resolve(part.word());
            new SqliteFile(place).copyTo(copy);
            add(zip, part.word(), copy);
            return 1;
        }
        if (part == BackupPart.WAREHOUSE) {
            return addWarehouse(zip, place);
        }
        return addAll(zip, part, place, files(place));
    }

    /** Its files but those that tell of a later state than the finished one, and those it has dropped. */
    private long addWarehouse(ZipOutputStream zip, Path warehouse) throws IOException {
        Map<Path, Integer> newest = new TreeMap<>();
        tables.values().forEach(metadata -> newest.put(metadata.getParent(), Catalog.version(metadata)));
        List<Path> files = files(warehouse).stream()
                .filter(file -> Catalog.version(file) <= newest.getOrDefault(file.getParent(), Integer.MAX_VALUE))
                .toList();
        long dropped = 0;
        for (Path metadata : tables.values()) {
            if (!Files.exists(metadata)) {
                add(zip, name(BackupPart.WAREHOUSE, warehouse, metadata), finished.copy(metadata));
                dropped++;
            }
        }
        return dropped + addAll(zip, BackupPart.WAREHOUSE, warehouse, files);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long addAll(ZipOutputStream zip, BackupPart part, Path folder, List<Path> files) throws IOException {
        long added = 0;
        for (Path file : files) {
            try {
                add(zip, name(part, folder, file), file);
                added++;
            } catch (NoSuchFileException e) {
                // who reviews does not wait for the writer's lock, and may take an answer back meanwhile
                if (part != BackupPart.REVIEWS) {
                    throw e;
                }
            }
        }
        return added;
    }

    private static String name(BackupPart part, Path folder, Path file) {
        return file.equals(folder) ? part.word() : part.word() + "/" + folder.relativize(file);
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
        }
    }
}
