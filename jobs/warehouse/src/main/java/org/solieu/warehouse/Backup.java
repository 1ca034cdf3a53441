package org.solieu.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;

/**
 * Everything that cannot be made again, in one ZIP file: the tables, the archived documents, the corrections, and what the
 * catalog knows. It is written while the writer's lock is held, so it is one state of the warehouse.
 */
public final class Backup {
    static final String WAREHOUSE = "warehouse";
    static final String CORRECTIONS = "corrections";
    static final String CONTENTS = "backup.properties";
    static final String LOCATION = "location";

    private final Settings settings;

    private Backup(Settings settings) {
        this.settings = settings;
    }

    /**
     * A backup of an installation.
     *
     * @param lock the writer's lock, held
     */
    public static Backup of(Settings settings, WriterLock lock) {
        return new Backup(settings);
    }

    /** Writes it. Counts: tables, files, bytes of the backup. */
    public StageResult write(Path file) {
        Path warehouse = LocalWarehouse.folder(settings);
        AtomicLong files = new AtomicLong();
        try {
            PrivateFiles.newFolderOf(file);
            Properties contents = contents(warehouse);
            PrivateFiles.write(file, out -> files.set(write(out, contents, warehouse)));
            return StageResult.of("backup")
                    .with("tables", contents.size() - 1L)
                    .with("files", files.get())
                    .with("bytes", Files.size(file));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot write %s: %s; free some space or name another file".formatted(file, Reason.of(e)), e);
        }
    }

    private long write(OutputStream out, Properties contents, Path warehouse) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(CONTENTS));
            contents.store(zip, null);
            return add(zip, WAREHOUSE, warehouse) + add(zip, CORRECTIONS, settings.corrections());
        }
    }

    private Properties contents(Path warehouse) {
        Properties contents = new Properties();
        contents.setProperty(LOCATION, LocalWarehouse.location(warehouse));
        CatalogTables.metadata(settings).forEach((table, metadata) -> {
            contents.setProperty(
                    table, warehouse.relativize(LocalWarehouse.path(metadata)).toString());
        });
        return contents;
    }

    private static long add(ZipOutputStream zip, String name, Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            zip.putNextEntry(new ZipEntry(name + "/" + folder.relativize(file)));
            Files.copy(file, zip);
        }
        return files.size();
    }
}
