package org.solieu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

class ArchiveDocumentsTest {
    private static final String TEXT = "Thu nội địa đạt hơn 9.300 tỷ đồng";

    @TempDir
    static Path home;

    @TempDir
    Path inbox;

    private static Warehouse warehouse;
    private static Vocabulary vocabulary;

    @BeforeAll
    static void open() {
        String project = System.getProperty("solieu.project");
        vocabulary = Vocabulary.load(Path.of(project, "schemas", "vocabulary"));
        warehouse = Warehouse.open(
                Settings.of(Map.of(
                        "SOLIEU_HOME", home.toString(), "SOLIEU_PROJECT", project, "SOLIEU_SPARK_MASTER", "local[2]")),
                "test",
                waiting -> {});
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void keepsADocumentWithItsBytesItsTextAndWhatIsDeclared() throws IOException {
        LocalDate day = LocalDate.of(2024, 1, 2);
        put("2024-01-02/báo.txt", TEXT);
        put(
                "2024-01-02/báo.txt.meta.yaml",
                "published_on: 2024-01-01\nplace: Thái Bình\nreplaces: báo cũ.txt\nnote: day inferred\n");

        StageResult result = archive(day);

        assertThat(result.counts())
                .isEqualTo(Map.of("documents", 1L, "accepted", 1L, "of_other_days", 0L, "rejected", 0L));
        Row row = documents(day).getFirst();
        assertThat(row.<String>getAs("name")).isEqualTo("báo.txt");
        assertThat(row.<String>getAs("source")).isEqualTo("press");
        assertThat(row.<String>getAs("place")).isEqualTo("Thái Bình");
        assertThat(row.<String>getAs("replaces")).isEqualTo("báo cũ.txt");
        assertThat(row.<LocalDate>getAs("published_on")).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(row.<String>getAs("published_on_basis")).isEqualTo("declared");
        assertThat(row.<String>getAs("text")).isEqualTo(TEXT);
        try (InputStream bytes = warehouse.content().open(row.getAs("document_id"))) {
            assertThat(bytes.readAllBytes()).isEqualTo(Fixtures.utf8(TEXT));
        }
    }

    @Test
    void refusesEachBadFileByItsRuleAndLosesNothingElse() throws IOException {
        LocalDate day = LocalDate.of(2024, 1, 3);
        put("good.txt", "good " + TEXT);
        put("good.txt.meta.yaml", "published_on: 2024-01-03");
        put("copy.txt", "good " + TEXT);
        put("copy.txt.meta.yaml", "published_on: 2024-01-03");
        put("empty.txt", "");
        put("undated.txt", "undated");
        put("tomorrow.txt", "tomorrow");
        put("tomorrow.txt.meta.yaml", "published_on: 2024-01-04");
        put("month13.txt", "month 13");
        put("month13.txt.meta.yaml", "published_on: 2023-13-01");
        put("mistyped.txt", "mistyped");
        put("mistyped.txt.meta.yaml", "publishedon: 2024-01-01");
        put("orphan.txt.meta.yaml", "published_on: 2024-01-01");
        put("song.mp3", "la la la");
        put("thu_ngan_sach_2024-13-45.csv", "a;b");
        byte[] pdf = Fixtures.pdf("Domestic revenue");
        Files.write(inbox.resolve("cut.pdf"), Arrays.copyOf(pdf, pdf.length / 2));
        put("cut.pdf.meta.yaml", "published_on: 2024-01-03");
        Files.createSymbolicLink(inbox.resolve("link.txt"), Path.of("/etc/hostname"));
        Files.createSymbolicLink(inbox.resolve("folder"), Path.of("/etc"));

        archive(day);

        assertThat(documents(day)).extracting(row -> row.<String>getAs("name")).containsExactly("copy.txt");
        assertThat(rejections(day))
                .extracting(row -> row.getAs("name"), row -> row.getAs("rule"))
                .containsExactlyInAnyOrder(
                        tuple("good.txt", "already_archived"),
                        tuple("empty.txt", "document_empty"),
                        tuple("undated.txt", "publication_day_missing"),
                        tuple("tomorrow.txt", "publication_day_after_load"),
                        tuple("month13.txt", "sidecar_invalid"),
                        tuple("mistyped.txt", "sidecar_invalid"),
                        tuple("orphan.txt.meta.yaml", "sidecar_invalid"),
                        tuple("song.mp3", "source_undeclared"),
                        tuple("thu_ngan_sach_2024-13-45.csv", "publication_day_missing"),
                        tuple("cut.pdf", "document_unreadable"),
                        tuple("link.txt", "document_unreadable"),
                        tuple("folder", "document_unreadable"));
        assertThat(rejections(day))
                .allSatisfy(row -> assertThat(row.<String>getAs("detail"))
                        .contains("'" + row.<String>getAs("name"))
                        .containsAnyOf(";", ","));
        assertThat(detail(day, "good.txt")).contains("those of 'copy.txt', archived on 2024-01-03");
        assertThat(detail(day, "undated.txt"))
                .contains("write 'published_on: YYYY-MM-DD' into 'undated.txt.meta.yaml'");
    }

    @Test
    void aFileWithoutDayBelongsToTheDayItIsFirstSeen() throws IOException {
        put("first.txt", "first seen");
        put("first.txt.meta.yaml", "published_on: 2024-01-01");
        archive(LocalDate.of(2024, 2, 1));
        StageResult later = archive(LocalDate.of(2024, 2, 2));
        assertThat(later.count("of_other_days")).isEqualTo(1);
        assertThat(documents(LocalDate.of(2024, 2, 1))).hasSize(1);
        assertThat(documents(LocalDate.of(2024, 2, 2))).isEmpty();
        assertThat(rejections(LocalDate.of(2024, 2, 2))).isEmpty();
    }

    @Test
    void aRerunChangesNothingButTheRunAndAnEmptyInboxLosesNothing() throws IOException {
        LocalDate day = LocalDate.of(2024, 3, 1);
        put("2024-03-01/a.txt", "rerun");
        put("2024-03-01/a.txt.meta.yaml", "published_on: 2024-03-01");
        archive(day);
        List<Row> first = withoutRun(day);
        archive(day);
        assertThat(withoutRun(day)).isEqualTo(first);
        Files.delete(inbox.resolve("2024-03-01/a.txt"));
        Files.delete(inbox.resolve("2024-03-01/a.txt.meta.yaml"));
        archive(day);
        assertThat(withoutRun(day)).isEqualTo(first);
    }

    @Test
    void aDocumentWhoseSidecarLostTheDayLeavesItsDay() throws IOException {
        LocalDate day = LocalDate.of(2024, 3, 2);
        put("2024-03-02/a.txt", "lost day");
        put("2024-03-02/a.txt.meta.yaml", "published_on: 2024-03-01");
        archive(day);
        put("2024-03-02/a.txt.meta.yaml", "place: Thái Bình");
        archive(day);
        assertThat(documents(day)).isEmpty();
        assertThat(rejections(day))
                .extracting(row -> row.<String>getAs("rule"))
                .containsExactly("publication_day_missing");
    }

    @Test
    void aChangedSidecarChangesWhatIsDeclaredAndNewBytesReplaceTheOld() throws IOException {
        LocalDate day = LocalDate.of(2024, 3, 3);
        put("2024-03-03/a.txt", "changed side-car");
        put("2024-03-03/a.txt.meta.yaml", "published_on: 2024-03-01");
        archive(day);
        put("2024-03-03/a.txt.meta.yaml", "published_on: 2024-03-02");
        archive(day);
        assertThat(documents(day))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.<LocalDate>getAs("published_on")).isEqualTo(LocalDate.of(2024, 3, 2)));
        put("2024-03-03/a.txt", "other bytes");
        archive(day);
        assertThat(documents(day))
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("text")).isEqualTo("other bytes"));
    }

    @Test
    void findsTheDayOfATableInItsName() throws IOException {
        LocalDate day = LocalDate.of(2024, 3, 4);
        put("2024-03-04/thu_ngan_sach_2024-03-01.csv", "Địa bàn;Lũy kế");
        archive(day);
        assertThat(documents(day)).singleElement().satisfies(row -> {
            assertThat(row.<String>getAs("source")).isEqualTo("finance_department");
            assertThat(row.<String>getAs("published_on_basis")).isEqualTo("inferred");
            assertThat(row.<LocalDate>getAs("published_on")).isEqualTo(LocalDate.of(2024, 3, 1));
            assertThat(row.<String>getAs("text")).isNull();
        });
    }

    @Test
    void namesAreData() throws IOException {
        LocalDate day = LocalDate.of(2024, 3, 5);
        put("2024-03-05/Tho\u0302ng ba\u0301o\n'; DROP TABLE x.txt", "named");
        archive(day);
        assertThat(rejections(day))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.<String>getAs("name")).isEqualTo("Thông báo\\u000a'; DROP TABLE x.txt"));
    }

    private StageResult archive(LocalDate day) {
        return ArchiveDocuments.of(warehouse, vocabulary, Run.of(day), Inbox.of(inbox))
                .execute();
    }

    private void put(String name, String text) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Fixtures.utf8(text));
    }

    private static List<Row> documents(LocalDate day) {
        return warehouse.day("archive.documents", day).collectAsList();
    }

    private static List<Row> withoutRun(LocalDate day) {
        return warehouse.day("archive.documents", day).drop("run_id").collectAsList();
    }

    private static List<Row> rejections(LocalDate day) {
        return warehouse.day("archive.rejections", day).collectAsList();
    }

    private static String detail(LocalDate day, String name) {
        return rejections(day).stream()
                .filter(row -> row.<String>getAs("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getAs("detail");
    }
}
