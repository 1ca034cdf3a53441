package org.solieu.workflow.generate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.archive.ArchiveDocuments;
import org.solieu.archive.Inbox;
import org.solieu.claims.Document;
import org.solieu.claims.LoadClaims;
import org.solieu.claims.Statement;
import org.solieu.claims.tables.TableReader;
import org.solieu.observations.ObserveClaims;
import org.solieu.series.PublishRelease;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/** A table of so many rows that Spark compiles its queries: what readers see is what its cells say. */
class LargeTableTest {
    private static final String PROJECT = System.getProperty("solieu.project");
    private static final Vocabulary VOCABULARY = Vocabulary.load(Path.of(PROJECT, "schemas", "vocabulary"));
    private static final int ROWS = 45_000;

    @TempDir
    private Path folder;

    @Test
    void everyRowOfALargeTableIsPublishedAsItsCellsSayOrRefused() throws IOException {
        Path inbox = folder.resolve("inbox");
        Feed.of(VOCABULARY).write(ROWS, 3, inbox);
        Settings settings =
                Settings.of(Map.of("SOLIEU_HOME", folder.resolve("home").toString(), "SOLIEU_PROJECT", PROJECT));
        try (Warehouse warehouse = Warehouse.open(settings, "test", waiting -> {})) {
            Run run = Run.of(LocalDate.of(2024, 1, 5));
            ArchiveDocuments.of(warehouse, VOCABULARY, run, Inbox.of(inbox)).execute();
            StageResult claims = LoadClaims.of(warehouse, VOCABULARY, run).execute();
            StageResult observations = ObserveClaims.of(
                            warehouse, VOCABULARY, new Corrections(List.of(), List.of()), run)
                    .execute();
            PublishRelease.of(warehouse, VOCABULARY, run).execute();

            Set<String> published = published(warehouse);
            assertThat(claims.count("items")).isEqualTo(ROWS);
            assertThat(claims.count(StageResult.REJECTED) + observations.count(StageResult.REJECTED))
                    .isEqualTo(ROWS - published.size())
                    .isBetween(1L, ROWS / 100L);
            assertThat(stated(inbox)).containsAll(published);
        }
    }

    private static Set<String> published(Warehouse warehouse) {
        List<Row> figures = warehouse
                .table("series.figures")
                .where("how = 'stated' AND held IS NULL AND release_to = 2147483647")
                .select("locator", "quote", "indicator", "value", "unit", "period_end")
                .collectAsList();
        return figures.stream()
                .map(row -> told(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        row.getDecimal(3),
                        row.getString(4) + " " + row.get(5)))
                .collect(Collectors.toSet());
    }

    /** What the reader of tables finds in the file, without Spark. */
    private static Set<String> stated(Path inbox) throws IOException {
        Document document = new Document(
                "", "feed", "generated", LocalDate.of(2024, 1, 5), PublishedOnBasis.INFERRED, null, null, null);
        Source source = requireNonNull(VOCABULARY.sources().get("generated"));
        Set<String> stated = new HashSet<>();
        try (Stream<Path> files = Files.list(inbox);
                InputStream bytes = Files.newInputStream(files.findFirst().orElseThrow())) {
            TableReader.of(source, VOCABULARY).read(document, bytes).forEachRemaining(item -> {
                if (item instanceof Statement cell) {
                    stated.add(told(
                            cell.locator().toString(),
                            cell.quote(),
                            requireNonNull(cell.indicator()),
                            cell.value(),
                            cell.unit() + " " + requireNonNull(cell.period()).end()));
                }
            });
        }
        return stated;
    }

    private static String told(String locator, String quote, String indicator, BigDecimal value, String rest) {
        return String.join(
                " | ", locator, quote, indicator, value.stripTrailingZeros().toPlainString(), rest);
    }
}
