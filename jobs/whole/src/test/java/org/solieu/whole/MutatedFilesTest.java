package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.archive.ArchiveDocuments;
import org.solieu.archive.Inbox;
import org.solieu.claims.LoadClaims;
import org.solieu.observations.ObserveClaims;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/**
 * Two hundred damaged files and texts that nobody would write, loaded at once: each is archived or refused, and of each
 * every figure is accounted for. The long run is {@code ./solieu attack}.
 */
class MutatedFilesTest {
    private static final Path PROJECT = Path.of(System.getProperty("solieu.project"));
    private static final Path SAMPLES = PROJECT.resolve("samples/inbox");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 12);
    private static final int OF_EACH_FORMAT = Integer.getInteger("damaged", 40);
    private static final int TEXTS = Integer.getInteger("texts", 40);
    private static final int LENGTH_OF_A_TEXT = 4_000;
    private static final long SEED = Long.getLong("seed", 20240112);

    @TempDir
    private Path home;

    @Test
    void nothingCrashesAndEveryFigureIsStatedDuplicatedOrRejected() throws IOException {
        Path inbox = Files.createDirectory(home.resolve("inbox"));
        mutate(inbox);
        HostileTexts hostile = HostileTexts.of(SEED);
        for (int i = 0; i < TEXTS; i++) {
            put(inbox, "h%d.txt".formatted(i), hostile.next(LENGTH_OF_A_TEXT).getBytes(StandardCharsets.UTF_8));
        }
        Vocabulary vocabulary = Vocabulary.load(PROJECT.resolve("schemas/vocabulary"));
        Settings settings = Settings.of(Map.of(
                "SOLIEU_HOME", home.toString(),
                "SOLIEU_PROJECT", PROJECT.toString(),
                "SOLIEU_SPARK_MASTER", "local[2]"));
        try (Warehouse warehouse = Warehouse.open(settings, "test", waiting -> {})) {
            Run run = Run.of(DAY);
            StageResult archived = ArchiveDocuments.of(warehouse, vocabulary, run, Inbox.of(inbox))
                    .execute();
            LoadClaims.of(warehouse, vocabulary, run).execute();
            ObserveClaims.of(warehouse, vocabulary, Corrections.NONE, run).execute();

            assertThat(archived.count("documents") + archived.count("rejected")).isEqualTo(5 * OF_EACH_FORMAT + TEXTS);
            assertThat(archived.count("documents")).isGreaterThan(OF_EACH_FORMAT);
            assertThat(withoutBalance(warehouse)).isEmpty();
            assertThat(tablesWithoutItems(warehouse)).isEmpty();
        }
    }

    /** Documents of which more or less was stated, duplicated and rejected than they claim. */
    private static List<Row> withoutBalance(Warehouse warehouse) {
        return warehouse.spark().sql("""
                SELECT document_id, sum(claimed), sum(accounted)
                FROM (
                  SELECT document_id, 1 AS claimed, 0 AS accounted FROM lake.claims.statements
                  UNION ALL
                  SELECT document_id, 0, times_stated FROM lake.observations.values WHERE how = 'stated'
                  UNION ALL
                  SELECT document_id, 0, 1 FROM lake.observations.rejections)
                GROUP BY document_id
                HAVING sum(claimed) <> sum(accounted)
                """).collectAsList();
    }

    /** No table is read as nothing at all. */
    private static List<Row> tablesWithoutItems(Warehouse warehouse) {
        return warehouse.spark().sql("""
                SELECT name FROM lake.archive.documents
                WHERE text IS NULL
                  AND document_id NOT IN (SELECT document_id FROM lake.claims.statements)
                  AND document_id NOT IN (SELECT document_id FROM lake.claims.rejections)
                """).collectAsList();
    }

    private static void mutate(Path inbox) throws IOException {
        Mutations mutations = new Mutations(SEED);
        byte[] text = sample("txt");
        byte[] page = html(text);
        byte[] word = docx(text);
        for (int i = 0; i < OF_EACH_FORMAT; i++) {
            put(inbox, "m%d.txt".formatted(i), mutations.ofText(text));
            put(inbox, "m%d.html".formatted(i), mutations.ofText(page));
            put(inbox, "m%d.docx".formatted(i), mutations.ofArchive(word));
            put(inbox, "sample_m%d.csv".formatted(i), mutations.ofText(sample("csv")));
            put(inbox, "sample_m%d.xlsx".formatted(i), mutations.ofArchive(sample("xlsx")));
        }
    }

    private static byte[] sample(String format) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith("_2023." + format))
                    .min(Path::compareTo)
                    .orElseThrow());
        }
    }

    private static byte[] html(byte[] text) {
        String page = new String(text, StandardCharsets.UTF_8).replace("\n", "</p>\n<p>");
        return ("<html><body>\n<p>" + page + "</p>\n</body></html>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docx(byte[] text) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void put(Path inbox, String name, byte[] bytes) throws IOException {
        Files.write(inbox.resolve(name), bytes);
        Files.writeString(inbox.resolve(name + ".meta.yaml"), "published_on: 2024-01-05\nplace: Thái Bình\n");
    }
}
