package org.solieu.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;

/**
 * The newest state of the tables in which whatever was begun is published too: what a backup holds, and what a lost catalog
 * is compared with. The stages of a day may run one by one, days overlap, and a load may die; the state before them is noted
 * here until all of them are published.
 */
final class FinishedState {
    private static final String TABLES = "tables.properties";
    private static final String WHOLE_DAY = "load";
    private static final String DOCUMENTS = "documents";

    private final Settings settings;
    private final Path folder;

    private FinishedState(Settings settings) {
        this.settings = settings;
        this.folder = folder(settings);
    }

    static FinishedState of(Settings settings) {
        return new FinishedState(settings);
    }

    /** Where it is noted. */
    static Path folder(Settings settings) {
        return settings.home().resolve("finished");
    }

    /** Notes that a day's rows of a table change, which is finished when they are published; those of several tables may at once. */
    synchronized void begin(LocalDate day, String table) {
        if (begun().isEmpty()) {
            save();
        }
        Path mark = mark(day);
        try {
            if (table.startsWith("observations.") ? !Files.exists(mark) : !isWhole(mark)) {
                PrivateFiles.write(mark, table.startsWith("observations.") ? DOCUMENTS : WHOLE_DAY);
            }
        } catch (IOException e) {
            throw failure(mark, e);
        }
    }

    /** Notes that a day is published, and the tables as they are unless another day is not. */
    void finish(LocalDate day) {
        try {
            Files.deleteIfExists(mark(day));
        } catch (IOException e) {
            throw failure(mark(day), e);
        }
        finish();
    }

    /** The same where only some documents of a day are published: a load of the day that was begun is not over. */
    void finishDocuments(LocalDate day) {
        if (isWhole(mark(day))) {
            finish();
        } else {
            finish(day);
        }
    }

    /** Notes the tables as they are, unless a day is begun and not published. */
    void finish() {
        if (begun().isEmpty()) {
            save();
        }
    }

    /** Notes the tables as they are. */
    void save() {
        if (!LocalWarehouse.isLocal(settings)) {
            return;
        }
        Path warehouse = LocalWarehouse.folder(settings);
        Properties tables = new Properties();
        try {
            for (Map.Entry<String, String> table :
                    CatalogTables.metadata(settings).entrySet()) {
                Path metadata = LocalWarehouse.path(table.getValue());
                tables.setProperty(
                        table.getKey(), warehouse.relativize(metadata).toString());
                PrivateFiles.newFolder(folder);
                PrivateFiles.write(copy(metadata), out -> Files.copy(metadata, out));
            }
            PrivateFiles.write(folder.resolve(TABLES), out -> tables.store(out, null));
            removeAllBut(tables);
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private void removeAllBut(Properties tables) throws IOException {
        List<Path> kept = tables.values().stream()
                .map(metadata -> copy(Path.of(metadata.toString())))
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> Catalog.version(file) >= 0).toList()) {
                if (!kept.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The days that are begun and not published. */
    Set<LocalDate> begun() {
        Path marks = folder.resolve("begun");
        if (!Files.exists(marks)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(marks)) {
            Set<LocalDate> days = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-\\d\\d-\\d\\d"))
                    .forEach(name -> days.add(LocalDate.parse(name)));
            return days;
        } catch (IOException e) {
            throw failure(marks, e);
        }
    }

    /** The metadata file of each table, in the warehouse; none where no state was noted yet. */
    Map<String, Path> metadata() {
        Path warehouse = LocalWarehouse.folder(settings);
        Properties tables = new Properties();
        Map<String, Path> metadata = new TreeMap<>();
        if (Files.exists(folder.resolve(TABLES))) {
            try (InputStream in = Files.newInputStream(folder.resolve(TABLES))) {
                tables.load(in);
            } catch (IOException e) {
                throw failure(folder, e);
            }
        }
        tables.forEach((table, file) -> metadata.put(table.toString(), warehouse.resolve(file.toString())));
        return metadata;
    }

    /** A copy of a metadata file: the table drops its own after some commits. */
    Path copy(Path metadata) {
        return folder.resolve(metadata.getFileName().toString());
    }

    private Path mark(LocalDate day) {
        return folder.resolve("begun").resolve(day.toString());
    }

    private static boolean isWhole(Path mark) {
        try {
            return Files.exists(mark) && Files.readString(mark).equals(WHOLE_DAY);
        } catch (IOException e) {
            throw failure(mark, e);
        }
    }

    private static Fault.OfInfrastructure failure(Path path, IOException e) {
        return new Fault.OfInfrastructure("Cannot note in %s what is finished: %s".formatted(path, Reason.of(e)), e);
    }
}
