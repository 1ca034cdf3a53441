package org.solieu.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Enumeration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;

/** Puts a {@link Backup} in the place of an installation's state, wherever that lies. */
public final class Restore {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Settings settings;
    private final Path folder;
    private final String suffix;

    private Restore(Settings settings) {
        this.settings = settings;
        this.folder = LocalWarehouse.folder(settings);
        this.suffix = ".before-" + LocalDateTime.now(ZoneId.systemDefault()).format(INSTANT);
    }

    /**
     * Into an installation.
     *
     * @param lock the writer's lock, held
     */
    public static Restore into(Settings settings, WriterLock lock) {
        return new Restore(settings);
    }

    /** Restores a backup; what was there before is set aside, not deleted. Counts: tables, files. */
    public StageResult from(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Properties contents = contents(zip);
            setAside();
            long files = unpack(zip);
            Map<String, Path> metadata = new TreeMap<>();
            for (String name : contents.stringPropertyNames()) {
                if (!name.equals(Backup.LOCATION)) {
                    metadata.put(name, folder.resolve(contents.getProperty(name)));
                }
            }
            String from = contents.getProperty(Backup.LOCATION);
            if (!from.equals(LocalWarehouse.location(folder))) {
                Relocation.of(settings, from).move(metadata);
            }
            Catalog.of(settings).register(metadata);
            return StageResult.of("restore").with("tables", metadata.size()).with("files", files);
        } catch (IOException e) {
            throw new Fault.OfSource("Cannot restore %s: %s%s".formatted(file, Reason.of(e), whereTheOldIs()), e);
        }
    }

    private String whereTheOldIs() {
        Path aside = folder.resolveSibling(folder.getFileName() + suffix);
        return Files.exists(aside) ? "; what was there before is " + aside : "";
    }

    private static Properties contents(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.CONTENTS);
        if (entry == null) {
            throw new IOException("it is no backup of Solieu: %s is missing".formatted(Backup.CONTENTS));
        }
        Properties contents = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            contents.load(in);
        }
        return contents;
    }

    private void setAside() throws IOException {
        for (Path path : new Path[] {folder, settings.corrections(), CatalogTables.file(settings)}) {
            if (Files.exists(path)) {
                Files.move(path, path.resolveSibling(path.getFileName() + suffix));
            }
        }
    }

    private long unpack(ZipFile zip) throws IOException {
        long files = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.getName().equals(Backup.CONTENTS)) {
                Path file = target(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                files++;
            }
        }
        return files;
    }

    private Path target(String entry) throws IOException {
        int slash = entry.indexOf('/');
        Path root = entry.startsWith(Backup.CORRECTIONS + "/") ? settings.corrections() : folder;
        Path file = root.resolve(entry.substring(slash + 1)).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("its entry '%s' leads out of the folder".formatted(entry));
        }
        return file;
    }
}
