package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solieu.archive.ArchiveDocuments;
import org.solieu.archive.Inbox;
import org.solieu.claims.LoadClaims;
import org.solieu.claims.prose.ProseReader;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.observations.ObserveClaims;
import org.solieu.observations.ReviewedDocument;
import org.solieu.observations.ReviewedDocuments;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Warehouse;
import org.solieu.workflow.review.AnsweredFigures;
import org.solieu.workflow.review.Answers;
import org.solieu.workflow.review.Doubts;
import org.solieu.workflow.review.ReviewServer;
import org.solieu.workflow.review.ReviewSite;

/** A person answers for ten figures of a document in a real browser, with keys alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 6);
    private static final LocalDate LATER = LocalDate.of(2024, 11, 7);
    private static final Path PICTURES = Installation.PROJECT.resolve("jobs/whole/target/review");
    private static final String TEXT = """
            Năm 2023, thu nội địa của tỉnh đạt 9.320 tỷ đồng.

            Năm 2023, thu xuất nhập khẩu đạt 2.150 tỷ đồng.

            Năm 2023, chi đầu tư phát triển là 6.700 tỷ đồng.

            Đến ngày 31/12/2023, tổng dư nợ cho vay đạt 94.800 tỷ đồng.

            Đến ngày 31/12/2023, tổng nguồn vốn huy động đạt 121.300 tỷ đồng.

            Đến ngày 31/12/2023, tỷ lệ nợ xấu chiếm 0,85%.

            Năm 2023, toàn tỉnh kết nạp 2.350 đảng viên.

            Năm 2022, thu nội địa đạt 8.100 tỷ đồng.

            Năm 2022, thu xuất nhập khẩu đạt 1.950 tỷ đồng.

            Đến ngày 31/12/2022, tổng dư nợ cho vay đạt 88.200 tỷ đồng.
            """;

    @TempDir
    private static Path folder;

    private Settings settings;
    private Vocabulary vocabulary;

    @BeforeAll
    void loadADocumentWhoseSourceAsksForAReview() throws IOException {
        Path schemas = SchemasCopy.in(folder.resolve("schemas"));
        Path press = schemas.resolve("vocabulary/sources/press.yaml");
        Files.writeString(press, Files.readString(press).stripTrailing() + "\nlets_in: reviewed\n");
        vocabulary = Vocabulary.load(schemas.resolve("vocabulary"));
        Map<String, String> environment = new TreeMap<>(Map.of(
                "SOLIEU_HOME", folder.resolve("home").toString(),
                "SOLIEU_PROJECT", Installation.PROJECT.toString(),
                "SOLIEU_SCHEMAS", schemas.toString(),
                "SOLIEU_SPARK_MASTER", "local[2]"));
        settings = Settings.of(environment);
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("ban_tin.txt"), TEXT);
        Files.writeString(
                inbox.resolve("ban_tin.txt.meta.yaml"), "published_on: 2024-01-05\nplace: Thái Bình\npublisher: Báo\n");
        try (Warehouse warehouse = open()) {
            Run run = Run.of(DAY);
            ArchiveDocuments.of(warehouse, vocabulary, run, Inbox.of(inbox)).execute();
            LoadClaims.of(warehouse, vocabulary, run).execute();
            observe(warehouse, DAY);
        }
    }

    private Warehouse open() {
        return Warehouse.open(settings, "review test", waiting -> {});
    }

    private void observe(Warehouse warehouse, LocalDate day) {
        Corrections corrections = Corrections.in(settings.corrections(), settings.reviews());
        ObserveClaims.of(warehouse, vocabulary, corrections, Run.of(day)).execute();
    }

    private ReviewServer serve() {
        try (Warehouse warehouse = open()) {
            ReviewedDocuments found = new ReviewedDocuments(warehouse, vocabulary);
            Answers answers = new Answers(settings.reviews());
            List<ReviewedDocument> documents = found.list(100, answers.documents());
            Doubts doubts = new Doubts(ProseReader.of(vocabulary), Judge.load());
            ReviewSite site = new ReviewSite(documents, found.count(), answers, vocabulary, doubts, "Lan");
            return ReviewServer.start(0, site, Locale.ENGLISH);
        }
    }

    private Chromium browser() throws IOException {
        Path program = Chromium.installed().orElse(null);
        assumeTrue(program != null, "skipped: no Chromium on the PATH; install it");
        return Chromium.start(program, Files.createTempDirectory(folder, "profile"));
    }

    @Test
    void whatIsAcceptedIsAFigureOfTheNextLoadAndTheRestARejection() throws IOException {
        try (ReviewServer server = serve();
                Chromium browser = browser()) {
            browser.open(server.address(), 1400, 900);
            browser.await("document.querySelectorAll('mark.waiting[data-figure]').length === 10");
            browser.press("a", "a", "a", "a", "n", "u", "a", "n", "n");
            browser.await("document.querySelectorAll('#text .yes, #text .no').length === 7");
            browser.press("m", "Tab", "Tab", "Tab", "2", "0", "2", "1", "Enter");
            browser.await("document.querySelectorAll('#text .yes').length === 6");
            browser.press("a", "n");
            browser.await("document.querySelectorAll('mark.waiting[data-figure]').length === 0");
            browser.picture(PICTURES.resolve("answered.png"));
        }
        try (Warehouse warehouse = open()) {
            observe(warehouse, LATER);

            assertThat(figures(warehouse))
                    .containsExactlyInAnyOrder(
                            "121.300 tỷ đồng of 2023-12-31",
                            "1.950 tỷ đồng of 2022-12-31",
                            "2.150 tỷ đồng of 2023-12-31",
                            "6.700 tỷ đồng of 2023-12-31",
                            "8.100 tỷ đồng of 2021-12-31",
                            "9.320 tỷ đồng of 2023-12-31",
                            "94.800 tỷ đồng of 2023-12-31");
            assertThat(texts(warehouse, "observations.rejections", "concat(raw, ' ', rule)"))
                    .containsExactly(
                            "0,85% not_a_figure", "2.350 đảng viên not_a_figure", "88.200 tỷ đồng not_a_figure");
            assertThat(texts(warehouse, "observations.corrections", "concat_ws(' ', action, who, in_force)"))
                    .hasSize(10)
                    .contains("accept Lan true", "mend Lan true", "not_a_figure Lan true");
            assertThat(taught(warehouse))
                    .as("six are right, one has another period, three are no figures")
                    .containsExactlyInAnyOrder("5", "5", "5", "5", "5", "5", "4", "none", "none", "none");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1400, 900", "vi, 1400, 900", "en, 390, 844", "vi, 390, 844"})
    void nothingIsWiderThanTheWindowInEitherLanguage(String language, int width, int height) throws IOException {
        try (ReviewServer server = serve();
                Chromium browser = browser()) {
            browser.open(server.address() + "?lang=" + language, width, height);
            browser.await("document.querySelector('#text .focused') !== null");
            browser.picture(PICTURES.resolve("figure-%s-%d.png".formatted(language, width)));
            assertThat(browser.evaluate("document.documentElement.lang").asText())
                    .isEqualTo(language);
            browser.press("m", "t", "h", "u");
            browser.await("document.querySelectorAll('#mend li').length > 1");
            browser.picture(PICTURES.resolve("mend-%s-%d.png".formatted(language, width)));
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(width);
            browser.press("Escape", "Escape");
            browser.await("document.getElementById('mend').hidden");
        }
    }

    /** Of each answered figure, how many slots of its reading are right. */
    private List<String> taught(Warehouse warehouse) {
        Answers answers = new Answers(settings.reviews());
        Doubts doubts = new Doubts(ProseReader.of(vocabulary), Judge.load());
        AnsweredFigures figures = new AnsweredFigures(vocabulary, doubts, answers);
        return new ReviewedDocuments(warehouse, vocabulary)
                .of(answers.documents()).stream()
                        .flatMap(document -> figures.examples(document).stream())
                        .map(example -> example.labelled()
                                ? Integer.toString(example.right().size())
                                : "none")
                        .toList();
    }

    private static List<String> figures(Warehouse warehouse) {
        return texts(warehouse, "observations.values", "IF(how = 'stated', concat(quote, ' of ', period_end), NULL)");
    }

    private static List<String> texts(Warehouse warehouse, String table, String expression) {
        return warehouse
                .day(table, DAY)
                .selectExpr(expression + " AS text")
                .where("text IS NOT NULL")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }
}
