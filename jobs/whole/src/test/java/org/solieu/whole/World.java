package org.solieu.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.solieu.archive.ArchiveDocuments;
import org.solieu.archive.Inbox;
import org.solieu.claims.LoadClaims;
import org.solieu.observations.ObserveClaims;
import org.solieu.series.PublishRelease;
import org.solieu.series.RollBack;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.Sha256;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Warehouse;

/**
 * A home without engines, in which days of small tables are loaded and what readers see is looked at.
 *
 * @param catalog address of its catalog
 * @param warehouse where its tables lie
 */
record World(Path home, String catalog, String warehouse) {
    static final Vocabulary VOCABULARY = Vocabulary.load(Installation.PROJECT.resolve("schemas/vocabulary"));

    static final TableIdentifier FIGURES = TableIdentifier.of("series", "figures");

    private static final int OPEN = Integer.MAX_VALUE;
    private static final List<String> KEY = List.of(
            "indicator",
            "breakdown",
            "place",
            "period_start",
            "period_end",
            "period_kind",
            "scenario",
            "measure",
            "compared_with");
    private static final List<String> VALUE = List.of(
            "value",
            "lower",
            "lower_closed",
            "upper",
            "upper_closed",
            "unit",
            "qualifier",
            "status",
            "how",
            "rule",
            "published_on",
            "document_id",
            "name",
            "source",
            "locator",
            "quote",
            "claim_id",
            "held");

    /** A home whose tables lie in it. */
    World(Path home, String catalog) {
        this(home, catalog, "file:" + home.resolve("warehouse"));
    }

    static World in(Path home) {
        return new World(home, "jdbc:sqlite:" + home.resolve("catalog.db") + "?busy_timeout=30000");
    }

    Settings settings() {
        return Settings.of(Map.of(
                "SOLIEU_HOME",
                home.toString(),
                "SOLIEU_PROJECT",
                Installation.PROJECT.toString(),
                "SOLIEU_SPARK_MASTER",
                "local[2]",
                "SOLIEU_WAREHOUSE",
                warehouse,
                "SOLIEU_CATALOG",
                catalog));
    }

    Warehouse open() {
        return Warehouse.open(settings(), "world", waiting -> {});
    }

    /** Puts a table into the inbox of a day: revenue of a province up to some days, by a document of its own. */
    void put(LocalDate day, String name, List<String> lines) {
        try {
            Path folder = Files.createDirectories(home.resolve("inbox").resolve(day.toString()));
            String header = "Địa bàn;Lũy kế đến ngày;Dự toán thu nội địa;Thu nội địa;So dự toán (%);Ghi chú\n";
            Files.writeString(
                    folder.resolve("thu_ngan_sach_" + name + ".csv"), header + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads a day up to its release. */
    void load(Warehouse warehouse, LocalDate day) {
        load(warehouse, VOCABULARY, day);
    }

    /** The same by other words. */
    void load(Warehouse warehouse, Vocabulary vocabulary, LocalDate day) {
        Run run = Run.of(day);
        ArchiveDocuments.of(warehouse, vocabulary, run, Inbox.of(home.resolve("inbox")))
                .execute();
        LoadClaims.of(warehouse, vocabulary, run).execute();
        Corrections corrections = Corrections.in(settings().corrections());
        ObserveClaims.of(warehouse, vocabulary, corrections, run).execute();
        PublishRelease.of(warehouse, vocabulary, run).execute();
    }

    void rollBack(Warehouse warehouse, int release) {
        RollBack.of(warehouse, VOCABULARY, Run.of(LocalDate.of(2025, 3, 1)), release)
                .execute(announcement -> true);
    }

    /** What is known, and which of it is shown, but for when and by which run. */
    List<String> content() {
        Map<String, Boolean> shown = new TreeMap<>();
        for (Record row : rows()) {
            if (row.getField("withdrawn_in") == null) {
                shown.merge(text(row), row.getField("release_to").equals(OPEN), Boolean::logicalOr);
            }
        }
        return shown.entrySet().stream()
                .map(row -> row.getKey() + (row.getValue() ? " is shown" : " is known"))
                .toList();
    }

    /** What a column says of the levels that documents state and readers see, in order. */
    List<String> shown(String column) {
        return rows().stream()
                .filter(row -> row.getField("release_to").equals(OPEN) && row.getField("withdrawn_in") == null)
                .filter(row -> row.getField("how").equals("stated")
                        && row.getField("measure").equals("level"))
                .map(row -> String.valueOf(row.getField(column)))
                .distinct()
                .sorted()
                .toList();
    }

    /** What readers see in one moment: the newest release and a digest of the figures it shows. */
    Seen look() {
        return look(rows());
    }

    /** The same of a table that a reader holds. */
    static Seen look(Table figures) {
        return look(rows(figures));
    }

    private static Seen look(List<Record> rows) {
        int release = rows.stream().mapToInt(World::lastRelease).max().orElse(0);
        return new Seen(release, shownIn(rows, OPEN - 1));
    }

    /** Digests of what each release shows, by its number, as the rows tell now. */
    Map<Integer, String> asOf() {
        List<Record> rows = rows();
        int newest = rows.stream().mapToInt(World::lastRelease).max().orElse(0);
        Map<Integer, String> digests = new TreeMap<>();
        for (int release = 0; release <= newest; release++) {
            digests.put(release, shownIn(rows, release));
        }
        return digests;
    }

    /**
     * What a reader saw.
     *
     * @param figures digest of the figures
     */
    record Seen(int release, String figures) {}

    private static int lastRelease(Record row) {
        int from = (int) row.getField("release_from");
        int to = (int) row.getField("release_to");
        Object withdrawn = row.getField("withdrawn_in");
        return Math.max(Math.max(from, to == OPEN ? 0 : to), withdrawn == null ? 0 : (int) withdrawn);
    }

    private static String shownIn(List<Record> rows, int release) {
        List<String> shown = new ArrayList<>();
        for (Record row : rows) {
            if ((int) row.getField("release_from") <= release && (int) row.getField("release_to") > release) {
                shown.add(text(row));
            }
        }
        Collections.sort(shown);
        return Sha256.of(String.join("\n", shown));
    }

    private static String text(Record row) {
        List<String> columns = new ArrayList<>();
        KEY.forEach(column -> columns.add(String.valueOf(row.getField(column))));
        VALUE.forEach(column -> columns.add(String.valueOf(row.getField(column))));
        return String.join("|", columns);
    }

    /** Rows of the table's head, read without Spark, as any other reader would. */
    private List<Record> rows() {
        try (JdbcCatalog readers = readersCatalog()) {
            return readers.tableExists(FIGURES) ? rows(readers.loadTable(FIGURES)) : List.of();
        }
    }

    /** The catalog, as somebody opens it who only reads. */
    JdbcCatalog readersCatalog() {
        JdbcCatalog readers = new JdbcCatalog();
        readers.setConf(new Configuration());
        readers.initialize(
                "lake",
                Map.of(
                        CatalogProperties.URI,
                        catalog.startsWith("jdbc:postgresql:")
                                ? catalog
                                : World.in(home).catalog(),
                        CatalogProperties.WAREHOUSE_LOCATION,
                        warehouse,
                        "jdbc.schema-version",
                        "V1"));
        return readers;
    }

    private static List<Record> rows(Table table) {
        List<Record> rows = new ArrayList<>();
        try (CloseableIterable<Record> records = IcebergGenerics.read(table).build()) {
            records.forEach(rows::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }
}
